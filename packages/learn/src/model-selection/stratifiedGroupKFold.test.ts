import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { stratifiedGroupKFold } from './stratifiedGroupKFold.js';

interface Case {
  y: number[];
  groups: number[];
  nSplits: number;
  shuffle: boolean;
  randomState: number;
  testFold: number[];
}

const cases = readExpected<{ grouped: Case[] }>('splits').grouped;

describe('stratifiedGroupKFold', () => {
  it.each(cases)('gives the folds of scikit-learn: $nSplits, shuffle $shuffle, seed $randomState', (expected) => {
    const { y, groups, testFold, ...options } = expected;
    const folds = stratifiedGroupKFold(Uint8Array.from(y), Int32Array.from(groups), options);
    expect(folds).toHaveLength(options.nSplits);
    folds.forEach(({ train, test }, fold) => {
      const rows = Array.from(testFold.keys());
      expect(Array.from(test)).toEqual(rows.filter((row) => testFold[row] === fold));
      expect(Array.from(train)).toEqual(rows.filter((row) => testFold[row] !== fold));
    });
  });

  it.each(cases)(
    'never has a group on both sides: $nSplits, shuffle $shuffle, seed $randomState',
    ({ y, groups, ...options }) => {
      for (const { train, test } of stratifiedGroupKFold(Uint8Array.from(y), Int32Array.from(groups), options)) {
        const trained = new Set(Array.from(train, (row) => groups[row]));
        expect(Array.from(test).some((row) => trained.has(groups[row]))).toBe(false);
      }
    },
  );

  it('refuses a class that occurs in too few groups, however many rows it has', () => {
    const y = Uint8Array.of(0, 0, 0, 1, 1, 1);
    expect(() => stratifiedGroupKFold(y, Int32Array.of(1, 2, 3, 4, 4, 5), { nSplits: 3 })).toThrow(
      'stratifiedGroupKFold: class 1 must occur in at least 3 groups, one a fold; got 2',
    );
    expect(() => stratifiedGroupKFold(y, Int32Array.of(1))).toThrow('groups must have one value a row (6); got 1');
  });
});
