import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.js';
import type { DecimalMark } from '../Detection.js';
import { readFeatureTable } from './readFeatureTable.js';

const read = (text: string, decimal?: DecimalMark) => readFeatureTable(new TextEncoder().encode(text), { decimal });
const rows = (text: string, decimal?: DecimalMark) =>
  read(text, decimal).records.map(({ patient, values }) => [patient, ...values]);

const refusal = (text: string) => refusalOf(() => read(text));

describe('the sign between cells', () => {
  it.each([',', ';', '\t', '|'])('may be %j, and is told', (sign) => {
    const table = read(`ID,a,b\nP1,1.5,2\nP2,,3\n`.replaceAll(',', sign));
    expect(table.detection).toMatchObject({ layout: 'wide-csv', delimiter: sign, decimal: '.', confidence: 'likely' });
    expect(table.records.map(({ patient, values }) => [patient, ...values])).toEqual([
      ['P1', 1.5, 2],
      ['P2', Number.NaN, 3],
    ]);
  });

  it('is that of Excel’s first line, and the lines of the file stay', () => {
    const table = read('sep=;\nID;a,b\nP1;1\n');
    expect([table.features, table.detection.because]).toEqual([['a,b'], expect.arrayContaining(['excel-hint'])]);
    expect(table.records[0]!.line).toBe(3);
  });

  it('is the one by which the next row has as many cells', () => {
    expect(read('ID;T1, mean;T2, mean;T3, mean\nP1;1;2;3\n').features).toEqual(['T1, mean', 'T2, mean', 'T3, mean']);
  });

  it('is asked for where two make a table of the same size', () => {
    expect(refusal('x,y;z\n1,2;3\n')).toEqual({ code: 'format.ambiguous-delimiter', delimiters: ',  ;' });
  });
});

describe('the decimal sign', () => {
  it('is a comma where some number can be read so only, and then points part thousands', () => {
    const text = 'ID;a;b\nP1;0,5;1.234\nP2;1,234;-2,5e3\nP3;1.234.567;"1.234,5"\n';
    expect(rows(text)).toEqual([
      ['P1', 0.5, 1234],
      ['P2', 1.234, -2500],
      ['P3', 1234567, 1234.5],
    ]);
    expect(read(text).detection).toMatchObject({ decimal: ',', because: expect.arrayContaining(['decimal-in-cells']) });
  });

  it('is a point where some number can be read so only, and then commas part thousands', () => {
    expect(rows('ID;a;b\nP1;0.5;1,234\nP2;1.234;1,234,567\n')).toEqual([
      ['P1', 0.5, 1234],
      ['P2', 1.234, 1234567],
    ]);
  });

  it.each([
    ['ID;a;b\nP1;1,234;12\nP2;-2,345;nan\n', { line: 2, column: 'a', value: '1,234', asDecimal: 1.234, asThousands: 1234 }],
    ['ID,a\nP1,3\nP2,"-12,500"\n', { line: 3, column: 'a', value: '-12,500', asDecimal: -12.5, asThousands: -12500 }],
    ['ID\ta\nP1\t1,234\n', { line: 2, column: 'a', value: '1,234', asDecimal: 1.234, asThousands: 1234 }],
    // Where cells are not parted by commas, a decimal comma may be, and then a point parts thousands.
    ['ID|a\nP1|1.234\n', { line: 2, column: 'a', value: '1.234', asDecimal: 1.234, asThousands: 1234 }],
    ['ID;a\nP1;1.234\n', { line: 2, column: 'a', value: '1.234', asDecimal: 1.234, asThousands: 1234 }],
  ])('is asked for where every number may be decimals or thousands, with both readings (%j)', (text, details) => {
    expect(refusal(text)).toEqual({ code: 'format.ambiguous-decimal', ...details });
  });

  it('may be given for such a table', () => {
    const text = 'ID;a\nP1;1,234\n';
    expect(rows(text, ',')).toEqual([['P1', 1.234]]);
    expect(rows(text, '.')).toEqual([['P1', 1234]]);
    expect(read(text, '.').detection).toMatchObject({ decimal: '.', because: expect.arrayContaining(['decimal-given']) });
  });

  it('that was given is passed over where the cells settle it', () => {
    expect(rows('ID;a\nP1;0,5\n', '.')).toEqual([['P1', 0.5]]);
    expect(rows('ID,a\nP1,1.234\n', ',')).toEqual([['P1', 1.234]]);
  });

  it('must be the same throughout', () => {
    const expected = { code: 'format.mixed-decimals', line: 3, column: 'b', value: '0,5', otherLine: 2, other: '0.5' };
    expect(refusal('ID;a;b\nP1;0.5;1\nP2;1;0,5\n')).toEqual(expected);
    expect(refusal('ID;a;b\nP1;"1,234.5";1\nP2;1;0,5\n')).toMatchObject({ otherLine: 2, other: '1,234.5' });
  });

  it('is taken for a point in the tsv of Slicer where nothing speaks against, which is less than certain', () => {
    const { detection, records } = read('Image type\tFeature Class\tFeature Name\tT\noriginal\tglcm\tId\t1.234\n');
    expect(records[0]!.values[0]).toBe(1.234);
    expect(detection).toMatchObject({ decimal: '.', confidence: 'likely', because: expect.arrayContaining(['decimal-assumed']) });
  });

  it('may be settled by a segment that is not read', () => {
    const bytes = new TextEncoder().encode(
      'Image type;Feature Class;Feature Name;A;B\noriginal;glcm;Id;0,5;1,234\noriginal;glcm;Imc1;1;2\n',
    );
    const table = readFeatureTable(bytes, { segment: 'B' });
    expect([table.detection.decimal, ...table.records[0]!.values]).toEqual([',', 1.234, 2]);
    const wide = new TextEncoder().encode('ID;segmento;a\nP1;A;0.5\nP1;B;1,234\n');
    expect([...readFeatureTable(wide, { segment: 'B' }).records[0]!.values]).toEqual([1234]);
  });

  it('does not matter for whole numbers and in columns that are none', () => {
    expect(read('ID;fecha;nota;a\nP1;1.2.2020;0,5 aprox;1\n').detection.decimal).toBeUndefined();
  });

  it('may be a comma in a table of Slicer that a spreadsheet saved again', () => {
    const table = read('Image type;Feature Class;Feature Name;T\noriginal;shape;Flatness;0,46\noriginal;glcm;Id;1.234,5\n');
    expect([table.layout, ...table.records[0]!.values]).toEqual(['slicer', 0.46, 1234.5]);
  });
});

