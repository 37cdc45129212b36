import { describe, expect, it } from 'vitest';
import { duplicatePatients } from './duplicatePatients.js';

const record = (id: number, patient: string, valuesSha256: string) => ({ id, patient, valuesSha256 });

describe('duplicatePatients', () => {
  it('keeps patients with one record, in the order given', () => {
    const records = [record(1, 'b', 'x'), record(2, 'a', 'x'), record(3, 'c', 'y')];
    expect(duplicatePatients(records)).toEqual({ kept: records, same: [], different: [] });
  });

  it('keeps the first of equal records and names it beside each of the others', () => {
    const [a1, b, a2, a3] = [record(1, 'a', 'x'), record(2, 'b', 'x'), record(3, 'a', 'x'), record(4, 'a', 'x')];
    expect(duplicatePatients([a1, b, a2, a3])).toEqual({
      kept: [a1, b],
      same: [
        { record: a2, other: a1 },
        { record: a3, other: a1 },
      ],
      different: [],
    });
  });

  it('keeps none of differing records, and names beside each one that it differs from', () => {
    const [a1, a2, b, a3] = [record(1, 'a', 'x'), record(2, 'a', 'x'), record(3, 'b', 'x'), record(4, 'a', 'y')];
    const { kept, same, different } = duplicatePatients([a1, a2, b, a3]);
    expect(kept).toEqual([b]);
    expect(same).toEqual([]);
    expect(different.map(({ record: { id }, other }) => [id, other.id])).toEqual([
      [1, 4],
      [2, 4],
      [4, 1],
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(duplicatePatients([])).toEqual({ kept: [], same: [], different: [] });
  });
});
