import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { checkDuplicates } from './checkDuplicates.js';
import { checkLowGradePerFold } from './checkLowGradePerFold.js';
import { checkPatientOverlap } from './checkPatientOverlap.js';
import { checkSampleSize } from './checkSampleSize.js';
import { shuffleWithinFolds } from './shuffleWithinFolds.js';

const split = (train: number[], test: number[]) => ({ train: Int32Array.from(train), test: Int32Array.from(test) });

describe('checkPatientOverlap', () => {
  it('passes where each patient is on one side, with several rows too', () => {
    const splits = [split([0, 1, 2], [3]), split([3], [0, 1, 2])];
    expect(checkPatientOverlap(splits, Int32Array.of(0, 0, 1, 2))).toEqual({
      name: 'patient-overlap',
      verdict: 'pass',
      splits: 2,
      patients: 0,
    });
  });

  it('fails for a patient on both sides, and counts it once', () => {
    const splits = [split([0, 1], [2, 3]), split([2, 3], [0, 1])];
    expect(checkPatientOverlap(splits, Int32Array.of(0, 1, 1, 2))).toMatchObject({ verdict: 'fail', patients: 1 });
  });
});

describe('checkDuplicates', () => {
  const X = Matrix.fromRows([
    [1, Number.NaN],
    [2, 3],
    [1, Number.NaN],
    [2, 3],
  ]);

  it('fails for rows of two patients alike on both sides of a split, missing values too', () => {
    const check = checkDuplicates(X, Int32Array.of(0, 1, 2, 3), [split([0, 1], [2]), split([0, 2], [3])]);
    expect(check).toEqual({ name: 'duplicates', verdict: 'fail', rows: 4, crossing: 2 });
  });

  it('warns where all of them lie on one side', () => {
    const check = checkDuplicates(X, Int32Array.of(0, 1, 2, 1), [split([0, 2], [1, 3])]);
    expect(check).toEqual({ name: 'duplicates', verdict: 'warn', rows: 2, crossing: 0 });
  });

  it('lets a patient repeat its own values', () => {
    expect(checkDuplicates(X, Int32Array.of(0, 1, 0, 1), [split([0, 2], [1, 3])])).toMatchObject({ verdict: 'pass', rows: 0 });
  });
});

describe('checkLowGradePerFold', () => {
  const groups = Int32Array.from({ length: 24 }, (_, row) => row);
  const y = Uint8Array.from(groups, (row) => (row % 2 === 0 ? 1 : 0));
  const halves = [split([...groups.slice(12)], [...groups.slice(0, 12)]), split([...groups.slice(0, 12)], [...groups.slice(12)])];

  it('passes with five low grades in each fold', () => {
    expect(checkLowGradePerFold(halves, [], y, groups)).toMatchObject({
      verdict: 'pass',
      folds: [
        { low: 6, high: 6 },
        { low: 6, high: 6 },
      ],
      fewest: 6,
    });
  });

  it('counts patients and not their rows, and looks at the outer folds too', () => {
    const twoRows = Int32Array.from(groups, (row) => (row < 4 ? row % 2 : row));
    expect(checkLowGradePerFold(halves, [], y, twoRows)).toMatchObject({ verdict: 'pass', fewest: 5 });
    const outer = [split([], [0, 1, 4])];
    expect(checkLowGradePerFold(halves, outer, y, groups)).toMatchObject({
      verdict: 'warn',
      outer: [{ low: 2, high: 1 }],
      fewest: 2,
    });
  });
});

describe('checkSampleSize', () => {
  it('asks for as many patients as the pre-eclampsia example of Riley et al. 2020: 30 parameters, 5 %, Nagelkerke’s R² of 15 %', () => {
    // The paper rounds the Cox–Snell R² to 0.05 and gets 5249; with 0.0492 it is a little more.
    const { coxSnellR2, minimum, verdict } = checkSampleSize({ low: 50, high: 950, parameters: 30 }, 0.15);
    expect(coxSnellR2).toBeCloseTo(0.05, 2);
    expect(minimum / 5249).toBeCloseTo(1, 1);
    expect(verdict).toBe('warn');
  });

  it('passes with enough patients', () => {
    expect(checkSampleSize({ low: 300, high: 300, parameters: 5 }, 0.3)).toMatchObject({ verdict: 'pass', patients: 600 });
  });
});

describe('shuffleWithinFolds', () => {
  const y = Uint8Array.of(1, 1, 0, 0, 0, 0, 1, 1, 0, 1);
  const groups = Int32Array.of(0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  const folds = [split([5, 6, 7, 8], [0, 1, 2, 3, 4]), split([0, 1, 2, 3, 4], [5, 6, 7, 8])];

  it('keeps the number of patients of each grade in each fold, a patient’s rows alike, and other rows as they are', () => {
    let moved = 0;
    for (let seed = 0; seed < 30; seed++) {
      const dealt = shuffleWithinFolds(y, groups, folds, seed);
      expect(dealt[0]).toBe(dealt[1]);
      expect([dealt[1]!, dealt[2]!, dealt[3]!, dealt[4]!].filter((grade) => grade === 1)).toHaveLength(1);
      expect([...dealt.subarray(5, 9)].filter((grade) => grade === 1)).toHaveLength(2);
      expect(dealt[9]).toBe(1);
      if (dealt[0] !== 1) moved++;
    }
    expect(moved).toBeGreaterThan(10);
    expect(y).toEqual(Uint8Array.of(1, 1, 0, 0, 0, 0, 1, 1, 0, 1));
  });
});
