import type { DatasetSettings } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import type { FoundTable } from '../artifacts/finishDataset.js';
import { diffTables } from './diffTables.js';

const settings: DatasetSettings = { gradeMapping: 'who', features: 'majority' };
type Row = readonly [patient: string, grade: 'low' | 'high', ...values: number[]];

function table(
  version: string,
  foundFeatures: readonly string[],
  rows: readonly Row[],
  more: Partial<FoundTable> = {},
): FoundTable {
  return {
    version,
    foundFeatures,
    found: new Matrix(rows.length, foundFeatures.length, Float64Array.from(rows.flatMap(([, , ...values]) => values))),
    patients: rows.map(([patient]) => patient),
    grades: rows.map(([, grade]) => grade),
    settings,
    gradesAsWritten: [],
    unreadableCells: [],
    dropped: [],
    ...more,
  };
}

const { NaN: missing } = Number;
const old = table(
  'ds-old',
  ['a', 'b', 'k'],
  [
    ['P-4', 'high', 4, 40, 7],
    ['P-1', 'low', 1, missing, 7],
    ['P-2', 'low', 2, 20, 7],
    ['P-3', 'high', 3, 30, 7],
  ],
);

describe('diffTables', () => {
  it('finds nothing between a version and itself in another order', () => {
    const diff = diffTables(old, { ...old, version: 'ds-same' });
    expect(diff).toEqual({
      from: 'ds-old',
      to: 'ds-same',
      patients: { added: [], removed: [], changed: [], unchanged: 4 },
      grades: { from: { low: 2, high: 2 }, to: { low: 2, high: 2 }, changed: 0 },
      columns: { added: [], removed: [], nowUsable: [], nowUnusable: [] },
      settings: [],
      shift: { compared: null, features: [] },
    });
  });

  it('tells new, missing and changed patients, grades, columns and settings apart', () => {
    const now = table(
      'ds-now',
      ['a', 'c', 'k'],
      [
        ['P-9', 'low', 9, 1, 8],
        ['P-1', 'low', 1, 5, 7],
        ['P-3', 'low', 3, 6, 7],
        ['P-2', 'low', 2.5, 7, 7],
      ],
      { settings: { ...settings, gradeMapping: 'brats' } },
    );
    expect(diffTables(old, now)).toMatchObject({
      patients: { added: ['P-9'], removed: ['P-4'], changed: ['P-2', 'P-3'], unchanged: 1 },
      grades: { from: { low: 2, high: 2 }, to: { low: 4, high: 0 }, changed: 1 },
      columns: { added: ['c'], removed: ['b'], nowUsable: ['k'], nowUnusable: [] },
      settings: [{ name: 'gradeMapping', from: 'who', to: 'brats' }],
      shift: { compared: 'new-rows' },
    });
    expect(diffTables(now, old)).toMatchObject({ columns: { nowUsable: [], nowUnusable: ['k'] } });
  });

  it('holds new rows against those of before, and rows that went against those that stayed', () => {
    const rows = (from: number, to: number, shift: number): Row[] =>
      Array.from({ length: to - from }, (_, i) => [`P-${from + i}`, 'low', ((from + i) % 10) + shift, (from + i) % 7, 1]);
    const small = table('ds-small', ['a', 'b', 'k'], rows(0, 40, 0));
    const grown = table('ds-grown', ['a', 'b', 'k'], [...rows(0, 40, 0), ...rows(40, 60, 20)]);
    const { shift } = diffTables(small, grown);
    expect(shift.compared).toBe('new-rows');
    expect(shift.features.map(({ feature }) => feature)).toEqual(['a', 'b']);
    const [shifted, steady] = shift.features;
    expect(shifted).toMatchObject({ before: { count: 40, median: 4.5 }, after: { count: 20, median: 24.5 }, statistic: 1 });
    expect(shifted!.q).toBeCloseTo(2 * shifted!.p, 15);
    expect(steady!.q).toBeGreaterThan(0.9);
    expect(diffTables(grown, small).shift).toMatchObject({
      compared: 'removed-rows',
      features: [{ feature: 'a', before: { count: 20 }, after: { count: 40 }, statistic: 1 }, { feature: 'b' }],
    });
  });

  it('leaves out of the tests what is missing on one side, and what is the same everywhere', () => {
    const now = table('ds-now', ['a', 'b', 'k'], [['P-8', 'low', 4, missing, 7]]);
    expect(diffTables(old, now).shift.features.map(({ feature }) => feature)).toEqual(['a']);
  });
});
