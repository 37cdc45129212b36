import { mean } from './mean.js';

/** The mean squared deviation from the mean, over `length − ddof` as numpy's `var` has it. */
export function variance(values: ArrayLike<number> & Iterable<number>, ddof = 0): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return squares / (values.length - ddof);
}
