import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeatureFile } from '../containers/readFeatureFile.js';
import { FormatError } from '../FormatError.js';
import { readFeatureTable } from '../formats/readFeatureTable.js';
import { type ConvertedTable, convertWide } from './convertWide.js';
import { openTableWriter, type TableFormat } from './TableWriter.js';

interface Conversion {
  readonly converted: ConvertedTable | undefined;
  readonly bytes: Uint8Array;
}

async function convert(content: Uint8Array, format: TableFormat = 'parquet'): Promise<Conversion> {
  let written: Uint8Array[] = [];
  const source = { byteLength: content.length, read: async (from: number, to: number) => content.slice(from, to) };
  const converted = await convertWide(source, (columns) => {
    written = [];
    return openTableWriter(format, columns, (bytes) => written.push(bytes.slice()));
  });
  return { converted, bytes: new Uint8Array(Buffer.concat(written)) };
}

const encoded = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** Says what the whole reader makes of it and what the stream does; both are to be the same. */
async function bothWays(content: Uint8Array, format: TableFormat = 'parquet') {
  const outcome = async (reading: () => Promise<unknown>) => {
    try {
      return await reading();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      return { code: error.code, details: error.details };
    }
  };
  const shown = ({ features, records }: ReturnType<typeof readFeatureTable>) => ({
    features,
    records: records.map(({ patient, values }) => [patient, ...values]),
  });
  const whole = await outcome(async () => shown(readFeatureTable(content, { allSegments: true })));
  const streamed = await outcome(async () => {
    const { converted, bytes } = await convert(content, format);
    return converted === undefined ? whole : shown(await readFeatureFile(bytes, { allSegments: true }));
  });
  return { whole, streamed };
}

const LONG = Array.from({ length: 30_000 }, (_, i) => `P${i},${i / 7},${i},x${i},${i % 3 ? i : ''}`);
const HEADER = 'ID,a,b,Notas,c';

describe('a wide table converted as a stream', () => {
  it.each<[string, Uint8Array]>([
    ['numbers alone', encoded('ID,a,b\nP1,1.5,2\nP2,-3e-7,0.1\n')],
    ['missing ones', encoded('ID,a,b\nP1,,2\nP2,nan,NA\n')],
    ['what is no number and is counted', encoded('ID,a,b\nP1,#DIV/0!,2\nP2,inf,1e999\n')],
    ['quotes, commas and line ends in cells', encoded('ID,"a,1",b\n"P,1","1.5",2\n"P ""2""\ny",2 , 3\n')],
    ['a byte-order mark and CRLF', encoded('\ufeffID,a\r\nP1,1.5\r\n\r\nP2,2\r\n')],
    ['lines ended by CR', encoded('ID,a\rP1,1.5\rP2,2\r')],
    ['what Excel begins with', encoded('sep=,\nID,a\nP1,1.5\n')],
    ['semicolons and decimal commas', encoded('ID;a;b\nP1;1,5;2\nP2;0,25;1.234\n')],
    ['semicolons and numbers of two readings', encoded('ID;a\nP1;1,234\nP2;2,345\n')],
    ['tabs', encoded('ID\ta\nP1\t1.5\nP2\t\n')],
    ['Latin-1', latin1('Código paciente,a\nJosé,1.5\n')],
    ['dates, grades and notes', encoded('ID,Fecha,grado,nota,a\nP1,2001-12-27,2,x,1.5\nP2,2001-12-28,3,y,2\n')],
    ['an index', encoded(',ID,a\n0,P1,1.5\n1,P2,2.5\n')],
    ['blank rows', encoded('ID,a\n,\nP1,1.5\n , \nP2,2\n')],
    ['a text among numbers', encoded('ID,a,b\nP1,1,2\nP2,x,3\n')],
    ['a short row', encoded('ID,a,b\nP1,1,2\nP2,1\n')],
    ['a blank patient', encoded('ID,a\nP1,1\n,2\n')],
    ['an open quote', encoded('ID,a\nP1,1\n"P2,2\nP3,3\n')],
    ['an end in the middle of a number', encoded('ID,a\nP1,1\nP2,2.5')],
    ['a header that comes again', encoded('ID,a\nP1,1.5\nID,a\nP2,2\n')],
    ['a header alone', encoded('ID,a\n')],
    ['many rows', encoded([HEADER, ...LONG, ''].join('\n'))],
    ['a text after many numbers', encoded([HEADER, ...LONG, 'Q,1,y,z,1', 'R,w,1,z,1', ''].join('\n'))],
    ['a number after many texts', encoded([HEADER, ...LONG, 'Q,1,1,5,1', ''].join('\n'))],
    ['a text after many blanks', encoded(['ID,a,b', ...LONG.map((_, i) => `P${i},1.${i},`), 'Q,1,nota', ''].join('\n'))],
    ['a missing number after many', encoded(['ID,a,b', ...LONG.map((_, i) => `P${i},1.${i},2`), 'Q,1.5,', ''].join('\n'))],
    ['Latin-1 after much ASCII', latin1([HEADER, ...LONG, 'José,1,1,año,1', ''].join('\n'))],
    [
      'Latin-1 after UTF-8',
      new Uint8Array(Buffer.concat([encoded([HEADER, 'Ñ,1,1,x,1', ...LONG].join('\n')), latin1('\nJosé,1,1,año,1\n')])),
    ],
    ['a row longer than what is read at once', encoded(`ID,nota,a\nP1,"${'x\n'.repeat(3_000_000)}",1.5\nP2,y,2\n`)],
  ])('is what the whole reader says of %s', async (_, content) => {
    const { whole, streamed } = await bothWays(content);
    expect(streamed).toEqual(whole);
  });

  it('is so for any table of odd cells, as Parquet and as csv', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.constantFrom(
        '',
        ' ',
        'NA',
        'nan',
        '#N/A',
        '+5',
        '.5',
        '5.',
        '"1.5"',
        ' 2 ',
        '"1,234"',
        '1.234',
        'x',
        '2001-12-27',
        '-',
        '1e400',
        '007',
      ),
    );
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom<TableFormat>('parquet', 'csv'), async (rows, format) => {
        const content = encoded(
          ['ID,a,b,original_glcm_Id', ...rows.map((cells, i) => [`P${i}`, ...cells].join(',')), ''].join('\n'),
        );
        const { whole, streamed } = await bothWays(content, format);
        if ('features' in (whole as object)) expect(streamed).toEqual(whole);
        else expect((streamed as { code?: string }).code).toBe((whole as { code: string }).code);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the columns that are no features as they were written', async () => {
    const { converted, bytes } = await convert(encoded('ID,Fecha,a,grado\nP1,2001-12-27,1.5,II\nP2,,2,"III, IV"\n'), 'csv');
    expect(converted).toEqual({ rows: 2, features: 1, otherColumns: ['Fecha', 'grado'], unreadableCells: [] });
    expect(new TextDecoder().decode(bytes)).toBe('ID,Fecha,a,grado\nP1,2001-12-27,1.5,II\nP2,,2,"III, IV"\n');
  });
});
