import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import type { KernelRows } from './KernelRows.js';
import { dotsToKernel, type Kernel, kernelOfItself, type Points, squaredNorms } from './kernel.js';

/** Up to so many points the matrix is kept in double as well, 2 MB. */
const FEW = 512;
/** Rows of dot products made at a time. */
const BLOCK = 128;
/** Rows turned into columns at a time: as many float32 as a cache line holds. */
const STRIP = 16;

/** The whole matrix, each pair of points computed once. */
export class WholeKernel implements KernelRows {
  readonly diagonal: Float64Array;
  readonly values: Float32Array;
  readonly exact?: Float64Array;
  readonly #count: number;

  /** @param values room for count² numbers */
  constructor(kernel: Kernel, points: Points, values: Float32Array) {
    const norms = squaredNorms(points);
    this.#count = points.count;
    this.values = values;
    this.diagonal = kernelOfItself(kernel, norms);
    if (points.count <= FEW) {
      this.exact = kernelMatrix(kernel, points, norms);
      values.set(this.exact);
    } else fillByBlocks(kernel, points, norms, values);
  }

  rowOf(point: number): number {
    return point * this.#count;
  }
}

function kernelMatrix(kernel: Kernel, { count, width, data }: Points, norms: Float64Array): Float64Array {
  const matrix = pairwiseDotProducts(data, count, data, count, width, zeros(count * count));
  for (let i = 0; i < count; i++) {
    dotsToKernel(kernel, norms, norms[i]!, matrix, i * count, i, count);
    for (let j = i + 1; j < count; j++) matrix[j * count + i] = matrix[i * count + j]!;
  }
  return matrix;
}

function fillByBlocks(kernel: Kernel, { count, width, data }: Points, norms: Float64Array, values: Float32Array): void {
  const room = zeros(min(BLOCK, count) * count);
  for (let from = 0; from < count; from += BLOCK) {
    const rows = min(BLOCK, count - from);
    const columns = count - from;
    const others = data.subarray(from * width);
    const block = pairwiseDotProducts(others, rows, others, columns, width, room.subarray(0, rows * columns));
    for (let i = 0; i < rows; i++) dotsToKernel(kernel, norms, norms[from + i]!, block, i * columns - from, from + i, count);
    for (let i = 0; i < rows; i += STRIP) spread(block, columns, i, min(i + STRIP, rows), values, from);
  }
}

/** Writes rows `first` … `end` − 1 of the block that begins at (from, from), from the diagonal on, where they belong, and their mirror image. */
function spread(block: Float64Array, columns: number, first: number, end: number, values: Float32Array, from: number): void {
  const count = from + columns;
  for (let i = first; i < end; i++) {
    values.set(block.subarray(i * columns + i, (i + 1) * columns), (from + i) * count + from + i);
  }
  for (let j = first; j < columns; j++) {
    const out = (from + j) * count + from;
    for (let i = first, last = min(end, j); i < last; i++) values[out + i] = block[i * columns + j]!;
  }
}
