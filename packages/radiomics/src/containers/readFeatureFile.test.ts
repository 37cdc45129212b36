import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import { readFeatureFile } from './readFeatureFile.js';

/** Files as openpyxl and pandas write them, and what was put into them. */
const { features, values, xlsx, parquet } = readExpected<{
  features: string[];
  values: (number | null)[][];
  xlsx: Record<string, string>;
  parquet: Record<string, string>;
}>('feature_files');

const bytes = (base64: string | undefined) => new Uint8Array(Buffer.from(base64!, 'base64'));
const valuesOf = (table: FeatureTable, names: readonly string[]) =>
  table.records.map((record) => names.map((name) => record.values[table.features.indexOf(name)]));
const expected = values.map(orNaN);

async function refusal(content: Uint8Array, sheet?: string): Promise<Pick<FormatError, 'code' | 'details'>> {
  const error = await readFeatureFile(content, { sheet }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof FormatError)) throw error ?? new Error('the file was read');
  return { code: error.code, details: error.details };
}

describe('a workbook', () => {
  it('is read as the same table in csv would be: numbers exactly, dates, errors and texts by the same rules', async () => {
    const table = await readFeatureFile(bytes(xlsx.wide));
    expect(table.detection).toMatchObject({ layout: 'wide-csv', container: 'xlsx', confidence: 'certain' });
    expect(table.features).toEqual([...features, 'error']);
    expect(table.records.map(({ patient, line }) => [patient, line])).toEqual([
      ['P1', 2],
      ['007', 3],
      ['12345', 5],
    ]);
    expect(valuesOf(table, features)).toEqual(expected);
    expect(valuesOf(table, ['error'])).toEqual([[Number.NaN], [1.5], [2.5]]);
    expect(table.droppedColumns).toEqual([
      { column: 'Fecha', reason: 'date' },
      { column: 'Notas', reason: 'text' },
    ]);
    expect(table.unreadableCells).toEqual([{ feature: 'error', count: 1, example: '#DIV/0!', line: 2 }]);
  });

  it('may hold a table of 3D Slicer', async () => {
    const { layout, features: found, records } = await readFeatureFile(bytes(xlsx.slicer));
    expect([layout, found]).toEqual(['slicer', [features[0], features[2]]]);
    expect([...records[0]!.values]).toEqual([values[0]![0], values[1]![0]]);
  });

  it('may have other sheets, of notes or clinical data', async () => {
    expect(valuesOf(await readFeatureFile(bytes(xlsx.clinical)), features)).toEqual(expected);
  });

  it('with features on several sheets is read by the sheet named, by name or place', async () => {
    expect(await refusal(bytes(xlsx.two))).toEqual({ code: 'format.sheet-required', details: { sheets: '1 (FLAIR), 2 (T1)' } });
    expect(valuesOf(await readFeatureFile(bytes(xlsx.two), { sheet: 'T1' }), features)).toEqual(expected);
    expect(valuesOf(await readFeatureFile(bytes(xlsx.two), { sheet: '1' }), features)).toEqual(expected);
    expect(await refusal(bytes(xlsx.two), '3')).toEqual({
      code: 'format.unknown-sheet',
      details: { sheet: '3', sheets: '1 (FLAIR), 2 (T1)' },
    });
  });

  it('is read by what is visible', async () => {
    expect(valuesOf(await readFeatureFile(bytes(xlsx.hidden)), features)).toEqual(expected);
  });

  it('counts dates from 1904 where it says so', async () => {
    expect((await readFeatureFile(bytes(xlsx.mac))).droppedColumns[0]).toEqual({ column: 'Fecha', reason: 'date' });
  });

  it('gives of a formula the value last calculated, and no number where there was none', async () => {
    expect(valuesOf(await readFeatureFile(bytes(xlsx.calculated)), ['a', 'b'])).toEqual([
      [1.25, 2.5],
      [2, 4],
    ]);
    const table = await readFeatureFile(bytes(xlsx.uncalculated));
    expect([table.features, table.droppedColumns]).toEqual([['a'], [{ column: 'b', reason: 'text' }]]);
  });

  it('without cells is an empty file', async () => {
    expect(await refusal(bytes(xlsx.empty))).toEqual({ code: 'format.empty-file', details: {} });
  });

  it('that unpacks to more than may be held is refused before it is unpacked', async () => {
    const content = zipSync({ '[Content_Types].xml': new Uint8Array(1), 'xl/a.xml': new Uint8Array(1) }, { level: 0 });
    const directory = Buffer.from(content).lastIndexOf('PK\x01\x02');
    new DataView(content.buffer).setUint32(directory + 24, 2 ** 30, true);
    expect(await refusal(content)).toEqual({ code: 'format.unpacked-too-large', details: { limit: 512 } });
  });

  it('of old Excel, or behind a password, says what to do', async () => {
    const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await refusal(Uint8Array.from([...ole2, 0, 0]))).toEqual({ code: 'format.old-excel', details: {} });
    const encrypted = [...ole2, ...Buffer.from('EncryptedPackage', 'utf16le')];
    expect(await refusal(Uint8Array.from(encrypted))).toEqual({ code: 'format.password-protected', details: {} });
  });
});

