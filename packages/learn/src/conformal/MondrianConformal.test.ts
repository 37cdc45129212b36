import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { deriveSeed } from '../random/deriveSeed.js';
import { RandomState } from '../random/RandomState.js';
import { MondrianConformal } from './MondrianConformal.js';

/** Probabilities 0.01 … n/100 for the high grade, and 1 − 0.01 … 1 − n/100 for the low grade. */
function ladder(n: number) {
  const steps = Float64Array.from({ length: n }, (_, i) => (i + 1) / 100);
  return {
    probabilities: Float64Array.of(...steps, ...steps.map((step) => 1 - step)),
    y: Uint8Array.from({ length: 2 * n }, (_, i) => Number(i >= n)),
  };
}

function fitLadder(n: number, confidence = 0.9): MondrianConformal {
  const { probabilities, y } = ladder(n);
  return new MondrianConformal({ confidence }).fit(probabilities, y);
}

interface Case {
  confidence: number;
  probabilities: number[];
  y: number[];
  tests: number[];
  lowInSet: boolean[];
  highInSet: boolean[];
}

describe('MondrianConformal', () => {
  it.each(readExpected<{ split: Case[] }>('conformal').split)(
    'has the sets of the p-values’ formula, at $confidence',
    (expected) => {
      const { confidence, probabilities, y } = expected;
      const conformal = new MondrianConformal({ confidence }).fit(Float64Array.from(probabilities), Uint8Array.from(y));
      const sets = expected.tests.map((p) => conformal.predictionSet(p));
      expect(sets).toEqual(expected.lowInSet.map((low, i) => ({ low, high: expected.highInSet[i] })));
    },
  );

  // ⌈(n + 1) · confidence⌉, by hand.
  it.each([
    [9, 0.9, 9],
    [10, 0.9, 10],
    [19, 0.9, 18],
    [20, 0.9, 19],
    [29, 0.9, 27],
    [69, 0.9, 63],
    [99, 0.9, 90],
    [19, 0.95, 19],
    [20, 0.8, 17],
    [4, 0.8, 4],
  ])('with %i cases at %d takes the limit from case %i', (n, confidence, k) => {
    const [high, low] = fitLadder(n, confidence).limits_!;
    expect(high).toBe(k / 100);
    expect(low).toBeCloseTo(k / 100, 14);
  });

  it('is switched off with fewer than 9 cases of either class, and says how many there were', () => {
    const { probabilities, y } = ladder(9);
    const conformal = new MondrianConformal().fit(probabilities.subarray(1), y.subarray(1));
    expect(conformal.available_).toBe(false);
    expect(conformal.counts_).toEqual([8, 9]);
    expect(conformal.minCases).toBe(9);
    expect(conformal.predictionSet(0.5)).toBeUndefined();
    expect(fitLadder(9).available_).toBe(true);
  });

  it('gives one grade, both or none', () => {
    const apart = fitLadder(9);
    expect(apart.predictionSet(0.95)).toEqual({ low: true, high: false });
    expect(apart.predictionSet(0.09)).toEqual({ low: false, high: true });
    expect(apart.predictionSet(0.5)).toEqual({ low: false, high: false });
    expect(fitLadder(99).predictionSet(0.5)).toEqual({ low: true, high: true });
  });

  it('holds the true class as often as promised, in either class, over 8,000 simulated clinics', () => {
    const held = [0, 0];
    for (let clinic = 0; clinic < 8000; clinic++) {
      const random = new RandomState(deriveSeed(0, clinic));
      const y = Uint8Array.from({ length: 62 }, (_, i) => Number(i < 21));
      const probabilities = Float64Array.from(y, (label) => 1 / (1 + Math.exp(-(random.normal() + 1.5 * (label - 0.5)))));
      const conformal = new MondrianConformal().fit(probabilities.subarray(1, 61), y.subarray(1, 61));
      if (conformal.predictionSet(probabilities[0]!)!.low) held[1]!++;
      if (conformal.predictionSet(probabilities[61]!)!.high) held[0]!++;
    }
    // Exactly k / (n + 1) is expected: 19 / 21 of 20 low and 37 / 41 of 40 high; bounds of four standard deviations.
    expect(Math.abs(held[1]! / 8000 - 19 / 21)).toBeLessThan(0.0133);
    expect(Math.abs(held[0]! / 8000 - 37 / 41)).toBeLessThan(0.0133);
  });

  it('gives the same sets after a journey through JSON, switched off or on', () => {
    const on = MondrianConformal.fromJSON(JSON.parse(JSON.stringify(fitLadder(20, 0.8))));
    expect(on.params).toEqual({ confidence: 0.8 });
    expect(on.limits_).toEqual(fitLadder(20, 0.8).limits_);
    expect(MondrianConformal.fromJSON(JSON.parse(JSON.stringify(fitLadder(3)))).available_).toBe(false);
  });

  it('refuses to work unfitted, and what is no probability', () => {
    expect(() => new MondrianConformal().predictionSet(0.5)).toThrow('MondrianConformal: call fit before using it');
    expect(() => fitLadder(9).predictionSet(Number.NaN)).toThrow('MondrianConformal: probability must be from 0 to 1; got NaN');
    expect(() => fitLadder(9, 1)).toThrow('MondrianConformal: confidence must be a number > 0 and < 1; got 1');
  });
});
