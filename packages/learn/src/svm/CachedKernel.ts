import type { KernelRows } from './KernelRows.js';
import { dotProducts, dotsToKernel, type Kernel, kernelOfItself, type Points, squaredNorms } from './kernel.js';

/** Rows computed when asked for; those used longest ago make room. */
export class CachedKernel implements KernelRows {
  readonly diagonal: Float64Array;
  readonly values: Float32Array;
  readonly #kernel: Kernel;
  readonly #points: Points;
  readonly #norms: Float64Array;
  /** Where the row of a point begins, in the order of last use. */
  readonly #rows = new Map<number, number>();
  readonly #computed: Float64Array;

  /** @param values room for as many rows as are to be held, two or more */
  constructor(kernel: Kernel, points: Points, values: Float32Array) {
    this.#kernel = kernel;
    this.#points = points;
    this.#norms = squaredNorms(points);
    this.#computed = new Float64Array(points.count);
    this.values = values;
    this.diagonal = kernelOfItself(kernel, this.#norms);
  }

  rowOf(point: number): number {
    const held = this.#rows.get(point);
    if (held !== undefined) this.#rows.delete(point);
    const at = held ?? this.#compute(point);
    this.#rows.set(point, at);
    return at;
  }

  #compute(point: number): number {
    const { count, width, data } = this.#points;
    const computed = this.#computed;
    dotProducts(data, point * width, data, width, computed);
    dotsToKernel(this.#kernel, this.#norms, this.#norms[point]!, computed, 0, 0, count);
    const at = this.#takeRoom();
    this.values.set(computed, at);
    return at;
  }

  /** New room while there is some, else that of the row used longest ago. */
  #takeRoom(): number {
    const { count } = this.#points;
    const next = this.#rows.size * count;
    if (next + count <= this.values.length) return next;
    const [oldest, at] = this.#rows.entries().next().value!;
    this.#rows.delete(oldest);
    return at;
  }
}
