import type { CategoricalExploration } from '@neurograde/contracts';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { contingency } from '../../../statistics/contingency.js';
import { falseDiscoveryControl } from '../../../statistics/falseDiscoveryControl.js';

/** How often each category occurs in each grade, and whether the two go together. */
export function exploreCategoricals({ X, features, grades, categoricals = [] }: Dataset): CategoricalExploration[] {
  const counted = categoricals.map(({ feature, categories }) => {
    const column = X.column(features.indexOf(feature));
    const rows = (category: number, grade: 'low' | 'high') =>
      column.reduce((count, code, i) => count + (Object.is(code, category) && grades[i] === grade ? 1 : 0), 0);
    return {
      feature,
      categories: categories.map((category, code) => ({ category, low: rows(code, 'low'), high: rows(code, 'high') })),
      missing: { low: rows(Number.NaN, 'low'), high: rows(Number.NaN, 'high') },
    };
  });
  const tests = counted.map(({ categories }) => contingency(categories.map(({ low, high }) => [low, high])));
  const ranking = tests.flatMap((test, i) => (test === null ? [] : [{ i, p: test.p }])).sort((a, b) => a.p - b.p || a.i - b.i);
  const q = falseDiscoveryControl(ranking.map(({ p }) => p));
  const qOf = new Map(ranking.map(({ i }, place) => [i, q[place]!]));
  return counted.map((each, i) => ({ ...each, association: tests[i] ? { ...tests[i], q: qOf.get(i)! } : null }));
}
