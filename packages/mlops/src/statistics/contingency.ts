import { chiSquareSurvival } from './chiSquareSurvival.js';
import { fisherExact } from './fisherExact.js';

export interface Contingency {
  /** Fisher's exact test of two by two categories, else Pearson's chi-square without correction. */
  readonly test: 'fisher' | 'chi2';
  /** Two-sided. */
  readonly p: number;
  /** Cramér's V, without correction: from 0, no association, to 1. */
  readonly cramersV: number;
}

/**
 * Whether categories and grades go together. Equal to SciPy 1.17 `fisher_exact`, `chi2_contingency(correction=False)` and `contingency.association` to 1e-9.
 * Null where fewer than two categories, or only one grade, have a row.
 *
 * @param counts rows of the low and of the high grade, a pair a category
 */
export function contingency(counts: readonly (readonly [number, number])[]): Contingency | null {
  const present = counts.filter(([low, high]) => low + high > 0);
  const low = present.reduce((sum, [count]) => sum + count, 0);
  const high = present.reduce((sum, [, count]) => sum + count, 0);
  if (present.length < 2 || low === 0 || high === 0) return null;
  const rows = low + high;
  const cells = present.flatMap((pair) => {
    const total = pair[0] + pair[1];
    return [squaredExcess(pair[0], (total * low) / rows), squaredExcess(pair[1], (total * high) / rows)];
  });
  const statistic = cells.reduce((sum, cell) => sum + cell, 0);
  const cramersV = Math.sqrt(statistic / rows);
  const [first, second] = present as [readonly [number, number], readonly [number, number]];
  if (present.length === 2) return { test: 'fisher', p: fisherExact(first, second), cramersV };
  return { test: 'chi2', p: chiSquareSurvival(statistic, present.length - 1), cramersV };
}

function squaredExcess(observed: number, expected: number): number {
  return (observed - expected) ** 2 / expected;
}
