import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { BetaCalibration } from './BetaCalibration.js';

interface Case {
  scores: number[];
  y: number[];
  a: number;
  b: number;
  c: number;
  probabilities: number[];
}

const cases = readExpected<{ beta: Case[] }>('calibration').beta;
const fit = ({ scores, y }: Case) => new BetaCalibration().fit(Float64Array.from(scores), Uint8Array.from(y));

describe('BetaCalibration', () => {
  it.each(cases)(
    'has the parameters and probabilities of the unpenalised logistic regression of scikit-learn: a $a, b $b',
    (expected) => {
      const calibration = fit(expected);
      for (const name of ['a', 'b', 'c'] as const) expect(Math.abs(calibration[`${name}_`] - expected[name])).toBeLessThan(1e-7);
      calibration.transform(Float64Array.from(expected.scores)).forEach((probability, i) => {
        expect(probability).toBeCloseTo(expected.probabilities[i]!, 9);
      });
    },
  );

  it('never falls, and warns where the scores run against the labels', () => {
    for (const expected of cases) {
      const calibration = fit(expected);
      expect(Math.min(calibration.a_, calibration.b_)).toBeGreaterThanOrEqual(0);
      expect(calibration.warnings.length).toBe(expected.a === 0 && expected.b === 0 ? 1 : 0);
    }
  });

  it('takes scores of exactly 0 and 1', () => {
    const scores = Float64Array.of(0, 0, 0.3, 0.5, 0.6, 1, 1, 0);
    const calibration = new BetaCalibration().fit(scores, Uint8Array.of(0, 1, 0, 1, 0, 1, 0, 0));
    for (const probability of calibration.transform(scores)) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  });

  it('gives two scores the part of positives that each has', () => {
    const scores = Float64Array.of(0.2, 0.2, 0.2, 0.2, 0.7, 0.7);
    const calibration = new BetaCalibration().fit(scores, Uint8Array.of(0, 0, 0, 1, 1, 0));
    expect(calibration.a_).toBe(calibration.b_);
    const [low, high] = calibration.transform(Float64Array.of(0.2, 0.7));
    expect(low).toBeCloseTo(0.25, 10);
    expect(high).toBeCloseTo(0.5, 10);
  });

  it('says so where the scores separate the classes', () => {
    const scores = Float64Array.of(0.1, 0.2, 0.3, 0.7, 0.8, 0.9);
    const calibration = new BetaCalibration().fit(scores, Uint8Array.of(0, 0, 0, 1, 1, 1));
    expect(calibration.warnings).toEqual(['BetaCalibration: the scores separate the classes, so no finite exponents fit']);
    const probabilities = calibration.transform(scores);
    expect(probabilities[2]).toBeLessThan(0.01);
    expect(probabilities[3]).toBeGreaterThan(0.99);
  });

  it('gives the same probabilities after a journey through JSON', () => {
    const calibration = fit(cases[0]!);
    const scores = Float64Array.from(cases[0]!.scores);
    const back = BetaCalibration.fromJSON(JSON.parse(JSON.stringify(calibration)));
    expect(back.transform(scores)).toEqual(calibration.transform(scores));
  });

  it('refuses to work unfitted, and scores that are no probabilities', () => {
    expect(() => new BetaCalibration().transform(Float64Array.of(1))).toThrow('BetaCalibration: call fit before using it');
    expect(() => new BetaCalibration().fit(Float64Array.of(0, 1.5), Uint8Array.of(0, 1))).toThrow(
      'BetaCalibration: scores must be from 0 to 1; got "1.5 at row 1"',
    );
  });
});
