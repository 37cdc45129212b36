import { type Kernel, kernelRow, type Points, squaredNorms } from './kernel.js';

/** Q of the dual problem, Qᵢⱼ = yᵢ yⱼ K(xᵢ, xⱼ) in float32 as LIBSVM's, with its rows and columns in the solver's order. */
export interface QMatrix {
  /** Qᵢᵢ in double. Shape (size), in the solver's order. */
  readonly diagonal: Float64Array;
  /** Row i, shape (size); valid until the next call but one. */
  row(i: number): Float32Array;
  /** Exchanges i and j, rows and columns. */
  swap(i: number, j: number): void;
}

/** Q held whole, cut out of a kernel matrix that may hold more rows. */
export class DenseQ implements QMatrix {
  readonly diagonal: Float64Array;
  readonly #rows: Float32Array[];

  /**
   * @param kernel kernel matrix of `width` points, row after row
   * @param points which of them the problem is about
   * @param y +1 or −1 a point of the problem
   */
  constructor(kernel: Float64Array, width: number, points: Int32Array, y: Int8Array) {
    const size = points.length;
    this.diagonal = new Float64Array(size);
    this.#rows = new Array(size);
    for (let i = 0; i < size; i++) {
      const base = points[i]! * width;
      const row = new Float32Array(size);
      for (let j = 0; j < size; j++) row[j] = y[i]! * y[j]! * kernel[base + points[j]!]!;
      this.diagonal[i] = kernel[base + points[i]!]!;
      this.#rows[i] = row;
    }
  }

  row(i: number): Float32Array {
    return this.#rows[i]!;
  }

  swap(i: number, j: number): void {
    const rows = this.#rows;
    exchange(this.diagonal, i, j);
    exchange(rows, i, j);
    for (const row of rows) exchangeColumns(row, i, j);
  }
}

/** Q whose rows are computed when asked for; those used longest ago make room. */
export class CachedQ implements QMatrix {
  readonly diagonal: Float64Array;
  readonly #kernel: Kernel;
  readonly #points: Points;
  readonly #norms: Float64Array;
  readonly #y: Int8Array;
  /** The point that each place of the solver's order holds. */
  readonly #pointAt: Int32Array;
  readonly #rows: (Float32Array | undefined)[];
  readonly #lastUse: Float64Array;
  readonly #values: Float64Array;
  #free: number;
  #uses = 0;

  /** @param bytes memory for rows; at least two are held */
  constructor(kernel: Kernel, points: Points, y: Int8Array, bytes: number) {
    const { count } = points;
    this.#kernel = kernel;
    this.#points = points;
    this.#norms = squaredNorms(points);
    this.#y = y.slice();
    this.#pointAt = Int32Array.from({ length: count }, (_, i) => i);
    this.#rows = new Array(count).fill(undefined);
    this.#lastUse = new Float64Array(count);
    this.#values = new Float64Array(count);
    this.#free = Math.max(2, Math.floor(bytes / (4 * count)));
    this.diagonal = new Float64Array(count);
    for (let i = 0; i < count; i++) this.diagonal[i] = this.#kernelOfItself(i);
  }

  row(i: number): Float32Array {
    this.#lastUse[i] = ++this.#uses;
    const held = this.#rows[i];
    if (held !== undefined) return held;
    const row = this.#takeRow(i);
    const values = this.#values;
    const pointAt = this.#pointAt;
    const y = this.#y;
    kernelRow(this.#kernel, this.#points, this.#norms, pointAt[i]!, 0, values);
    for (let j = 0; j < row.length; j++) row[j] = y[i]! * y[j]! * values[pointAt[j]!]!;
    this.#rows[i] = row;
    return row;
  }

  swap(i: number, j: number): void {
    exchange(this.diagonal, i, j);
    exchange(this.#y, i, j);
    exchange(this.#pointAt, i, j);
    exchange(this.#rows, i, j);
    exchange(this.#lastUse, i, j);
    for (const row of this.#rows) if (row !== undefined) exchangeColumns(row, i, j);
  }

  /** New memory while there is some, else that of the row used longest ago. */
  #takeRow(asking: number): Float32Array {
    if (this.#free > 0) {
      this.#free--;
      return new Float32Array(this.#points.count);
    }
    let oldest = -1;
    for (let i = 0; i < this.#rows.length; i++) {
      if (i === asking || this.#rows[i] === undefined) continue;
      if (oldest < 0 || this.#lastUse[i]! < this.#lastUse[oldest]!) oldest = i;
    }
    const row = this.#rows[oldest]!;
    this.#rows[oldest] = undefined;
    return row;
  }

  #kernelOfItself(i: number): number {
    const { width, data } = this.#points;
    const point: Points = { count: 1, width, data: data.subarray(i * width, (i + 1) * width) };
    const out = new Float64Array(1);
    kernelRow(this.#kernel, point, this.#norms.subarray(i, i + 1), 0, 0, out);
    return out[0]!;
  }
}

function exchange<T>(values: { [index: number]: T }, i: number, j: number): void {
  const value = values[i] as T;
  values[i] = values[j] as T;
  values[j] = value;
}

function exchangeColumns(row: Float32Array, i: number, j: number): void {
  const value = row[i]!;
  row[i] = row[j]!;
  row[j] = value;
}
