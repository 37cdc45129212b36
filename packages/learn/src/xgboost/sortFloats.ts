import { intZeros } from '../base/intZeros.js';

/** Below this many values the engine's own sort is faster. */
const FEW = 1000;
const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Sorts the first `count` values ascending in place, none of them NaN: by their bits, eleven at a time, in three passes (radix sort, least
 * significant digit first), several times faster than by comparing.
 *
 * @param spare room for as many values
 */
export function sortFloats(values: Float32Array<ArrayBuffer>, count: number, spare: Uint32Array): void {
  if (count < FEW) {
    values.subarray(0, count).sort();
    return;
  }
  const keys = new Uint32Array(values.buffer, values.byteOffset, count);
  const ends = intZeros(3 * BUCKETS);
  for (let k = 0; k < count; k++) {
    const bits = keys[k]!;
    // Negative floats fall as their bits grow: turned around, keys order as the values do.
    const key = bits ^ ((bits >> 31) | 0x80000000);
    keys[k] = key;
    for (let pass = 0; pass < 3; pass++) {
      const bucket = pass * BUCKETS + ((key >>> (pass * BITS)) & (BUCKETS - 1));
      ends[bucket] = ends[bucket]! + 1;
    }
  }
  spread(keys, spare, count, ends, 0);
  spread(spare, keys, count, ends, 1);
  spread(keys, spare, count, ends, 2);
  for (let k = 0; k < count; k++) {
    const key = spare[k]!;
    keys[k] = key ^ (~(key >> 31) | 0x80000000);
  }
}

/** Moves keys to where their digit belongs, those of the same digit in the order they were. */
function spread(from: Uint32Array, to: Uint32Array, count: number, ends: Int32Array, pass: number): void {
  const shift = pass * BITS;
  const base = pass * BUCKETS;
  let next = 0;
  for (let bucket = base; bucket < base + BUCKETS; bucket++) {
    const here = ends[bucket]!;
    ends[bucket] = next;
    next += here;
  }
  for (let k = 0; k < count; k++) {
    const key = from[k]!;
    const bucket = base + ((key >>> shift) & (BUCKETS - 1));
    to[ends[bucket]!] = key;
    ends[bucket] = ends[bucket]! + 1;
  }
}
