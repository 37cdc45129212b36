import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { wilsonInterval } from './wilsonInterval.js';

interface Case {
  successes: number;
  trials: number;
  confidence: number;
  lower: number;
  upper: number;
}

const cases = readExpected<{ wilson: Case[] }>('intervals').wilson;

describe('wilsonInterval', () => {
  it.each(cases)(
    'is that of scipy for $successes of $trials at $confidence',
    ({ successes, trials, confidence, lower, upper }) => {
      const interval = wilsonInterval(successes, trials, { confidence });
      expect(interval.lower).toBeCloseTo(lower, 13);
      expect(interval.upper).toBeCloseTo(upper, 13);
    },
  );

  it('takes 95 % where no confidence is given', () => {
    expect(wilsonInterval(3, 10)).toEqual(wilsonInterval(3, 10, { confidence: 0.95 }));
  });

  it('knows nothing without trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 });
  });

  it('refuses more successes than trials', () => {
    expect(() => wilsonInterval(4, 3)).toThrow('wilsonInterval: successes must be a whole number from 0 to 3; got 4');
  });
});
