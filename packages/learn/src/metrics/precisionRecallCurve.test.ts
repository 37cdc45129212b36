import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { precisionRecallCurve } from './precisionRecallCurve.js';

interface Curve {
  precision: number[];
  recall: number[];
  thresholds: number[];
}

const { scores } = readExpected<{ scores: { y: number[]; p: number[]; precisionRecall?: Curve }[] }>('metrics');
const cases = scores.filter((each) => each.precisionRecall !== undefined);

describe('precisionRecallCurve', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, p, precisionRecall }) => {
    const curve = precisionRecallCurve(Uint8Array.from(y), Float64Array.from(p));
    expect(Array.from(curve.precision)).toEqual(precisionRecall!.precision);
    expect(Array.from(curve.recall)).toEqual(precisionRecall!.recall);
    expect(Array.from(curve.thresholds)).toEqual(precisionRecall!.thresholds);
  });
});
