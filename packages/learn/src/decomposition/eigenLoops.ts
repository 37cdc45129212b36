import { zeros } from '../base/zeros.js';
import { borrowKernel } from '../kernels/borrowKernel.js';
import { symmetricEigenWasm } from '../kernels/symmetricEigenWasm.js';

/** The inner loops of a symmetric eigenproblem with n rows, and the arrays they work on, wherever these lie. */
export interface EigenLoops {
  /** Two square matrices, row by row; what they hold at first is undefined. */
  readonly work: Float64Array;
  readonly vectors: Float64Array;
  /** Four vectors, likewise. */
  readonly v: Float64Array;
  readonly w: Float64Array;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Adds to w the rows of a matrix from `first` on, each times its entry of v, in the columns from `first` on. */
  combineRows(M: Float64Array, first: number): void;
  /** Subtracts v·wᵀ from the rows and columns of a matrix from `first` on. */
  subtractOuter(M: Float64Array, first: number): void;
  /** Subtracts v·wᵀ + w·vᵀ, symmetric to the last bit, from the rows and columns of a matrix from `first` on. */
  subtractSymmetricOuter(M: Float64Array, first: number): void;
  /** Turns rows i and i + 1 by rotation i, from high − 1 down to low: the upper becomes `c·a − s·b`, the lower `s·a + c·b`. */
  applyRotations(M: Float64Array, low: number, high: number): void;
  release(): void;
}

/** The loops in WebAssembly, or in TypeScript with the same bits. */
export function borrowEigenLoops(n: number): EigenLoops {
  const kernel = borrowKernel(symmetricEigenWasm, {
    work: ['float64', n * n],
    vectors: ['float64', n * n],
    v: ['float64', n],
    w: ['float64', n],
    cosines: ['float64', n],
    sines: ['float64', n],
  });
  if (kernel === undefined) return typescriptLoops(n);
  const { arrays, functions, release } = kernel;
  const { v, w, cosines, sines } = kernel.addresses;
  return {
    ...arrays,
    combineRows: (M, first) => functions.combineRows(M.byteOffset, n, first, v, w),
    subtractOuter: (M, first) => functions.subtractOuter(M.byteOffset, n, first, v, w),
    subtractSymmetricOuter: (M, first) => functions.subtractSymmetricOuter(M.byteOffset, n, first, v, w),
    applyRotations: (M, low, high) => functions.applyRotations(M.byteOffset, n, low, high, cosines, sines),
    release,
  };
}

function typescriptLoops(n: number): EigenLoops {
  const v = zeros(n);
  const w = zeros(n);
  const cosines = zeros(n);
  const sines = zeros(n);
  return {
    work: zeros(n * n),
    vectors: zeros(n * n),
    v,
    w,
    cosines,
    sines,
    combineRows: (M, first) => combineRows(M, n, first, v, w),
    subtractOuter: (M, first) => subtractOuter(M, n, first, v, w),
    subtractSymmetricOuter: (M, first) => subtractSymmetricOuter(M, n, first, v, w),
    applyRotations: (M, low, high) => applyRotations(M, n, low, high, cosines, sines),
    release: () => {},
  };
}

function combineRows(M: Float64Array, n: number, first: number, weights: Float64Array, out: Float64Array): void {
  let i = first;
  for (; i + 3 < n; i += 4) {
    const w0 = weights[i]!;
    const w1 = weights[i + 1]!;
    const w2 = weights[i + 2]!;
    const w3 = weights[i + 3]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) {
      out[j] = out[j]! + w0 * M[at]! + w1 * M[at + n]! + w2 * M[at + 2 * n]! + w3 * M[at + 3 * n]!;
    }
  }
  for (; i < n; i++) {
    const weight = weights[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) out[j]! += weight * M[at]!;
  }
}

function subtractOuter(M: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  for (let i = first; i < n; i++) {
    const weight = v[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) M[at]! -= weight * w[j]!;
  }
}

function subtractSymmetricOuter(M: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  for (let i = first; i < n; i++) {
    const vi = v[i]!;
    const wi = w[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) M[at]! -= vi * w[j]! + wi * v[j]!;
  }
}

function applyRotations(M: Float64Array, n: number, low: number, high: number, cosines: Float64Array, sines: Float64Array): void {
  let j = 0;
  for (; j + 3 < n; j += 4) {
    let at = high * n + j;
    let b0 = M[at]!;
    let b1 = M[at + 1]!;
    let b2 = M[at + 2]!;
    let b3 = M[at + 3]!;
    for (let i = high - 1; i >= low; i--) {
      const c = cosines[i]!;
      const s = sines[i]!;
      const a0 = M[at - n]!;
      const a1 = M[at - n + 1]!;
      const a2 = M[at - n + 2]!;
      const a3 = M[at - n + 3]!;
      M[at] = s * a0 + c * b0;
      M[at + 1] = s * a1 + c * b1;
      M[at + 2] = s * a2 + c * b2;
      M[at + 3] = s * a3 + c * b3;
      b0 = c * a0 - s * b0;
      b1 = c * a1 - s * b1;
      b2 = c * a2 - s * b2;
      b3 = c * a3 - s * b3;
      at -= n;
    }
    M[at] = b0;
    M[at + 1] = b1;
    M[at + 2] = b2;
    M[at + 3] = b3;
  }
  for (; j < n; j++) {
    let at = high * n + j;
    let b = M[at]!;
    for (let i = high - 1; i >= low; i--, at -= n) {
      const a = M[at - n]!;
      M[at] = sines[i]! * a + cosines[i]! * b;
      b = cosines[i]! * a - sines[i]! * b;
    }
    M[at] = b;
  }
}
