import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { IsotonicCalibration } from './IsotonicCalibration.js';

interface Case {
  scores: number[];
  y: number[];
  xThresholds: number[];
  yThresholds: number[];
  queries: number[];
  probabilities: number[];
}

const cases = readExpected<{ isotonic: Case[] }>('calibration').isotonic;
const fit = ({ scores, y }: Case) => new IsotonicCalibration().fit(Float64Array.from(scores), Uint8Array.from(y));

describe('IsotonicCalibration', () => {
  it.each(cases)(
    'gives the probabilities of scikit-learn at, between and beyond the scores it was fitted on, case %#',
    (expected) => {
      const found = fit(expected).transform(Float64Array.from(expected.queries));
      expected.probabilities.forEach((probability, i) => {
        expect(found[i]).toBeCloseTo(probability, 12);
      });
    },
  );

  it.each(cases)('has the corners of scikit-learn, case %#', (expected) => {
    const calibration = fit(expected);
    expect(calibration.xThresholds_.length).toBe(expected.xThresholds.length);
    expected.xThresholds.forEach((score, i) => {
      expect(calibration.xThresholds_[i]).toBe(score);
      expect(calibration.yThresholds_[i]).toBeCloseTo(expected.yThresholds[i]!, 14);
    });
  });

  it('warns where the scores run against the labels', () => {
    const calibration = new IsotonicCalibration().fit(Float64Array.of(1, 2, 3, 4), Uint8Array.of(1, 1, 0, 0));
    expect(calibration.warnings).toHaveLength(1);
    expect(Array.from(calibration.transform(Float64Array.of(0, 2.5, 9)))).toEqual([0.5, 0.5, 0.5]);
    expect(new IsotonicCalibration().fit(Float64Array.of(1, 2), Uint8Array.of(0, 1)).warnings).toEqual([]);
  });

  it('gives the same probabilities after a journey through JSON', () => {
    const calibration = fit(cases[4]!);
    const back = IsotonicCalibration.fromJSON(JSON.parse(JSON.stringify(calibration)));
    const queries = Float64Array.from(cases[4]!.queries);
    expect(back.transform(queries)).toEqual(calibration.transform(queries));
  });

  it('refuses to work unfitted', () => {
    expect(() => new IsotonicCalibration().transform(Float64Array.of(1))).toThrow(
      'IsotonicCalibration: call fit before using it',
    );
  });
});
