const BLOCK = 128;

/**
 * The sum of a run of values in numpy's order of additions, so that what rests on it is equal to numpy to the last bit: eight partial sums
 * within blocks of up to 128, blocks added two by two.
 *
 * Matches numpy 2.4 `sum` along a contiguous axis.
 */
export function pairwiseSum(values: Float64Array, start = 0, count: number = values.length): number {
  if (count < 8) {
    let sum = 0;
    for (let i = start; i < start + count; i++) sum += values[i]!;
    return sum;
  }
  if (count > BLOCK) {
    const half = (count >>> 1) - ((count >>> 1) % 8);
    return pairwiseSum(values, start, half) + pairwiseSum(values, start + half, count - half);
  }
  let a = values[start]!;
  let b = values[start + 1]!;
  let c = values[start + 2]!;
  let d = values[start + 3]!;
  let e = values[start + 4]!;
  let f = values[start + 5]!;
  let g = values[start + 6]!;
  let h = values[start + 7]!;
  const whole = count - (count % 8);
  for (let i = start + 8; i < start + whole; i += 8) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
    e += values[i + 4]!;
    f += values[i + 5]!;
    g += values[i + 6]!;
    h += values[i + 7]!;
  }
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let i = start + whole; i < start + count; i++) sum += values[i]!;
  return sum;
}
