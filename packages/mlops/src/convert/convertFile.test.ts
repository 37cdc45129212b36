import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeatureFile } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertFile } from './convertFile.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'neurograde-convert-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe('convertFile', () => {
  it('writes Parquet that reads as the csv did, and csv that reads as the Parquet did', async () => {
    const text = 'ID,Fecha,a,b\nP1,2001-12-27,0.1,\nP2,2001-12-28,1e-7,#DIV/0!\n';
    await writeFile(at('in.csv'), text);
    const there = await convertFile({ input: at('in.csv'), output: at('out.parquet'), force: false });
    expect(there).toMatchObject({ format: 'parquet', rows: 2, features: 2, otherColumns: ['Fecha'], leftOut: [] });
    expect(there.unreadableCells).toEqual([{ feature: 'b', count: 1, example: '#DIV/0!', line: 3 }]);
    const { records, droppedColumns } = await readFeatureFile(await readFile(at('out.parquet')));
    expect(records.map(({ patient, values }) => [patient, ...values])).toEqual([
      ['P1', 0.1, Number.NaN],
      ['P2', 1e-7, Number.NaN],
    ]);
    expect(droppedColumns).toEqual([{ column: 'Fecha', reason: 'date' }]);
    await convertFile({ input: at('out.parquet'), output: at('back.csv'), force: false });
    expect(await readFile(at('back.csv'), 'utf8')).toBe('patient,a,b\nP1,0.1,\nP2,1e-7,\n');
  });

  it('names the patient of a table that has none by its file', async () => {
    await writeFile(at('Ana.csv'), 'Image type,Feature Class,Feature Name,S_segment_T\noriginal,shape,Flatness,0.5\n');
    await convertFile({ input: at('Ana.csv'), output: at('ana.csv.csv'), force: false });
    expect(await readFile(at('ana.csv.csv'), 'utf8')).toBe('patient,segment,original_shape_Flatness\nAna,T,0.5\n');
  });

  it('does not write over a file unless it is told to', async () => {
    await writeFile(at('x.csv'), 'ID,a\nP1,1\n');
    await writeFile(at('kept.csv'), 'kept');
    const options = { input: at('x.csv'), output: at('kept.csv') };
    await expect(convertFile({ ...options, force: false })).rejects.toMatchObject({ code: 'usage.file-exists' });
    expect(await readFile(at('kept.csv'), 'utf8')).toBe('kept');
    await convertFile({ ...options, force: true });
    expect(await readFile(at('kept.csv'), 'utf8')).toBe('ID,a\nP1,1\n');
    expect((await stat(at('kept.csv'))).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing of what it could not finish', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `P${i},${i / 7},1.5`);
    await writeFile(at('bad.csv'), ['ID,a,b', ...rows, 'Q,x,1', ''].join('\n'));
    const before = await readdir(folder);
    await expect(convertFile({ input: at('bad.csv'), output: at('bad.parquet'), force: false })).rejects.toMatchObject({
      code: 'format.not-a-number',
      details: { file: 'bad.csv', line: 60_002, column: 'a', value: 'x' },
    });
    expect(await readdir(folder)).toEqual(before);
  });

  it('knows the format by the ending of the output, and no other', async () => {
    await expect(convertFile({ input: at('x.csv'), output: at('x.txt'), force: false })).rejects.toMatchObject({
      code: 'usage.invalid-option',
    });
  });
});
