import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { SigmoidCalibration } from './SigmoidCalibration.js';

interface Case {
  kind: string;
  scores: number[];
  y: number[];
  a: number;
  b: number;
  probabilities: number[];
}

const cases = readExpected<{ sigmoid: Case[] }>('calibration').sigmoid;
const fit = ({ scores, y }: Case) => new SigmoidCalibration().fit(Float64Array.from(scores), Uint8Array.from(y));

describe('SigmoidCalibration', () => {
  it.each(cases)('has the slope, intercept and probabilities of scikit-learn, $kind scores', (expected) => {
    const calibration = fit(expected);
    const { scores, a, b } = expected;
    const size = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 1);
    expect(Math.abs(calibration.a_ - a) * size).toBeLessThan(5e-6);
    expect(Math.abs(calibration.b_ - b)).toBeLessThan(5e-6);
    calibration.transform(Float64Array.from(scores)).forEach((probability, i) => {
      expect(Math.abs(probability - expected.probabilities[i]!)).toBeLessThan(1e-6);
    });
  });

  it.each(cases)('lies at least as close to the targets as scikit-learn, $kind scores', (expected) => {
    const { a_, b_ } = fit(expected);
    expect(crossEntropy(expected, a_, b_)).toBeLessThanOrEqual(crossEntropy(expected, expected.a, expected.b) * (1 + 1e-14));
  });

  it('keeps the direction of scores that run against the labels, and warns', () => {
    for (const expected of cases) {
      const calibration = fit(expected);
      expect(calibration.a_ > 0).toBe(expected.a > 0);
      expect(calibration.warnings.length).toBe(expected.a > 0 ? 1 : 0);
    }
    expect(cases.some(({ a }) => a > 0)).toBe(true);
  });

  it('gives every row the same probability where all scores are equal', () => {
    const calibration = new SigmoidCalibration().fit(new Float64Array(6).fill(2), Uint8Array.of(0, 0, 1, 1, 1, 1));
    expect(calibration.a_).toBeCloseTo(0, 15);
    // Platt's targets: 4 of 5/6 and 2 of 1/4.
    expect(calibration.transform(Float64Array.of(2))[0]).toBeCloseTo((4 * (5 / 6) + 2 * (1 / 4)) / 6, 12);
  });

  it('gives the same probabilities after a journey through JSON', () => {
    const calibration = fit(cases[0]!);
    const scores = Float64Array.from(cases[0]!.scores);
    const back = SigmoidCalibration.fromJSON(JSON.parse(JSON.stringify(calibration)));
    expect(back.transform(scores)).toEqual(calibration.transform(scores));
  });

  it('refuses to work unfitted, on one class and on scores that are not finite', () => {
    expect(() => new SigmoidCalibration().transform(Float64Array.of(1))).toThrow('SigmoidCalibration: call fit before using it');
    expect(() => new SigmoidCalibration().fit(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toThrow(
      'yTrue must hold both classes',
    );
    expect(() => fit(cases[0]!).transform(Float64Array.of(1, Number.NaN))).toThrow(
      'SigmoidCalibration: scores must be finite; got "NaN at row 1"',
    );
  });
});

/** Against Platt's targets. */
function crossEntropy({ scores, y }: Case, a: number, b: number): number {
  const positives = y.filter((label) => label === 1).length;
  return scores.reduce((sum, score, i) => {
    const target = y[i] === 1 ? (positives + 1) / (positives + 2) : 1 / (y.length - positives + 2);
    const z = a * score + b;
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (1 - target) * z;
  }, 0);
}
