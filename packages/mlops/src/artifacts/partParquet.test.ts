import { Matrix } from '@neurograde/learn';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Rows } from './canonicalRows.js';
import { readPart, writePart } from './partParquet.js';

const { NaN: missing } = Number;
const names = ['original_glcm_Idmn', 'a.b', 'ñ, "ç" ☃ 𝛼', ' ', 'toString', '__proto__', 'all missing', 'constant'];
const values = [
  [1.5, -0, 1e308, 5e-324, -1e308, 0.1, missing, 4],
  [missing, 8, 2 ** 53 + 2, 1, -5e-324, 0.2, missing, 4],
  [3, missing, 1e-300, 2, 3, 0.1 + 0.2, missing, 4],
];
const rows: Rows = {
  foundFeatures: names,
  found: new Matrix(3, names.length, Float64Array.from(values.flat())),
  patients: ['P-B', 'P-A', 'P-B'],
  grades: ['high', 'low', 'high'],
};

describe('writePart, readPart', () => {
  it('give back the rows value for value, NaN, −0 and names with odd characters included', async () => {
    const read = await readPart(await writePart(rows));
    expect(read).toEqual(rows);
    const negative = ({ found }: Rows) => [...found.data].map((value) => Object.is(value, -0));
    expect(negative(read)).toEqual(negative(rows));
    expect(negative(read).filter(Boolean)).toHaveLength(1);
  });

  it('write missing values as nulls, as other programs expect them', async () => {
    const bytes = await writePart(rows);
    const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(read.map((row) => [row.patient, row.grade, row.original_glcm_Idmn])).toEqual([
      ['P-B', 'high', 1.5],
      ['P-A', 'low', null],
      ['P-B', 'high', 3],
    ]);
  });

  it('write the same bytes for the same rows', async () => {
    expect(await writePart(rows)).toEqual(await writePart(rows));
  });

  it('read what lies within a larger buffer', async () => {
    const bytes = await writePart(rows);
    const within = new Uint8Array(bytes.length + 20).fill(7);
    within.set(bytes, 11);
    expect(await readPart(within.subarray(11, 11 + bytes.length))).toEqual(rows);
    expect(await readPart(Buffer.from(within.buffer, 11, bytes.length))).toEqual(rows);
  });

  it('keep thousands of rows in order', async () => {
    const many: Rows = {
      foundFeatures: ['a', 'b'],
      found: new Matrix(
        5000,
        2,
        Float64Array.from({ length: 10_000 }, (_, i) => (i % 97 === 0 ? missing : i)),
      ),
      patients: Array.from({ length: 5000 }, (_, i) => `P-${i}`),
      grades: Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? 'low' : 'high')),
    };
    expect(await readPart(await writePart(many))).toEqual(many);
  });
});
