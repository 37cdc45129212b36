/** What computes where there is a choice: WebAssembly with SIMD, or TypeScript alone. */
export type Kernels = 'wasm' | 'typescript';

let chosen: Kernels = 'wasm';

/**
 * Chooses what computes the inner loops that exist twice, in this thread and from the next fit on. Either gives the same bits; WebAssembly
 * is faster. The default, `wasm`, falls back to TypeScript by itself where WebAssembly or its SIMD is absent or forbidden (a content
 * security policy without `wasm-unsafe-eval`).
 *
 * @returns what was chosen before
 *
 * @example
 * ```ts
 * import { Matrix, setKernels, XGBClassifier } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [4]]);
 * const fit = () => new XGBClassifier({ minChildWeight: 0 }).fit(X, Uint8Array.of(0, 0, 1, 1)).predictProba(X);
 * const fast = fit();
 * const before = setKernels('typescript');
 * fit().every((p, row) => p === fast[row]); // → true
 * setKernels(before); // → 'typescript'
 * ```
 */
export function setKernels(kernels: Kernels): Kernels {
  const before = chosen;
  chosen = kernels;
  return before;
}

/** What `setKernels` chose last. */
export function chosenKernels(): Kernels {
  return chosen;
}
