import { Matrix } from '../matrix/Matrix.js';
import { RowProducts } from '../matrix/RowProducts.js';
import type { KernelRows } from './KernelRows.js';
import { dotsToKernel, type Kernel, kernelOfItself, type Points, squaredNorms } from './kernel.js';

/** Rows computed when asked for; those used longest ago make room. */
export class CachedKernel implements KernelRows {
  readonly diagonal: Float64Array;
  readonly values: Float32Array;
  readonly release: () => void;
  readonly #kernel: Kernel;
  readonly #count: number;
  readonly #norms: Float64Array;
  /** Where the row of a point begins, in the order of last use. */
  readonly #rows = new Map<number, number>();
  readonly #products: RowProducts;

  /** @param values room for as many rows as are to be held, two or more */
  constructor(kernel: Kernel, points: Points, values: Float32Array) {
    this.#kernel = kernel;
    this.#count = points.count;
    this.#norms = squaredNorms(points);
    this.#products = new RowProducts(new Matrix(points.count, points.width, points.data));
    this.release = this.#products.release;
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
    const { products } = this.#products;
    this.#products.compute(point);
    dotsToKernel(this.#kernel, this.#norms, this.#norms[point]!, products, 0, 0, this.#count);
    const at = this.#takeRoom();
    this.values.set(products, at);
    return at;
  }

  /** New room while there is some, else that of the row used longest ago. */
  #takeRoom(): number {
    const next = this.#rows.size * this.#count;
    if (next + this.#count <= this.values.length) return next;
    const [oldest, at] = this.#rows.entries().next().value!;
    this.#rows.delete(oldest);
    return at;
  }
}
