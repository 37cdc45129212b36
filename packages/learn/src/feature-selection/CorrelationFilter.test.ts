import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { CorrelationFilter, type CorrelationFilterParams } from './CorrelationFilter.js';

type Result = CorrelationFilterParams & { clusters: number[][]; support: number[] };
type Expected = { correlation: { X: number[][]; results: Result[]; ranked: number[][]; rankedResults: Result[] } };

const { correlation } = readExpected<Expected>('feature_selection');

describe('CorrelationFilter', () => {
  it.each([
    ...correlation.results.map((result) => [result.method, result.threshold, correlation.X, result] as const),
    ...correlation.rankedResults.map((result) => [result.method, result.threshold, correlation.ranked, result] as const),
  ])('finds the components of the %s graph above %d, and their medoids', (method, threshold, rows, { clusters, support }) => {
    const filter = new CorrelationFilter({ method, threshold }).fit(Matrix.fromRows(rows));
    expect(filter.clusters_).toEqual(clusters);
    expect(Array.from(filter.support_)).toEqual(support);
  });

  it('finds the same clusters whatever the order of the columns', () => {
    const X = Matrix.fromRows(correlation.X);
    const reversed = Array.from({ length: X.columns }, (_, j) => X.columns - 1 - j);
    const clusters = new CorrelationFilter({ threshold: 0.7 }).fit(X.selectColumns(reversed)).clusters_;
    const renamed = clusters.map((cluster) => cluster.map((j) => reversed[j]!).reverse()).sort((a, b) => a[0]! - b[0]!);
    expect(renamed).toEqual(new CorrelationFilter({ threshold: 0.7 }).fit(X).clusters_);
  });

  it('takes opposite features for the same, and keeps the first of the two', () => {
    const X = Matrix.fromRows([
      [1, 0, -10],
      [2, 1, -20],
      [4, 0, -40],
    ]);
    expect(new CorrelationFilter().fit(X).clusters_).toEqual([[0, 2], [1]]);
    expect(Array.from(new CorrelationFilter().fit(X).support_)).toEqual([0, 1]);
  });

  it('keeps the first of copies that differ in scale, whatever rounding makes of their correlations', () => {
    const random = new RandomState(1);
    for (let repeat = 0; repeat < 50; repeat++) {
      const rows = Array.from({ length: 20 }, () => {
        const value = random.normal();
        return [value + 0.1 * random.normal(), value, 7 * value + 3, value / 3 - 1];
      });
      expect(Array.from(new CorrelationFilter({ threshold: 0.9 }).fit(Matrix.fromRows(rows)).support_)).toEqual([1]);
    }
  });

  it('leaves constant features in clusters of their own', () => {
    const X = Matrix.fromRows([
      [0.1, 0.1, 1],
      [0.1, 0.1, 2],
      [0.1, 0.1, 3],
    ]);
    expect(new CorrelationFilter().fit(X).clusters_).toEqual([[0], [1], [2]]);
  });
});