describe('cells that are no numbers', () => {
  it.each(['#¡DIV/0!', '#N/D', '#¡VALOR!', '#¿NOMBRE?'])('%s of a Spanish Excel is missing and counted', (cell) => {
    const table = read(`ID;a\nP1;${cell}\nP2;1\n`);
    expect(table.unreadableCells).toEqual([{ feature: 'a', count: 1, example: cell, line: 2 }]);
  });

  it.each(['None', '<NA>', 'NaN'])('%s of Python is missing', (cell) => {
    expect(rows(`ID,a\nP1,${cell}\nP2,1\n`)[0]).toEqual(['P1', Number.NaN]);
  });

  it('a number that numpy shows as its own is one', () => {
    expect(rows('ID,a\nP1,np.float64(-1.5e-07)\nP2,np.float64(nan)\n')).toEqual([
      ['P1', -1.5e-7],
      ['P2', Number.NaN],
    ]);
  });
});

describe('outputs that were appended', () => {
  it('repeat the header', () => {
    const table = read('ID,a,b\nP1,1,2\nID,a,b\nP2,3,4\n');
    expect(table.records.map(({ patient, line, values }) => [patient, line, ...values])).toEqual([
      ['P1', 2, 1, 2],
      ['P2', 4, 3, 4],
    ]);
    expect(table.detection.because).toContain('appended-outputs');
  });

  it('may have other columns, or the same in another order; what is not there is missing', () => {
    const table = read(
      'ID,original_glcm_Id,original_glcm_Idm\nP1,1,2\nID,original_glcm_Idm,original_glcm_Imc1\nP2,3,4\nP3,5,6\n',
    );
    expect(table.features).toEqual(['original_glcm_Id', 'original_glcm_Idm', 'original_glcm_Imc1']);
    expect(table.records.map(({ patient, values }) => [patient, ...values])).toEqual([
      ['P1', 1, 2, Number.NaN],
      ['P2', Number.NaN, 3, 4],
      ['P3', Number.NaN, 5, 6],
    ]);
  });

  it('of Slicer are further segments, or are refused where they say a feature twice', () => {
    const part = (segment: string) =>
      `Image type\tFeature Class\tFeature Name\t${segment}\noriginal\tshape\tFlatness\t${segment.length}\n`;
    const all = readFeatureTable(new TextEncoder().encode(part('A') + part('BB')), { allSegments: true });
    expect(all.records.map(({ segment, values }) => [segment, ...values])).toEqual([
      ['A', 1],
      ['BB', 2],
    ]);
    expect(refusal(part('A') + part('A'))).toEqual({ code: 'format.duplicate-column', column: 'original_shape_Flatness' });
  });
});

