import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { estimateBaseScore } from './estimateBaseScore.js';
import { logit, sigmoid } from './logistic.js';

interface Expected {
  sigmoid: { margins: number[]; probabilities: number[] };
  base_scores: { y: number[]; weights: number[] | null; scalePosWeight: number; baseScore: number; margin: number }[];
  given_base_scores: { baseScore: number; margin: number }[];
}

const expected = readExpected<Expected>('xgboost_classifier');

describe('sigmoid', () => {
  it("rounds as XGBoost's does, where a double's exponential rounded to float32 would not", () => {
    const { margins, probabilities } = expected.sigmoid;
    expect(margins.map((margin) => sigmoid(Math.fround(margin)))).toEqual(probabilities.map(Math.fround));
  });
});

describe('estimateBaseScore', () => {
  it('is the base score of XGBoost, with and without sample weights and scalePosWeight', () => {
    for (const { y, weights, scalePosWeight, baseScore } of expected.base_scores) {
      const sampleWeight = Float32Array.from(weights ?? y.map(() => 1));
      expect(estimateBaseScore(Uint8Array.from(y), sampleWeight, scalePosWeight)).toBe(Math.fround(baseScore));
    }
  });
});

describe('logit', () => {
  it('is the margin that XGBoost makes of it', () => {
    for (const { baseScore, margin } of expected.base_scores) expect(logit(Math.fround(baseScore))).toBe(Math.fround(margin));
  });

  it('holds certain probabilities off 0 and 1 as XGBoost does', () => {
    for (const { baseScore, margin } of expected.given_base_scores) expect(logit(baseScore) + 0).toBe(Math.fround(margin) + 0);
  });
});
