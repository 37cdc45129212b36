import { describe, expect, it } from 'vitest';
import { buildTable, type DatasetContext, type GradedValues } from './buildTable.js';

const settings = { gradeMapping: 'who', features: 'majority' } as const;
const context: DatasetContext = { settings, droppedColumns: [], unreadableCells: [] };
const FEATURES = ['b', 'a'];
const record = (patient: string, grade: 'low' | 'high', values: readonly number[], features = FEATURES): GradedValues => ({
  patient,
  grade,
  gradeAsWritten: grade,
  features,
  values: Float64Array.from(values),
});
const records = [record('p1', 'low', [1, 2]), record('p2', 'high', [3, Number.NaN]), record('p3', 'high', [5, 6])];
const rowsOf = (table: ReturnType<typeof buildTable>) => table.grades.map((grade, i) => [grade, ...table.found.row(i)]);

describe('buildTable', () => {
  it('lays every record in a row, features in order of their names', () => {
    const table = buildTable(records, context);
    expect(table.foundFeatures).toEqual(['a', 'b']);
    const byPatient = new Map(table.patients.map((patient, i) => [patient, [table.grades[i], ...table.found.row(i)]]));
    expect(byPatient).toEqual(
      new Map([
        ['p1', ['low', 2, 1]],
        ['p2', ['high', Number.NaN, 3]],
        ['p3', ['high', 6, 5]],
      ]),
    );
    expect(table.version).toMatch(/^ds-[0-9a-f]{16}$/);
  });

  it('gives the same rows and version for records in another order, in files with other columns first', () => {
    const table = buildTable(records, context);
    const other = buildTable([records[2]!, record('p1', 'low', [2, 1], ['a', 'b']), records[1]!], context);
    expect(other.version).toBe(table.version);
    expect(rowsOf(other)).toEqual(rowsOf(table));
    expect(other.patients).toEqual(table.patients);
  });

  it('gives the same rows and version under another key of the pseudonyms', () => {
    const table = buildTable(records, context);
    const renamed = buildTable(
      [record('z', 'low', [1, 2]), record('y', 'high', [3, Number.NaN]), record('x', 'high', [5, 6])],
      context,
    );
    expect(renamed.version).toBe(table.version);
    expect(rowsOf(renamed)).toEqual(rowsOf(table));
  });

  it('gives the same rows and version for patients whose values are all alike, whatever they are called', () => {
    const twins = (first: string, second: string) =>
      buildTable([record(first, 'low', [1, 2]), record(second, 'low', [1, 2])], context).version;
    expect(twins('a', 'b')).toBe(twins('b', 'a'));
    expect(twins('a', 'a')).not.toBe(twins('a', 'b'));
  });

  it('is another version with another value, grade, feature name, patient or mapping', () => {
    const changed = [
      buildTable([record('p1', 'low', [1, 2.000_000_1]), ...records.slice(1)], context),
      buildTable([record('p1', 'high', [1, 2]), ...records.slice(1)], context),
      buildTable(
        records.map((one) => ({ ...one, features: ['b', 'A'] })),
        context,
      ),
      buildTable([...records, record('p4', 'low', [1, 2])], context),
      buildTable(records, { ...context, settings: { ...settings, gradeMapping: 'brats' } }),
      buildTable(records, context),
    ];
    expect(new Set(changed.map(({ version }) => version)).size).toBe(changed.length);
  });

  it('takes −0 for 0 in the version and in the table', () => {
    const table = buildTable([record('p1', 'low', [-0, 2]), ...records.slice(1)], context);
    expect(table.version).toBe(buildTable([record('p1', 'low', [0, 2]), ...records.slice(1)], context).version);
    expect([...table.found.data].some((value) => Object.is(value, -0))).toBe(false);
  });

  it('leaves out and lists what the majority lacks, but not a column that was left aside already', () => {
    const odd = record('p5', 'low', [1], ['a']);
    const table = buildTable([...records, record('p4', 'low', [1, 2, 3, 4], ['b', 'a', 'only_here', 'sometimes_text']), odd], {
      ...context,
      droppedColumns: [
        { column: 'sometimes_text', reason: 'text' },
        { column: 'b', reason: 'text' },
      ],
    });
    expect(table.foundFeatures).toEqual(['a', 'b']);
    expect(table.patients.toSorted()).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(table.refused).toEqual({ lacking: [{ record: odd, column: 'b', count: 1 }], blank: [] });
    expect(table.dropped).toEqual([
      { column: 'sometimes_text', reason: 'text' },
      { column: 'only_here', reason: 'not-in-every-file' },
    ]);
  });

  it('has by union missing what a record lacks, and by intersection only what all have; each is a version of its own', () => {
    const mixed = [record('p1', 'low', [1, 2], ['a', 'b']), record('p2', 'high', [3, 4], ['a', 'c'])];
    const by = (features: 'union' | 'intersection') => buildTable(mixed, { ...context, settings: { ...settings, features } });
    const union = by('union');
    expect(union.foundFeatures).toEqual(['a', 'b', 'c']);
    expect(rowsOf(union)).toEqual(
      expect.arrayContaining([
        ['low', 1, 2, Number.NaN],
        ['high', 3, Number.NaN, 4],
      ]),
    );
    const intersection = by('intersection');
    expect(rowsOf(intersection)).toEqual(
      expect.arrayContaining([
        ['low', 1],
        ['high', 3],
      ]),
    );
    expect(intersection.dropped.map(({ column }) => column)).toEqual(['b', 'c']);
    expect(union.version).not.toBe(intersection.version);
  });

  it('keeps the columns of one sequence, lists the others, and refuses nobody for what they lack of those', () => {
    const two = [record('p1', 'low', [1, 2], ['FLAIR_a', 'T1_a']), record('p2', 'high', [3], ['FLAIR_a'])];
    const table = buildTable(two, { ...context, settings: { ...settings, sequence: 'FLAIR' } });
    expect(table.foundFeatures).toEqual(['FLAIR_a']);
    expect(table.patients).toHaveLength(2);
    expect(table.dropped).toEqual([{ column: 'T1_a', reason: 'other-sequence' }]);
  });

  it('counts how the grades were written, which is no part of the version', () => {
    const written = records.map((one, i) => ({ ...one, gradeAsWritten: ['WHO II', 'HGG', ' HGG'][i]! }));
    const table = buildTable(written, context);
    expect(table.gradesAsWritten).toEqual([
      { written: 'HGG', grade: 'high', count: 2 },
      { written: 'WHO II', grade: 'low', count: 1 },
    ]);
    expect(table.version).toBe(buildTable(records, context).version);
  });

  it('refuses no records, and records without a feature in common', () => {
    expect(() => buildTable([], context)).toThrow(expect.objectContaining({ code: 'process.no-records' }));
    const blank = [record('p1', 'low', [Number.NaN, Number.NaN])];
    expect(() => buildTable(blank, context)).toThrow(expect.objectContaining({ code: 'process.no-usable-features' }));
    const apart = [record('p1', 'low', [1], ['a']), record('p2', 'low', [1], ['b'])];
    expect(() => buildTable(apart, context)).toThrow(expect.objectContaining({ code: 'process.no-common-features' }));
  });
});