describe('a table on its side', () => {
  it('has a column per case, named by the patient', () => {
    const table = read('featureName,case1,case2\noriginal_shape_Flatness,0.5,1\nVOLUME_ET,,2\n');
    expect([table.layout, table.features]).toEqual(['transposed', ['original_shape_Flatness', 'VOLUME_ET']]);
    expect(table.records).toEqual([
      { patient: 'case1', segment: undefined, line: 2, values: Float64Array.of(0.5, Number.NaN) },
      { patient: 'case2', segment: undefined, line: 3, values: Float64Array.of(1, 2) },
    ]);
    expect(table.detection.confidence).toBe('certain');
  });

  it('may be unnamed, parted by semicolons, with decimal commas', () => {
    const table = read(';Ana;Eva\noriginal_shape_Flatness;0,5;1\n');
    expect(table.records.map(({ patient, values }) => [patient, ...values])).toEqual([
      ['Ana', 0.5],
      ['Eva', 1],
    ]);
  });

  it('gives the line of a bad cell', () => {
    expect(refusal('Feature,P1,P2\na,1,2\noriginal_glcm_Id,3,x\n')).toEqual({
      code: 'format.not-a-number',
      line: 3,
      column: 'original_glcm_Id',
      value: 'x',
    });
  });

  it('as pandas writes one case has no patient, and its settings and paths are no features', () => {
    const table = read(
      ",0\nImage,/data/ana.nrrd\nMask,/data/m.nrrd\ndiagnostics_Configuration_Settings,{'binWidth': 25}\noriginal_glcm_Id,0.5\n",
    );
    expect(table.features).toEqual(['original_glcm_Id']);
    expect(table.records).toEqual([
      { patient: undefined, segment: undefined, line: 2, values: Float64Array.of(0.5), settings: { binWidth: 25 } },
    ]);
    expect(JSON.stringify(table)).not.toContain('ana');
  });

  it('may name its patients in a row', () => {
    expect(rows('feature,1,2\nPatientID,P1,P2\noriginal_glcm_Id,3,4\n')).toEqual([
      ['P1', 3],
      ['P2', 4],
    ]);
  });

  it('without a name above a column is refused', () => {
    expect(refusal('feature,P1,\noriginal_glcm_Id,3,4\n')).toEqual({ code: 'format.blank-patient', line: 3 });
  });
});

describe('a file that ends in the middle of a line', () => {
  it.each([
    ['a wide csv', 'ID,a\nP1,1.5\nP2,2.5', 3],
    ['a Slicer tsv', 'Image type\tFeature Class\tFeature Name\tT\noriginal\tshape\tFlatness\t0.46', 2],
    ['a PyRadiomics txt', 'Case-1_Image: x\nCase-1_original_glcm_Id: 0.46', 2],
  ])('is refused, as its last number may be cut: %s', (_, text, line) => {
    expect(refusal(text)).toEqual({ code: 'format.cut-short', line });
    expect(read(`${text}\n`).records).not.toEqual([]);
  });

  it('is whole where the last cell is blank or closed', () => {
    expect(rows('ID,a\nP1,1.5\nP2,')).toHaveLength(2);
    expect(rows('ID,a\nP1,1.5\nP2,"2.5"')).toHaveLength(2);
    expect(read('[{"original_glcm_Id": 1}]').records).toHaveLength(1);
  });
});

describe('bytes', () => {
  it('that break the encoding of the others are refused, not read as another patient’s name', () => {
    const damaged = new TextEncoder().encode('ID,a\nNuñez,1\nPe?a,2\n').map((byte) => (byte === 0x3f ? 0xf1 : byte));
    expect(() => readFeatureTable(damaged)).toThrow('format.broken-encoding');
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('ID,a\nP1,1\n'), 0xff);
    expect(() => readFeatureTable(marked)).toThrow('format.broken-encoding {"encoding":"UTF-8"}');
    expect(() => readFeatureTable(Uint8Array.of(0xff, 0xfe, 0x49))).toThrow('format.broken-encoding');
  });
});

describe('segments in a column', () => {
  const text = 'ID,segment,a\nP1,Tumor,1\nP1,Edema,2\nP2,Tumor,3\n';

  it('are asked for where a patient has several', () => {
    expect(refusal(text)).toEqual({ code: 'format.segment-required', segments: 'Tumor, Edema' });
    const bytes = new TextEncoder().encode(text);
    const of = (options: object) =>
      readFeatureTable(bytes, options).records.map(({ patient, segment, values }) => [patient, segment, ...values]);
    expect(of({ segment: 'Edema' })).toEqual([['P1', 'Edema', 2]]);
    expect(of({ allSegments: true })).toEqual([
      ['P1', 'Tumor', 1],
      ['P1', 'Edema', 2],
      ['P2', 'Tumor', 3],
    ]);
  });

  it('are told, and not asked for, where every patient has one', () => {
    expect(read('ID,segment,a\nP1,Tumor,1\nP2,Tumor,3\n').records.map(({ segment }) => segment)).toEqual(['Tumor', 'Tumor']);
  });

  it('are the labels of the mask in what PyRadiomics writes', () => {
    const batch = 'PatientID,Image,Mask,Label,original_glcm_Id\nP1,i,m,1,0.5\nP1,i,m,2,0.6\n';
    expect(refusal(batch)).toEqual({ code: 'format.segment-required', segments: '1, 2' });
  });
});
