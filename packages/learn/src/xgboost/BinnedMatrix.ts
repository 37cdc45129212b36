import { byteZeros } from '../base/byteZeros.js';
import { floatZeros } from '../base/floatZeros.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import { borrowKernel, type Kernel } from '../kernels/borrowKernel.js';
import { type HistogramsFunctions, histogramsWasm } from '../kernels/histogramsWasm.js';
import type { Matrix } from '../matrix/Matrix.js';
import { copyColumns } from './copyColumns.js';
import { type HistogramCuts, HistogramCutsBuilder } from './HistogramCuts.js';

/** How many columns are copied out of X at a time: a row of X is as good as read when one of its values is. */
const BLOCK = 16;

/**
 * X with each value replaced by the number of its bin within its column: one byte a value where no number exceeds 255, two otherwise. Made
 * once a fit, read by every tree; X itself is not kept.
 */
export class BinnedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly cuts: HistogramCuts;
  /** Bin of row i in column j at `j * rows + i`; where the value is missing, the column's number of bins. */
  readonly bins: Uint8Array | Uint16Array;
  /** Whether no value is missing. */
  readonly complete: boolean;

  /**
   * @param weights float32 weight of each row, for bins of nearly equal weight; undefined for all 1
   * @throws `learn.invalid-data` for a value beyond float32
   */
  constructor(owner: string, X: Matrix, maxBin: number, weights?: Float32Array) {
    const { rows, columns } = X;
    this.rows = rows;
    this.columns = columns;
    const builder = new HistogramCutsBuilder(maxBin);
    const block = floatZeros(rows * min(BLOCK, columns));
    const present = floatZeros(rows);
    const presentWeights = weights && floatZeros(rows);
    const kernel = borrowKernel(histogramsWasm, assignLayout(rows, maxBin));
    let bins: Uint8Array | Uint16Array = byteZeros(rows * columns);
    let complete = true;
    for (let column = 0; column < columns; column++) {
      const inBlock = column % BLOCK;
      if (inBlock === 0) copyColumns(owner, X, column, min(BLOCK, columns - column), block);
      const values = block.subarray(inBlock * rows, (inBlock + 1) * rows);
      let count = 0;
      for (let row = 0; row < rows; row++) {
        const value = values[row]!;
        if (isMissing(value)) continue;
        if (presentWeights !== undefined) presentWeights[count] = weights![row]!;
        present[count++] = value;
      }
      const size = builder.add(present, presentWeights, count);
      const largest = count < rows ? size : size - 1;
      if (largest > 255 && bins instanceof Uint8Array) bins = Uint16Array.from(bins);
      if (kernel === undefined) writeBins(values, builder.last(size), bins, column * rows);
      else writeBinsInKernel(kernel, values, builder.last(size), bins, column * rows);
      if (count < rows) complete = false;
    }
    kernel?.release();
    this.cuts = builder.finish();
    this.bins = bins;
    this.complete = complete;
  }
}

/** The number of cuts not above each value, the last one aside; for a missing value the number of cuts. */
function writeBins(values: Float32Array, cuts: Float32Array, bins: Uint8Array | Uint16Array, base: number): void {
  const size = cuts.length;
  let width = 1;
  while (2 * width < size) width *= 2;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let bin = 0;
    for (let step = width; step > 0; step >>= 1) {
      const next = bin + step;
      if (next < size && cuts[next - 1]! <= value) bin = next;
    }
    bins[base + row] = isMissing(value) ? size : bin;
  }
}

function writeBinsInKernel(
  { functions, arrays, addresses }: Kernel<HistogramsFunctions, ReturnType<typeof assignLayout>>,
  values: Float32Array,
  cuts: Float32Array,
  bins: Uint8Array | Uint16Array,
  base: number,
): void {
  const out = bins instanceof Uint8Array ? 'narrow' : 'wide';
  arrays.values.set(values);
  arrays.cuts.set(cuts);
  functions.assign(addresses.values, values.length, addresses.cuts, cuts.length, addresses[out], bins.BYTES_PER_ELEMENT - 1);
  bins.set(arrays[out], base);
}

function assignLayout(rows: number, maxBin: number) {
  return {
    values: ['float32', rows],
    cuts: ['float32', maxBin + 1],
    narrow: ['uint8', rows],
    wide: ['uint16', rows],
  } as const;
}
