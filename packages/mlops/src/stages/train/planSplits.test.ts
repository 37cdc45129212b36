import { type Grade, NeurogradeError, trainConfigurationSchema } from '@neurograde/contracts';
import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { groupIndices, planSplits, shuffleGrades } from './planSplits.js';

const configuration = trainConfigurationSchema.parse({ candidates: 1 });
/** `low` and `high` patients of so many rows each, in a mixed order. */
function cohort(low: number, high: number, rowsOf: (patient: number) => number = () => 1) {
  const rows = Array.from({ length: low + high }, (_, patient) => Array<number>(rowsOf(patient)).fill(patient)).flat();
  new RandomState(5).shuffle(rows);
  return { y: Uint8Array.from(rows, (patient) => (patient < low ? 1 : 0)), patients: rows.map((patient) => `P-${patient}`) };
}
const refusal = (run: () => unknown): NeurogradeError => {
  try {
    run();
  } catch (error) {
    if (error instanceof NeurogradeError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('planSplits', () => {
  it('puts every row in the test part or in one fold’s, and trains a fold on the other rows of the training part', () => {
    const { y, patients } = cohort(20, 41);
    const { train, test, folds } = planSplits(y, patients, configuration, 1);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...y.keys()]);
    expect(test).toHaveLength(13);
    expect(folds).toHaveLength(5);
    expect(folds.flatMap((fold) => [...fold.test]).sort((a, b) => a - b)).toEqual([...train].sort((a, b) => a - b));
    for (const fold of folds)
      expect([...fold.train, ...fold.test].sort((a, b) => a - b)).toEqual([...train].sort((a, b) => a - b));
  });

  it('keeps the shares of the grades in the test part and in every fold', () => {
    const { y, patients } = cohort(50, 100);
    const { test, folds } = planSplits(y, patients, configuration, 3);
    for (const rows of [test, ...folds.map((fold) => fold.test)]) {
      const low = rows.filter((row) => y[row] === 1).length;
      expect(low / rows.length).toBeCloseTo(1 / 3, 1);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])('never has a patient on both sides (seed %d)', (seed) => {
    const { y, patients } = cohort(12, 20, (patient) => 1 + (patient % 4));
    const { train, test, folds } = planSplits(y, patients, configuration, seed);
    for (const [one, other] of [[train, test], ...folds.map((fold) => [fold.train, fold.test])] as [Int32Array, Int32Array][]) {
      const those = new Set(Array.from(one, (row) => patients[row]));
      expect(Array.from(other).filter((row) => those.has(patients[row]!))).toEqual([]);
      expect(new Set(Array.from(other, (row) => y[row])).size).toBe(2);
    }
  });

  it('is the same for a seed and another for another, whatever the patients are called', () => {
    const { y, patients } = cohort(20, 40);
    const plan = planSplits(y, patients, configuration, 1);
    expect(
      planSplits(
        y,
        patients.map((patient) => `X${patient}`),
        configuration,
        1,
      ),
    ).toEqual(plan);
    expect(planSplits(y, patients, configuration, 2).test).not.toEqual(plan.test);
  });

  it.each([
    [4, 40, 0.2, 5],
    [40, 3, 0.2, 5],
    [0, 40, 0.2, 5],
    [9, 40, 0.1, 10],
    [5, 40, 0.5, 6],
  ])(
    'refuses %d low and %d high grades with a test part of %d, and says how many it takes',
    (low, high, testFraction, minimum) => {
      const { y, patients } = cohort(low, high);
      const error = refusal(() => planSplits(y, patients, { ...configuration, testFraction }, 1));
      expect(error).toMatchObject({ code: 'train.class-too-small', exit: 2, details: { low, high, minimum } });
    },
  );

  it('counts patients, not rows', () => {
    const { y, patients } = cohort(4, 20, () => 3);
    expect(refusal(() => planSplits(y, patients, configuration, 1)).details).toEqual({ low: 4, high: 20, minimum: 5 });
  });

  it.each([
    [5, 5, 0.2],
    [5, 5, 0.3],
    [5, 61, 0.2],
    [10, 95, 0.1],
    [20, 300, 0.05],
    [6, 6, 0.5],
    [6, 7, 0.5],
    [7, 101, 0.4],
  ])(
    'can split the fewest patients it takes: %d low, %d high, a test part of %d, either grade on every side',
    (low, high, testFraction) => {
      const { y, patients } = cohort(low, high);
      for (let seed = 0; seed < 20; seed++) {
        const { train, test, folds } = planSplits(y, patients, { ...configuration, testFraction }, seed);
        for (const rows of [train, test, ...folds.flatMap((fold) => [fold.train, fold.test])]) {
          expect(new Set(Array.from(rows, (row) => y[row])).size).toBe(2);
        }
      }
    },
  );

  it('makes fewer folds of five patients a grade, and says so', () => {
    const { y, patients } = cohort(5, 5);
    const { folds, warnings } = planSplits(y, patients, configuration, 1);
    expect(folds).toHaveLength(4);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toEqual({ code: 'fewer-folds', details: { folds: 4, asked: 5 } });
    const enough = cohort(40, 40);
    expect(planSplits(enough.y, enough.patients, configuration, 1).warnings).toEqual([]);
  });
});

describe('shuffleGrades', () => {
  const grades = (count: number): Grade[] => Array.from({ length: count }, (_, i) => (i % 3 === 0 ? 'low' : 'high'));
  const one = Array.from({ length: 60 }, (_, i) => `P${i}`);

  it('deals the same grades out to other patients', () => {
    const shuffled = shuffleGrades(grades(60), one, 1);
    expect(shuffled).not.toEqual(grades(60));
    expect([...shuffled].sort()).toEqual([...grades(60)].sort());
    expect(shuffleGrades(grades(60), one, 1)).toEqual(shuffled);
    expect(shuffleGrades(grades(60), one, 2)).not.toEqual(shuffled);
  });

  it('gives all rows of a patient one grade', () => {
    const patients = Array.from({ length: 60 }, (_, i) => `P${Math.floor(i / 2)}`);
    const paired = grades(30).flatMap((grade) => [grade, grade]);
    const shuffled = shuffleGrades(paired, patients, 1);
    expect(shuffled).not.toEqual(paired);
    for (let i = 0; i < 60; i += 2) expect(shuffled[i]).toBe(shuffled[i + 1]);
    expect([...shuffled].sort()).toEqual([...paired].sort());
  });
});

describe('groupIndices', () => {
  it('numbers patients as they first come', () => {
    expect([...groupIndices(['b', 'a', 'b', '__proto__', 'a'])]).toEqual([0, 1, 0, 2, 1]);
  });
});
