import { expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { correlations } from './correlation.js';

const random = new RandomState(3);
const rows = Array.from({ length: 40 }, () => {
  const value = random.normal();
  return [value, value + 0.5 * random.normal(), random.normal(), 7];
});
const plain = correlations(Matrix.fromRows(rows), 'pearson');

it('the correlation of two features is the slope of one standardised on the other, and 0 with a constant', () => {
  const [x, y] = [0, 1].map((j) => rows.map((row) => row[j]!));
  const deviations = (values: number[]) => values.map((value) => value - values.reduce((a, b) => a + b) / values.length);
  const sumOfProducts = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const [dx, dy] = [deviations(x!), deviations(y!)];
  const r = sumOfProducts(dx, dy) / Math.sqrt(sumOfProducts(dx, dx) * sumOfProducts(dy, dy));
  expectClose([plain.get(0, 1), plain.get(1, 0), plain.get(1, 1)], [r, r, 1], { relative: 1e-12 });
  expect(Array.from(plain.row(3))).toEqual([0, 0, 0, 0]);
});

it.each([
  ['so large that their squares overflow', (value: number) => value * 2 ** 600],
  ['so small that their squares vanish', (value: number) => value * 2 ** -600],
  ['all alike but for their last digits', (value: number) => 2 ** 30 + Math.round(value * 2 ** 10) * 2 ** -20],
])('correlations are the same of features %s', (_, change) => {
  const changed = correlations(Matrix.fromRows(rows.map((row) => row.map(change))), 'pearson');
  const least = change(1) === 2 ** 30 + 2 ** -10 ? 1e-3 : 1e-12;
  expectClose(changed.data, Array.from(plain.data), { relative: least, absolute: least });
});

it('of a threshold, correlations above it are the same, and those of features that no other exceeds it with are left out', () => {
  // The first six of ten vary with one another, more and less so; the rows ascend by the first.
  const wide = Array.from({ length: 200 }, (_, row) => {
    const shared = row / 60 + 0.1 * random.normal();
    return Array.from({ length: 10 }, (_, j) => (j < 6 ? shared + j * j * 0.02 * random.normal() : random.normal()));
  });
  const all = correlations(Matrix.fromRows(wide), 'pearson').data;
  const above = correlations(Matrix.fromRows(wide), 'pearson', 0.95).data;
  expect(all.filter((r) => Math.abs(r) > 0.95).length).toBeGreaterThan(6 + 2 * 4);
  expect(all.filter((r) => Math.abs(r) > 0.6 && Math.abs(r) < 0.95).length).toBeGreaterThan(6);
  above.forEach((r, at) => {
    const isOfOneFeature = at % 11 === 0;
    if (!isOfOneFeature && (r !== 0 || Math.abs(all[at]!) > 0.95)) expect(r).toBeCloseTo(all[at]!, 12);
  });
  expect(Array.from(above.subarray(60))).toEqual(Array(40).fill(0));
});
