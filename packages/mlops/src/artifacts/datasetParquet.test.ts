import { Matrix } from '@neurograde/learn';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readDatasetParquet, writeDatasetParquet } from './datasetParquet.js';
import { type FoundTable, finishDataset } from './finishDataset.js';

const { NaN: missing } = Number;
const names = ['original_glcm_Idmn', 'a.b', 'ñ, "ç" ☃ 𝛼', ' ', 'toString', '__proto__', 'all missing', 'constant'];
const rows = [
  [1.5, -0, 1e308, 5e-324, -1e308, 0.1, missing, 4],
  [missing, 8, 2 ** 53 + 2, 1, -5e-324, 0.2, missing, 4],
  [3, missing, 1e-300, 2, 3, 0.1 + 0.2, missing, 4],
];
const table: FoundTable = {
  foundFeatures: names,
  found: new Matrix(3, names.length, Float64Array.from(rows.flat())),
  patients: ['P-B', 'P-A', 'P-B'],
  grades: ['high', 'low', 'high'],
  version: 'ds-odd',
  settings: { gradeMapping: 'brats', features: 'majority' },
  gradesAsWritten: [{ written: 'WHO II', grade: 'low', count: 3 }],
  unreadableCells: [{ feature: 'a.b', count: 1, example: '#DIV/0!' }],
  dropped: [{ column: 'when', reason: 'date' }],
};

describe('writeDatasetParquet, readDatasetParquet', () => {
  it('gives back the dataset value for value, NaN, −0 and names with odd characters included', async () => {
    const dataset = finishDataset(table);
    const read = await readDatasetParquet(await writeDatasetParquet(table, dataset.summary));
    expect(read).toEqual(dataset);
    expect([...read.X.data].map((value) => Object.is(value, -0))).toEqual(
      [...dataset.X.data].map((value) => Object.is(value, -0)),
    );
    expect([...read.X.data].filter((value) => Object.is(value, -0))).toHaveLength(1);
    expect(read.summary.dropped.map(({ column }) => column)).toEqual(['when', 'all missing', 'constant']);
  });

  it('writes missing values as nulls, as other programs expect them', async () => {
    const bytes = await writeDatasetParquet(table, finishDataset(table).summary);
    const rowsRead = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rowsRead.map((row) => [row.patient, row.grade, row.original_glcm_Idmn])).toEqual([
      ['P-B', 'high', 1.5],
      ['P-A', 'low', null],
      ['P-B', 'high', 3],
    ]);
  });

  it('gives the same bytes for the same dataset', async () => {
    const { summary } = finishDataset(table);
    expect(await writeDatasetParquet(table, summary)).toEqual(await writeDatasetParquet(table, summary));
  });

  it('reads what lies within a larger buffer', async () => {
    const dataset = finishDataset(table);
    const bytes = await writeDatasetParquet(table, dataset.summary);
    const within = new Uint8Array(bytes.length + 20).fill(7);
    within.set(bytes, 11);
    expect(await readDatasetParquet(within.subarray(11, 11 + bytes.length))).toEqual(dataset);
  });

  it('gives back thousands of rows in order', async () => {
    const many: FoundTable = {
      ...table,
      foundFeatures: ['a', 'b'],
      found: new Matrix(
        5000,
        2,
        Float64Array.from({ length: 10_000 }, (_, i) => (i % 97 === 0 ? missing : i)),
      ),
      patients: Array.from({ length: 5000 }, (_, i) => `P-${i}`),
      grades: Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? 'low' : 'high')),
    };
    const dataset = finishDataset(many);
    const read = await readDatasetParquet(await writeDatasetParquet(many, dataset.summary));
    expect(Buffer.from(read.X.data.buffer).equals(Buffer.from(dataset.X.data.buffer))).toBe(true);
    expect([read.patients, read.grades, read.summary]).toEqual([many.patients, many.grades, dataset.summary]);
  });
});
