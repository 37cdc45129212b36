import type { Kernel } from '../kernels/borrowKernel.js';
import type { SmoLoopsFunctions } from '../kernels/smoLoopsWasm.js';
import { SmoLoops, type smoLayout } from './SmoLoops.js';

/** `SmoLoops` in WebAssembly, `kernels/assembly/smoLoops.ts`, over arrays in its memory. */
export class WasmSmoLoops extends SmoLoops {
  readonly #kernel: Kernel<SmoLoopsFunctions, ReturnType<typeof smoLayout>>;

  constructor(kernel: Kernel<SmoLoopsFunctions, ReturnType<typeof smoLayout>>) {
    super(kernel.arrays);
    this.#kernel = kernel;
  }

  override selectSecond(row: number, i: number, active: number, tol: number): number {
    const { functions, addresses } = this.#kernel;
    const { values, pointAt, diagonal, slope, lowBarrier, rowI } = addresses;
    return functions.selectSecond(values + 4 * row, pointAt, diagonal, slope, lowBarrier, rowI, i, active, tol);
  }

  override updateSlopes(row: number, active: number, changeI: number, changeJ: number): number {
    const { functions, addresses } = this.#kernel;
    const { values, pointAt, slope, upBarrier, rowI } = addresses;
    return functions.updateSlopes(values + 4 * row, pointAt, slope, upBarrier, rowI, active, changeI, changeJ);
  }

  override addRow(row: number, factor: number, target: 'slope' | 'bounded', from: number, to: number): void {
    const { functions, addresses } = this.#kernel;
    functions.addRow(addresses.values + 4 * row, addresses.pointAt, factor, addresses[target], from, to);
  }

  override sumRow(row: number, start: number, to: number): number {
    const { functions, addresses } = this.#kernel;
    return functions.sumRow(addresses.values + 4 * row, addresses.pointAt, addresses.factors, start, to);
  }
}
