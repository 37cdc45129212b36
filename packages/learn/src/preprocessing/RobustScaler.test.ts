import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RobustScaler } from './RobustScaler.js';

type Table = (number | null)[][];
type Result = { center: number[]; scale: number[]; transformed: Table; restored: Table };

type Expected = { standard: { X: Table }; laterRows: Table; robust: { default: Result; wide: Result } };

const { standard, laterRows, robust } = readExpected<Expected>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));
const later = Matrix.fromRows(laterRows.map(orNaN));

describe('RobustScaler', () => {
  it.each([
    [robust.default, {}],
    [robust.wide, { quantileRange: [10, 85] as const, unitVariance: true }],
  ])('gives the centers, scales and values of scikit-learn, case %#', ({ center, scale, transformed, restored }, params) => {
    const scaler = new RobustScaler(params).fit(X);
    expectClose(scaler.center_, center);
    expectClose(scaler.scale_, scale);
    expectClose(scaler.transform(X).data, transformed.flat(), { absolute: 1e-12 });
    expectClose(scaler.inverseTransform(later).data, restored.flat());
  });

  it('does neither half that is switched off', () => {
    const scaler = new RobustScaler({ withCentering: false, withScaling: false }).fit(X);
    expect(scaler.transform(X).data).toEqual(X.data);
  });

  it('refuses the ends of the range for unit variance, which have no normal counterpart', () => {
    const scaler = new RobustScaler({ quantileRange: [0, 75], unitVariance: true });
    expect(() => scaler.fit(X)).toThrow(
      'RobustScaler: quantileRange must be within 0 and 100, both excluded, for unitVariance; got [0,75]',
    );
  });
});
