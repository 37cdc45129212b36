import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { rocCurve } from './rocCurve.js';

interface Curve {
  fpr: number[];
  tpr: number[];
  thresholds: (number | null)[];
}

const { scores } = readExpected<{ scores: { y: number[]; p: number[]; roc?: Curve; rocAll?: Curve }[] }>('metrics');
const cases = scores.filter((each) => each.roc !== undefined);

describe('rocCurve', () => {
  it.each(cases)('is that of scikit-learn, with and without the points between, case %#', ({ y, p, roc, rocAll }) => {
    for (const [expected, dropIntermediate] of [
      [roc!, true],
      [rocAll!, false],
    ] as const) {
      const curve = rocCurve(Uint8Array.from(y), Float64Array.from(p), { dropIntermediate });
      expect(Array.from(curve.fpr)).toEqual(expected.fpr);
      expect(Array.from(curve.tpr)).toEqual(expected.tpr);
      expect(Array.from(curve.thresholds)).toEqual(expected.thresholds.map((value) => value ?? Infinity));
    }
  });
});
