import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { LedoitWolf } from './LedoitWolf.js';
import { LedoitWolfOutliers } from './LedoitWolfOutliers.js';

interface Case {
  X: number[][];
  later: number[][];
  assumeCentered: boolean;
  location: number[];
  covariance: number[][];
  precision: number[][];
  shrinkage: number;
  distances: number[];
  thresholds: { training: number; chi2: number };
}

const { chi2: _, ...cases } = readExpected<Record<string, Case>>('covariance');

describe.each(Object.entries(cases))('with %s data', (_, expected) => {
  const { assumeCentered } = expected;
  const X = Matrix.fromRows(expected.X);
  const later = Matrix.fromRows(expected.later);

  it('LedoitWolf gives the covariance, its inverse and the distances of scikit-learn', () => {
    const lw = new LedoitWolf({ assumeCentered }).fit(X);
    expectClose(lw.location_, expected.location);
    expect(Math.abs(lw.shrinkage_ - expected.shrinkage)).toBeLessThanOrEqual(1e-12);
    expectClose(lw.covariance_.data, expected.covariance.flat(), { relative: 1e-11, absolute: 1e-13 });
    expectClose(lw.precision_.data, expected.precision.flat(), { relative: 1e-9, absolute: 1e-11 });
    expectClose(lw.mahalanobis(later), expected.distances, { relative: 1e-9 });
  });

  it.each(['training', 'chi2'] as const)('LedoitWolfOutliers cuts at the quantile of %s', (reference) => {
    const outliers = new LedoitWolfOutliers({ reference, level: 0.9, assumeCentered }).fit(X);
    const threshold = expected.thresholds[reference];
    expect(Math.abs(outliers.threshold_ / threshold - 1)).toBeLessThanOrEqual(1e-9);
    const within = expected.distances.map((distance) => threshold - distance);
    expectClose(outliers.decisionFunction(later), within, { relative: 1e-9, absolute: 1e-9 * threshold });
    expect(Array.from(outliers.predict(later))).toEqual(within.map((decision) => (decision < 0 ? -1 : 1)));
  });
});

it('LedoitWolf refuses a single row, of which nothing varies', () => {
  expect(() => new LedoitWolf().fit(Matrix.fromRows([[1, 2]]))).toThrow('LedoitWolf: X must have at least two rows; got 1');
});

it('LedoitWolf refuses values whose squares overflow, instead of storing what is no number', () => {
  for (const rows of [
    [[1e200], [-1e200]],
    [
      [1e200, 0],
      [-1e200, 1],
    ],
  ]) {
    expect(() => new LedoitWolf().fit(Matrix.fromRows(rows))).toThrow(
      'LedoitWolf: X must be scaled so that its covariance stays finite',
    );
  }
});