describe('a Parquet file', () => {
  it.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4', 'None', 'groups', 'pages2', 'index'])(
    'of pandas is read value for value (%s)',
    async (kind) => {
      const table = await readFeatureFile(bytes(parquet[kind]));
      expect(table.records.map(({ patient, line }) => [patient, line])).toEqual([
        ['P1', 1],
        ['007', 2],
        ['P3', 3],
      ]);
      expect(valuesOf(table, features)).toEqual(expected);
    },
  );

  it('may hold numbers of other kinds, and its other columns are told as in csv', async () => {
    const table = await readFeatureFile(bytes(parquet.snappy));
    expect(table.detection).toMatchObject({ layout: 'wide-csv', container: 'parquet', confidence: 'certain' });
    expect(table.features).toEqual([...features, 'float32', 'integer', 'nullable', 'infinite']);
    expect(valuesOf(table, ['float32', 'integer', 'nullable', 'infinite'])).toEqual([
      [Math.fround(0.1), 1, 1, 1],
      [0.5, -2, Number.NaN, Number.NaN],
      [Number.NaN, 2 ** 53, 3, 2],
    ]);
    expect(table.droppedColumns).toEqual([
      { column: 'Fecha', reason: 'date' },
      { column: 'scanner', reason: 'text' },
      { column: 'contrast', reason: 'text' },
      { column: 'grado', reason: 'grade' },
    ]);
    expect(table.unreadableCells).toEqual([{ feature: 'infinite', count: 1, example: 'Infinity', line: 2 }]);
  });

  it('may hold a table of 3D Slicer', async () => {
    const { layout, records } = await readFeatureFile(bytes(parquet.slicer));
    expect(layout).toBe('slicer');
    expect([...records[0]!.values]).toEqual([values[0]![0], values[1]![0]]);
  });

  it('without rows, or without a patient, is refused as in csv', async () => {
    expect(await refusal(bytes(parquet.rows))).toEqual({ code: 'format.header-only', details: {} });
    expect(await refusal(bytes(parquet.anonymous))).toEqual({
      code: 'format.no-patient-column',
      details: { column: features[0] },
    });
  });

  it('whose groups have not the columns of its schema is refused, and no failure is left to end the process', async () => {
    const damaged = bytes(parquet.groups);
    // The last group names a column that is not there, and the pages cannot be read.
    const described = Buffer.from(damaged);
    damaged[described.lastIndexOf(features[0]!, described.indexOf('pandas'))]! ^= 1;
    damaged.fill(0, 4, 400);
    await expect(readFeatureFile(damaged)).rejects.toMatchObject({ code: 'format.damaged-file' });
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('a text', () => {
  it('that is longer than a string can be is refused, and says what to do', async () => {
    expect(await refusal(new Uint8Array(2 ** 29))).toEqual({ code: 'format.too-large', details: { limit: 511 } });
  });
});

describe('a damaged file', () => {
  it.each(['wide', 'slicer'])(
    'that was the workbook %s ends in a table or a coded error, wherever it is cut or changed',
    async (kind) => {
      await everyDamage(bytes(xlsx[kind]));
    },
  );

  it('that was Parquet ends so too', async () => {
    await everyDamage(bytes(parquet.snappy));
  });

  it('is no workbook where it is another archive', async () => {
    expect(await refusal(zipSync({ 'a.csv': new Uint8Array(3) }))).toEqual({ code: 'format.not-text', details: {} });
  });
});

async function everyDamage(content: Uint8Array): Promise<void> {
  for (let at = 4; at < content.length; at += 37) {
    const flipped = content.slice();
    flipped[at]! ^= 0xff;
    for (const damaged of [content.slice(0, at), flipped]) {
      await readFeatureFile(damaged).catch((error: unknown) => {
        if (!(error instanceof FormatError)) throw error;
      });
    }
  }
}
