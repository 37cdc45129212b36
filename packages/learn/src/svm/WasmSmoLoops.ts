import type { Kernel } from '../kernels/borrowKernel.js';
import type { SmoLoopsFunctions } from '../kernels/smoLoopsWasm.js';
import { SmoLoops, type smoLayout } from './SmoLoops.js';

/** `SmoLoops` in WebAssembly, `kernels/assembly/smoLoops.ts`, over arrays in its memory. */
export class WasmSmoLoops extends SmoLoops {
  readonly #functions: SmoLoopsFunctions;
  /** Addresses of the arrays. */
  readonly #values: number;
  readonly #pointAt: number;
  readonly #diagonal: number;
  readonly #slope: number;
  readonly #upBarrier: number;
  readonly #lowBarrier: number;
  readonly #bounded: number;
  readonly #factors: number;
  readonly #rowI: number;

  constructor({ functions, arrays }: Kernel<SmoLoopsFunctions, ReturnType<typeof smoLayout>>) {
    super(arrays);
    this.#functions = functions;
    this.#values = arrays.values.byteOffset;
    this.#pointAt = arrays.pointAt.byteOffset;
    this.#diagonal = arrays.diagonal.byteOffset;
    this.#slope = arrays.slope.byteOffset;
    this.#upBarrier = arrays.upBarrier.byteOffset;
    this.#lowBarrier = arrays.lowBarrier.byteOffset;
    this.#bounded = arrays.bounded.byteOffset;
    this.#factors = arrays.factors.byteOffset;
    this.#rowI = arrays.rowI.byteOffset;
  }

  override selectSecond(row: number, i: number, active: number, tol: number): number {
    const at = this.#values + 4 * row;
    return this.#functions.selectSecond(
      at,
      this.#pointAt,
      this.#diagonal,
      this.#slope,
      this.#lowBarrier,
      this.#rowI,
      i,
      active,
      tol,
    );
  }

  override updateSlopes(row: number, active: number, changeI: number, changeJ: number): number {
    const at = this.#values + 4 * row;
    return this.#functions.updateSlopes(at, this.#pointAt, this.#slope, this.#upBarrier, this.#rowI, active, changeI, changeJ);
  }

  override addRow(row: number, factor: number, target: 'slope' | 'bounded', from: number, to: number): void {
    const sums = target === 'slope' ? this.#slope : this.#bounded;
    this.#functions.addRow(this.#values + 4 * row, this.#pointAt, factor, sums, from, to);
  }

  override sumRow(row: number, start: number, to: number): number {
    return this.#functions.sumRow(this.#values + 4 * row, this.#pointAt, this.#factors, start, to);
  }
}
