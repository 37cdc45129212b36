import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { type FoundTable, finishDataset } from './finishDataset.js';

const { NaN: missing } = Number;
const table: FoundTable = {
  foundFeatures: ['varies', 'constant', 'constant_or_missing', 'all_missing', 'varies_too'],
  found: new Matrix(3, 5, Float64Array.of(1, 7, missing, missing, 2, 1, 7, 4, missing, missing, 3, 7, 4, missing, 2.5)),
  patients: ['p1', 'p2', 'p3'],
  grades: ['low', 'high', 'high'],
  version: 'ds-1',
  settings: { gradeMapping: 'who', features: 'majority' },
  gradesAsWritten: [{ written: 'II', grade: 'low', count: 1 }],
  unreadableCells: [{ feature: 'varies', count: 1, example: '#DIV/0!' }],
  dropped: [{ column: 'date', reason: 'date' }],
};

describe('finishDataset', () => {
  it('leaves out the constant and the wholly missing columns and lists them after the others', () => {
    const { features, foundFeatures, X, summary } = finishDataset(table);
    expect(features).toEqual(['varies', 'varies_too']);
    expect([...X.data]).toEqual([1, 2, 1, missing, 3, 2.5]);
    expect(foundFeatures).toEqual(table.foundFeatures);
    expect(summary.dropped).toEqual([
      { column: 'date', reason: 'date' },
      { column: 'constant', reason: 'constant' },
      { column: 'constant_or_missing', reason: 'constant' },
      { column: 'all_missing', reason: 'all-missing' },
    ]);
  });

  it('sums up', () => {
    expect(finishDataset(table).summary).toMatchObject({
      version: 'ds-1',
      rows: 3,
      counts: { low: 1, high: 2 },
      features: 5,
      usableFeatures: 2,
      missingCells: 5,
      unreadableCells: [{ feature: 'varies', count: 1, example: '#DIV/0!' }],
      gradeMapping: 'who',
      gradesAsWritten: [{ written: 'II', grade: 'low', count: 1 }],
    });
  });

  it('takes the only row’s columns all for constant', () => {
    const one = { ...table, found: new Matrix(1, 5, table.found.data.slice(0, 5)), patients: ['p1'], grades: ['low' as const] };
    expect(finishDataset(one)).toMatchObject({ features: [], summary: { usableFeatures: 0, rows: 1 } });
  });
});
