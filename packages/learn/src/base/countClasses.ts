import type { Labels } from './Estimator.js';

/** How many rows are of class 0 and of class 1. */
export function countClasses(y: Labels): [zeros: number, ones: number] {
  let ones = 0;
  for (const label of y) ones += label;
  return [y.length - ones, ones];
}
