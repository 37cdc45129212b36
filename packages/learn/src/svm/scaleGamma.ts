/**
 * scikit-learn's `gamma="scale"`: 1 / (features · variance of all values of X), 1 where X is constant.
 *
 * Sums as numpy does, so that the last bit agrees.
 *
 * @param values all values of X
 */
export function scaleGamma(values: Float64Array, features: number): number {
  const count = values.length;
  const mean = pairwiseSum(values, 0, count) / count;
  const squares = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const deviation = values[i]! - mean;
    squares[i] = deviation * deviation;
  }
  const variance = pairwiseSum(squares, 0, count) / count;
  return variance === 0 ? 1 : 1 / (features * variance);
}

/** numpy's pairwise summation: blocks of 128, each in eight partial sums (`umath/loops_utils.h.src`). */
function pairwiseSum(values: Float64Array, from: number, count: number): number {
  const end = from + count;
  if (count < 8) {
    let sum = 0;
    for (let i = from; i < end; i++) sum += values[i]!;
    return sum;
  }
  if (count > 128) {
    const half = Math.floor(count / 2);
    const middle = half - (half % 8);
    return pairwiseSum(values, from, middle) + pairwiseSum(values, from + middle, count - middle);
  }
  let s0 = values[from]!;
  let s1 = values[from + 1]!;
  let s2 = values[from + 2]!;
  let s3 = values[from + 3]!;
  let s4 = values[from + 4]!;
  let s5 = values[from + 5]!;
  let s6 = values[from + 6]!;
  let s7 = values[from + 7]!;
  let i = from + 8;
  for (; i + 8 <= end; i += 8) {
    s0 += values[i]!;
    s1 += values[i + 1]!;
    s2 += values[i + 2]!;
    s3 += values[i + 3]!;
    s4 += values[i + 4]!;
    s5 += values[i + 5]!;
    s6 += values[i + 6]!;
    s7 += values[i + 7]!;
  }
  let sum = s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
  for (; i < end; i++) sum += values[i]!;
  return sum;
}
