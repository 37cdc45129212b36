import { borrowKernel } from '../kernels/borrowKernel.js';
import { extremesWasm } from '../kernels/extremesWasm.js';
import { plainArrays } from '../kernels/kernelLayout.js';
import type { Matrix } from '../matrix/Matrix.js';

/** Doubles that are worked on at a time: they stay in the second cache. */
const AT_ONCE = 8192;

/** The smallest and the largest value of each column, missing ones left out; Infinity and -Infinity where there is none. */
export function columnExtremes({ columns, data }: Matrix): { low: Float64Array; high: Float64Array } {
  const size = columns * Math.ceil(AT_ONCE / columns);
  // The kernel reads, and writes, one value beyond columns that are odd in number.
  const layout = { low: ['float64', columns + 1], high: ['float64', columns + 1], block: ['float64', size + 1] } as const;
  const kernel = borrowKernel(extremesWasm, layout);
  const { low, high, block } = kernel?.arrays ?? plainArrays(layout);
  low.fill(Infinity);
  high.fill(-Infinity);
  for (let from = 0; from < data.length; from += size) {
    const values = data.subarray(from, from + size);
    block.set(values);
    if (kernel === undefined) extremes(block, values.length, columns, low, high);
    else kernel.functions.extremes(block.byteOffset, values.length, columns, low.byteOffset, high.byteOffset);
  }
  kernel?.release();
  return { low: low.slice(0, columns), high: high.slice(0, columns) };
}

/** The kernel `extremes` in TypeScript. */
function extremes(block: Float64Array, length: number, columns: number, low: Float64Array, high: Float64Array): void {
  for (let at = 0; at < length; at++) {
    const value = block[at]!;
    const j = at % columns;
    if (value < low[j]!) low[j] = value;
    if (value > high[j]!) high[j] = value;
  }
}
