import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { stratifiedKFold } from './stratifiedKFold.js';

interface Case {
  y: number[];
  nSplits: number;
  shuffle: boolean;
  randomState: number;
  testFold: number[];
}

const cases = readExpected<{ stratified: Case[] }>('splits').stratified;

describe('stratifiedKFold', () => {
  it.each(cases)(
    'gives the folds of scikit-learn: $nSplits, shuffle $shuffle, seed $randomState',
    ({ y, testFold, ...options }) => {
      const folds = stratifiedKFold(Uint8Array.from(y), options);
      expect(folds).toHaveLength(options.nSplits);
      folds.forEach(({ train, test }, fold) => {
        const rows = Array.from(testFold.keys());
        expect(Array.from(test)).toEqual(rows.filter((row) => testFold[row] === fold));
        expect(Array.from(train)).toEqual(rows.filter((row) => testFold[row] !== fold));
      });
    },
  );

  it('refuses a class that cannot be in every fold', () => {
    expect(() => stratifiedKFold(Uint8Array.of(0, 0, 0, 1, 1), { nSplits: 3 })).toThrow(
      'stratifiedKFold: either class must have at least 3 rows, one a fold; got 2',
    );
    expect(() => stratifiedKFold(Uint8Array.of(0, 1), { nSplits: 1 })).toThrow('nSplits must be a whole number ≥ 2; got 1');
  });
});
