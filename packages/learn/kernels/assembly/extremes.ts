// The smallest and the largest value of each column, two columns at a time: see src/preprocessing/columnExtremes.ts, whose bits these are.

/**
 * Lowers each entry of `low`, and raises each of `high`, to the extremes of its column in a block of rows of `length` values; NaN does neither.
 *
 * Where the columns are odd in number, the last one goes with what follows it: each array is one value longer than said.
 */
export function extremes(block: usize, length: i32, columns: i32, low: usize, high: usize): void {
  const end = block + ((<usize>length) << 3);
  const stride = (<usize>columns) << 3;
  for (; columns > 0; columns -= 2, block += 16, low += 16, high += 16) {
    let least = v128.load(low);
    let most = v128.load(high);
    for (let at = block; at < end; at += stride) {
      const values = v128.load(at);
      least = f64x2.pmin(least, values);
      most = f64x2.pmax(most, values);
    }
    v128.store(low, least);
    v128.store(high, most);
  }
}
