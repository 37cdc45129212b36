import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RobustScaler } from './RobustScaler.js';

type Table = (number | null)[][];
type Result = { center: number[]; scale: number[]; transformed: Table };

const { standard, robust } = readExpected<{ standard: { X: Table }; robust: { default: Result; wide: Result } }>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));

describe('RobustScaler', () => {
  it.each([
    [robust.default, {}],
    [robust.wide, { quantileRange: [10, 85] as const }],
  ])('gives the centers, scales and values of scikit-learn, case %#', ({ center, scale, transformed }, params) => {
    const scaler = new RobustScaler(params).fit(X);
    expectClose(scaler.center_, center);
    expectClose(scaler.scale_, scale);
    expectClose(scaler.transform(X).data, transformed.flat(), { absolute: 1e-12 });
  });

  it('does neither half that is switched off', () => {
    const scaler = new RobustScaler({ withCentering: false, withScaling: false }).fit(X);
    expect(scaler.transform(X).data).toEqual(X.data);
  });
});
