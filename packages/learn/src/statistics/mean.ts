import { sum } from './sum.js';

export function mean(values: ArrayLike<number> & Iterable<number>): number {
  return sum(values) / values.length;
}
