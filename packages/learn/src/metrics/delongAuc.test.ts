import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { delongAuc } from './delongAuc.js';

interface Case {
  y: number[];
  scores: number[];
  auc: number;
  variance: number;
  lower: number;
  upper: number;
}

const cases = readExpected<{ delong: Case[] }>('intervals').delong;

describe('delongAuc', () => {
  it.each(cases)('is what the structural components of all pairs give, ties included, case %#', (expected) => {
    const found = delongAuc(Uint8Array.from(expected.y), Float64Array.from(expected.scores));
    for (const name of ['auc', 'variance', 'lower', 'upper'] as const) expect(found[name]).toBeCloseTo(expected[name], 13);
  });

  it('has no variance where the classes are apart', () => {
    const found = delongAuc(Uint8Array.of(0, 0, 1, 1), Float64Array.of(1, 2, 3, 4));
    expect(found).toEqual({ auc: 1, variance: 0, lower: 1, upper: 1 });
  });

  it('refuses a class of one row, whose variance nobody knows', () => {
    expect(() => delongAuc(Uint8Array.of(0, 0, 1), Float64Array.of(1, 2, 3))).toThrow(
      'delongAuc: yTrue must hold at least two rows of each class; got "1 and 2"',
    );
  });
});
