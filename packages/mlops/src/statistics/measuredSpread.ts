export interface MeasuredSpread {
  readonly n: number;
  /** NaN where nothing is measured. */
  readonly mean: number;
  /** Sum of the squared distances from the mean. */
  readonly squares: number;
}

/** Count, mean and squared spread of the measured values, NaN being missing; in two passes, so that a large mean costs no digits. */
export function measuredSpread(values: Float64Array): MeasuredSpread {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  return { n, mean, squares };
}
