import { Matrix, RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './nearDuplicates.js';

function cohort(): number[][] {
  const random = new RandomState(1);
  return Array.from({ length: 40 }, () => Array.from({ length: 12 }, (_, j) => 10 ** (j % 4) * random.random()));
}

describe('nearDuplicates', () => {
  it('finds a patient delivered again with values that are a little other, and no one else', () => {
    const rows = cohort();
    rows.push(rows[7]!.map((value) => value * 1.0001));
    expect(nearDuplicates(Matrix.fromRows(rows), 0.01)).toEqual([[7, 40]]);
    expect(nearDuplicates(Matrix.fromRows(cohort()), 0.01)).toEqual([]);
  });

  it('leaves out rows that are equal, and takes a missing value for the mean', () => {
    const rows = cohort();
    rows.push(
      [...rows[3]!],
      rows[5]!.map((value, j) => (j === 0 ? Number.NaN : value)),
    );
    expect(nearDuplicates(Matrix.fromRows(rows), 0.01)).toEqual([]);
    expect(nearDuplicates(Matrix.fromRows(rows), 0.5)).toContainEqual([5, 41]);
  });

  it('says nothing of rows that do not vary', () => {
    expect(nearDuplicates(Matrix.fromRows([[1], [1]]), 0.01)).toEqual([]);
  });
});
