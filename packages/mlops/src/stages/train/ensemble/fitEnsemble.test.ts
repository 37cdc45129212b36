import { RandomState, rocAucScore } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { fitEnsemble, scoreEnsemble } from './fitEnsemble.js';

const random = new RandomState(11);
const y = Uint8Array.from({ length: 80 }, (_, row) => (row % 4 === 0 ? 1 : 0));
const member = (signal: number, scale = 1) => Float64Array.from(y, (label) => scale * (signal * label + random.normal()));
const good = member(2);
const noise = member(0);

describe('fitEnsemble', () => {
  it('votes softly with the mean of the probabilities, whatever the scales of the scores', () => {
    const fitted = fitEnsemble('soft-vote', [good, noise], y);
    const scores = scoreEnsemble(fitted, [good, noise]);
    const [first, second] = fitted.calibrations.map((calibration, m) => calibration.transform([good, noise][m]!));
    scores.forEach((score, row) => {
      expect(1 / (1 + Math.exp(-score))).toBeCloseTo((first![row]! + second![row]!) / 2, 12);
    });
    const scaled = good.map((score) => 1000 * score);
    const again = scoreEnsemble(fitEnsemble('soft-vote', [scaled, noise], y), [scaled, noise]);
    scores.forEach((score, row) => {
      expect(again[row]).toBeCloseTo(score, 6);
    });
  });

  it('stacks with more weight on the member that tells more', () => {
    const { combine } = fitEnsemble('stacking', [noise, good], y);
    if (combine.kind !== 'logistic') throw new Error(`stacking combined by ${combine.kind}`);
    expect(Math.abs(combine.weights[0]!)).toBeLessThan(combine.weights[1]!);
    expect(rocAucScore(y, scoreEnsemble(fitEnsemble('stacking', [noise, good], y), [noise, good]))).toBeGreaterThan(
      rocAucScore(y, noise),
    );
  });

  it('shares the weight between members that say the same', () => {
    const { combine } = fitEnsemble('stacking', [good, good.slice()], y);
    if (combine.kind !== 'logistic') throw new Error(`stacking combined by ${combine.kind}`);
    expect(combine.weights[0]).toBeCloseTo(combine.weights[1]!, 9);
  });
});
