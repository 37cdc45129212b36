/**
 * Lists the bits set in some words of a bitmap, ascending, and clears them.
 *
 * @param first the first word, and `last`
 * @returns how many there were
 */
export function readBack(bitmap: Int32Array, first: number, last: number, out: Int32Array): number {
  let count = 0;
  for (let word = first; word <= last; word++) {
    let bits = bitmap[word]!;
    bitmap[word] = 0;
    while (bits !== 0) {
      const lowestBit = bits & -bits;
      bits ^= lowestBit;
      out[count++] = (word << 5) + 31 - Math.clz32(lowestBit);
    }
  }
  return count;
}
