import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { deriveSeed } from '../random/deriveSeed.js';
import { RandomState } from '../random/RandomState.js';
import { CrossConformal } from './CrossConformal.js';

interface Case {
  confidence: number;
  probabilities: number[];
  y: number[];
  folds: number[];
  tests: number[][];
  low: number[];
  high: number[];
  lowInSet: boolean[];
  highInSet: boolean[];
}

const { cross: cases } = readExpected<{ cross: Case[] }>('conformal');
const first = cases[0]!;

function fit({ confidence, probabilities, y, folds }: Case): CrossConformal {
  return new CrossConformal({ confidence }).fit(Float64Array.from(probabilities), Uint8Array.from(y), Int32Array.from(folds));
}

describe('CrossConformal', () => {
  it.each(cases)('has the p-values and sets of Vovk’s formula, at confidence $confidence', (expected) => {
    const conformal = fit(expected);
    expect(conformal.available_).toBe(true);
    expected.tests.forEach((row, i) => {
      const p = Float64Array.from(row);
      expect(conformal.pValues(p)).toEqual({ low: expected.low[i], high: expected.high[i] });
      expect(conformal.predictionSet(p)).toEqual({ low: expected.lowInSet[i], high: expected.highInSet[i] });
    });
  });

  it('is switched off with fewer than 9 cases of either class at 0.9, and says how many there were', () => {
    const probabilities = Float64Array.from({ length: 18 }, (_, i) => i / 20);
    const folds = Int32Array.from({ length: 18 }, (_, i) => i % 2);
    const label = (zeros: number) => Uint8Array.from({ length: 18 }, (_, i) => Number(i >= zeros));
    const few = new CrossConformal().fit(probabilities, label(10), folds);
    expect([few.available_, few.counts_, few.nFolds_, few.minCases]).toEqual([false, [10, 8], 2, 9]);
    expect(few.predictionSet(Float64Array.of(0.5, 0.5))).toBeUndefined();
    expect(new CrossConformal().fit(probabilities, label(9), folds).available_).toBe(true);
  });

  it('holds the true class as often as promised, in either class, over 4,000 simulated clinics', () => {
    const held = [0, 0];
    for (let clinic = 0; clinic < 4000; clinic++) {
      const random = new RandomState(deriveSeed(1, clinic));
      const y = Uint8Array.from({ length: 62 }, (_, i) => Number(i < 21));
      const draws = Float64Array.from(y, (label) => random.normal() + 1.5 * (label - 0.5));
      // Five models that disagree: each shifts and stretches the score in its way.
      const models = Array.from({ length: 5 }, () => [0.3 * random.normal(), 0.8 + 0.4 * random.random()] as const);
      const score = (value: number, [shift, stretch]: readonly [number, number]) => 1 / (1 + Math.exp(-stretch * value - shift));
      const folds = Int32Array.from({ length: 60 }, (_, i) => i % 5);
      const outOfFold = draws.subarray(1, 61).map((value, i) => score(value, models[folds[i]!]!));
      const conformal = new CrossConformal().fit(outOfFold, y.subarray(1, 61), folds);
      const byModel = (value: number) => Float64Array.from(models, (model) => score(value, model));
      if (conformal.predictionSet(byModel(draws[0]!))!.low) held[1]!++;
      if (conformal.predictionSet(byModel(draws[61]!))!.high) held[0]!++;
    }
    // Exactly 19 / 21 and 37 / 41 where all models agree; bounds of four standard deviations.
    expect(Math.abs(held[1]! / 4000 - 19 / 21)).toBeLessThan(0.0188);
    expect(Math.abs(held[0]! / 4000 - 37 / 41)).toBeLessThan(0.0188);
  });

  it('gives the same p-values after a journey through JSON', () => {
    const conformal = fit(first);
    const back = CrossConformal.fromJSON(JSON.parse(JSON.stringify(conformal)));
    expect(back.params).toEqual(conformal.params);
    for (const row of first.tests)
      expect(back.pValues(Float64Array.from(row))).toEqual(conformal.pValues(Float64Array.from(row)));
    expect(JSON.stringify(back)).toBe(JSON.stringify(conformal));
  });

  it('refuses to work unfitted, folds that do not count from 0, and what is not one probability a fold', () => {
    const p = Float64Array.of(0.1, 0.2, 0.8, 0.9);
    const y = Uint8Array.of(0, 0, 1, 1);
    const withFolds = (...folds: number[]) => new CrossConformal().fit(p, y, Int32Array.from(folds));
    expect(() => new CrossConformal().pValues(p)).toThrow('CrossConformal: call fit before using it');
    expect(() => withFolds(0, 1)).toThrow('CrossConformal: folds must hold one number a row (4); got 2');
    expect(() => withFolds(0, -1, 0, 1)).toThrow('CrossConformal: folds must count from 0; got -1');
    expect(() => withFolds(0, 0, 2, 2)).toThrow('CrossConformal: folds must hold each number from 0 to the largest, at least 1');
    expect(() => withFolds(0, 0, 0, 0)).toThrow('CrossConformal: folds must hold each number from 0 to the largest, at least 1');
    expect(() => withFolds(0, 0, 1, 1).pValues(p)).toThrow('CrossConformal: probabilities must hold one a fold (2); got 4');
    expect(() => withFolds(0, 0, 1, 1).pValues(Float64Array.of(0.5, 1.5))).toThrow(
      'CrossConformal: probabilities must be from 0 to 1; got "1.5 of fold 1"',
    );
    expect(() => new CrossConformal({ confidence: 1 }).fit(p, y, Int32Array.of(0, 1, 0, 1))).toThrow(
      'CrossConformal: confidence must be a number > 0 and < 1; got 1',
    );
  });
});
