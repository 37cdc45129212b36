import { describe, expect, it } from 'vitest';
import { planNestedSplits } from './planNestedSplits.js';

/** Two rows a patient for the first ten, one for the others; every third patient low. */
const patients = [
  ...Array.from({ length: 10 }, (_, i) => [`P${i}`, `P${i}`]).flat(),
  ...Array.from({ length: 50 }, (_, i) => `P${i + 10}`),
];
const y = Uint8Array.from(patients, (patient) => (Number(patient.slice(1)) % 3 === 0 ? 1 : 0));
const options = { folds: 4, repeats: 3, innerFolds: 5 };
const plan = planNestedSplits(y, patients, options, 7);
const sorted = (...parts: Iterable<number>[]) => Int32Array.from(parts.flatMap((part) => [...part])).sort();
const all = Int32Array.from(patients.keys());
const patientsOf = (rows: Int32Array) => new Set(Array.from(rows, (row) => patients[row]));

describe('planNestedSplits', () => {
  it('draws the outer folds anew in each repeat, and each judges all rows once', () => {
    expect(plan.outer.map(({ repeat, fold }) => [repeat, fold])).toEqual(
      [0, 1, 2].flatMap((repeat) => [0, 1, 2, 3].map((fold) => [repeat, fold])),
    );
    for (const repeat of [0, 1, 2]) {
      const tests = plan.outer.filter((outer) => outer.repeat === repeat).map(({ test }) => test);
      expect(sorted(...tests)).toEqual(all);
    }
    expect(plan.outer[0]!.test).not.toEqual(plan.outer[4]!.test);
  });

  it('keeps the outer test rows out of the inner folds, which judge each training row once', () => {
    for (const { train, test, inner } of plan.outer) {
      expect(sorted(train, test)).toEqual(all);
      expect(inner).toHaveLength(5);
      expect(sorted(...inner.map((fold) => fold.test))).toEqual(sorted(train));
      for (const fold of inner) expect(sorted(fold.train, fold.test)).toEqual(sorted(train));
    }
  });

  it('never has a patient on both sides, outside or inside, and both grades on either', () => {
    for (const { train, test } of plan.outer.flatMap((outer) => [outer, ...outer.inner]).concat(plan.folds)) {
      const trained = patientsOf(train);
      expect([...patientsOf(test)].filter((patient) => trained.has(patient))).toEqual([]);
      for (const rows of [train, test]) expect(new Set(Array.from(rows, (row) => y[row]))).toEqual(new Set([0, 1]));
    }
  });

  it('searches the model to use on folds over all rows', () => {
    expect(plan.folds).toHaveLength(4);
    expect(sorted(...plan.folds.map(({ test }) => test))).toEqual(all);
  });

  it('draws the same for a seed, and other folds for another', () => {
    expect(planNestedSplits(y, patients, options, 7)).toEqual(plan);
    expect(planNestedSplits(y, patients, options, 8).outer[0]!.test).not.toEqual(plan.outer[0]!.test);
  });

  it('does with fewer folds where a grade has few patients, and says so', () => {
    const few = Uint8Array.from(patients, (patient) => (Number(patient.slice(1)) >= 55 ? 1 : 0));
    const { outer, folds, warnings } = planNestedSplits(few, patients, { folds: 5, repeats: 1, innerFolds: 5 }, 7);
    expect([outer.length, folds.length]).toEqual([5, 5]);
    expect(outer.map(({ inner }) => inner.length)).toEqual([4, 4, 4, 4, 4]);
    expect(warnings).toEqual([
      { code: 'fewer-folds', details: { folds: 4, asked: 5 } },
      { code: 'few-patients-in-fold', details: { patients: 5, folds: 5 } },
    ]);
    const ten = planNestedSplits(few, patients, { folds: 10, repeats: 1, innerFolds: 5 }, 7);
    expect(ten.outer).toHaveLength(5);
    expect(ten.warnings[0]).toEqual({ code: 'fewer-folds', details: { folds: 5, asked: 10 } });
  });

  it('refuses a grade with fewer than five patients', () => {
    const four = Uint8Array.from(patients, (patient) => (Number(patient.slice(1)) >= 56 ? 1 : 0));
    expect(() => planNestedSplits(four, patients, options, 7)).toThrow(
      expect.objectContaining({ code: 'train.class-too-small' }),
    );
  });
});
