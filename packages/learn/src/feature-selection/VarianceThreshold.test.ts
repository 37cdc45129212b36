import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { VarianceThreshold } from './VarianceThreshold.js';

type Result = { variances: number[]; support: number[] };
type Expected = { variance: { X: (number | null)[][]; zero: Result; tenth: Result } };

const { variance } = readExpected<Expected>('feature_selection');
const X = Matrix.fromRows(variance.X.map(orNaN));

describe('VarianceThreshold', () => {
  it.each([
    [0, variance.zero],
    [0.1, variance.tenth],
  ])('keeps the features that scikit-learn keeps at threshold %d', (threshold, { variances, support }) => {
    const selector = new VarianceThreshold({ threshold }).fit(X);
    expectClose(selector.variances_, variances, { absolute: 1e-30 });
    expect(Array.from(selector.support_)).toEqual(support);
  });

  it('drops a constant feature to which rounding gives a variance', () => {
    expect(variance.zero.support).not.toContain(4);
    expect(new VarianceThreshold().fit(X).variances_[4]).toBe(0);
  });

  it('refuses to be left without features', () => {
    expect(() => new VarianceThreshold().fit(Matrix.fromRows([[1], [1]]))).toThrow(
      'VarianceThreshold: X must hold a feature with a variance above 0; got "none"',
    );
  });
});
