import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { bootstrapInterval } from './bootstrapInterval.js';
import { f1Score } from './f1Score.js';

interface Case {
  y: number[];
  groups: number[];
  predicted: number[];
  nResamples: number;
  confidence: number;
  randomState: number;
  strata: number[];
  estimate: number;
  lower: number;
  upper: number;
  bca: [number, number];
}

const cases = readExpected<{ bootstrap: Case[] }>('intervals').bootstrap;

describe('bootstrapInterval', () => {
  it.each(cases)('draws the patients that numpy draws, strata of $strata, and takes its percentiles', (expected) => {
    const y = Uint8Array.from(expected.y);
    const predicted = Uint8Array.from(expected.predicted);
    const statistic = (rows: Int32Array) => f1Score(pick(y, rows), pick(predicted, rows));
    const found = bootstrapInterval(y, Int32Array.from(expected.groups), statistic, expected);
    expect(found.estimate).toBeCloseTo(expected.estimate, 14);
    expect(found.lower).toBeCloseTo(expected.lower, 13);
    expect(found.upper).toBeCloseTo(expected.upper, 13);
    expect(found.undefinedResamples).toBe(0);
  });

  it.each(cases)('corrects these percentiles as the BCa of scipy does, case %#', (expected) => {
    const y = Uint8Array.from(expected.y);
    const predicted = Uint8Array.from(expected.predicted);
    const statistic = (rows: Int32Array) => f1Score(pick(y, rows), pick(predicted, rows));
    const found = bootstrapInterval(y, Int32Array.from(expected.groups), statistic, { ...expected, method: 'bca' });
    expect([found.lower, found.upper]).not.toEqual([expected.lower, expected.upper]);
    expect(found.lower).toBeCloseTo(expected.bca[0], 12);
    expect(found.upper).toBeCloseTo(expected.bca[1], 12);
  });

  it('keeps the rows of a patient together and the size of each class', () => {
    const y = Uint8Array.of(0, 0, 0, 0, 1, 1);
    const groups = Int32Array.of(1, 1, 2, 2, 3, 4);
    bootstrapInterval(y, groups, (rows) => {
      expect(pick(y, rows).filter((label) => label === 0)).toHaveLength(4);
      expect(rows.filter((row) => row === 0)).toHaveLength(rows.filter((row) => row === 1).length);
      return 0;
    });
  });

  it('leaves resamples without a value out and counts them', () => {
    const y = Uint8Array.of(0, 0, 1, 1);
    const groups = Int32Array.of(1, 2, 3, 4);
    const hasFirst = (rows: Int32Array) => rows.includes(0);
    const found = bootstrapInterval(y, groups, (rows) => (hasFirst(rows) ? 1 : Number.NaN), { nResamples: 400 });
    expect(found.lower).toBe(1);
    expect(found.undefinedResamples).toBeGreaterThan(60);
    expect(found.undefinedResamples).toBeLessThan(140);
    expect(() => bootstrapInterval(y, groups, () => Number.NaN)).toThrow('statistic must be finite for some resample');
  });
});

function pick(labels: Uint8Array, rows: Int32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => labels[row]!);
}
