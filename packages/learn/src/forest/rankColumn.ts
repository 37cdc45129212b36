import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';

/** Above every float32 as `ascending` counts them. */
const MISSING = 0xffffffff;
/** Sorted by so many bits at a time. */
const DIGIT = 11;
const BINS = 1 << DIGIT;
/** Columns no longer than this are sorted by comparison: to empty the bins would cost more. */
const SHORT = 600;
/** Most rows, for a row's number and a value's bits to share a double. */
export const MAX_ROWS = 2 ** 20;

/** Working memory of `rankColumn`, made once for columns of a length. */
export class RankingMemory {
  readonly bits: Int32Array;
  readonly keys: Uint32Array;
  readonly rows: Int32Array;
  readonly spare: Int32Array;
  readonly ends = intZeros(3 * BINS);
  readonly packed: Float64Array;

  /** @param column the values that will be ranked, row by row, NaN where missing */
  constructor(readonly column: Float32Array<ArrayBuffer>) {
    this.bits = new Int32Array(column.buffer);
    this.keys = new Uint32Array(column.length);
    this.rows = intZeros(column.length);
    this.spare = intZeros(column.length);
    this.packed = zeros(column.length <= SHORT ? column.length : 0);
  }
}

/** Leaves in `rows` the rows of `column` in ascending order of value, equal ones as they come, missing ones last. Returns how many are known. */
export function rankColumn(memory: RankingMemory): number {
  const { column, bits, keys } = memory;
  let known = 0;
  for (let i = 0; i < column.length; i++) {
    const isKnown = !isMissing(column[i]!);
    if (isKnown) known++;
    // As whole numbers that grow with the value; −0 before 0.
    keys[i] = isKnown ? (bits[i]! < 0 ? ~bits[i]! : bits[i]! ^ 0x80000000) : MISSING;
  }
  if (column.length <= SHORT) sortShort(memory);
  else sortLong(memory);
  return known;
}

function sortShort({ keys, rows, packed }: RankingMemory): void {
  for (let i = 0; i < packed.length; i++) packed[i] = keys[i]! * MAX_ROWS + i;
  packed.sort();
  for (let r = 0; r < packed.length; r++) rows[r] = packed[r]! % MAX_ROWS;
}

/** Three rounds of a radix sort, 11, 11 and 10 bits. */
function sortLong({ keys, rows, spare, ends }: RankingMemory): void {
  ends.fill(0);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    ends[key & (BINS - 1)]! += 1;
    ends[BINS + ((key >>> DIGIT) & (BINS - 1))]! += 1;
    ends[2 * BINS + (key >>> (2 * DIGIT))]! += 1;
  }
  for (let round = 0; round < 3; round++) {
    for (let bin = round * BINS, sum = 0; bin < (round + 1) * BINS; bin++) {
      const size = ends[bin]!;
      ends[bin] = sum;
      sum += size;
    }
  }
  for (let i = 0; i < keys.length; i++) {
    const bin = keys[i]! & (BINS - 1);
    const at = ends[bin]!;
    ends[bin] = at + 1;
    rows[at] = i;
  }
  for (let i = 0; i < keys.length; i++) {
    const bin = BINS + ((keys[rows[i]!]! >>> DIGIT) & (BINS - 1));
    const at = ends[bin]!;
    ends[bin] = at + 1;
    spare[at] = rows[i]!;
  }
  for (let i = 0; i < keys.length; i++) {
    const bin = 2 * BINS + (keys[spare[i]!]! >>> (2 * DIGIT));
    const at = ends[bin]!;
    ends[bin] = at + 1;
    rows[at] = spare[i]!;
  }
}
