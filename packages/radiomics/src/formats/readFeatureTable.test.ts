import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureTable } from '../FeatureTable.js';
import { FormatError, type FormatErrorCode, type FormatErrorDetails } from '../FormatError.js';
import { PYRADIOMICS_FEATURES } from '../pyradiomicsFeatures.js';
import { readFeatureTable } from './readFeatureTable.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(content: string | Uint8Array): { code: FormatErrorCode; details: FormatErrorDetails } {
  try {
    readFeatureTable(typeof content === 'string' ? bytes(content) : content);
  } catch (error) {
    if (error instanceof FormatError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('the file was read');
}

describe('a file that cannot be read is refused with a code and what to look for', () => {
  it.each<[string, string, FormatErrorCode, FormatErrorDetails]>([
    ['nothing', '', 'format.empty-file', {}],
    ['white space only', ' \r\n\t\n', 'format.empty-file', {}],
    ['blank cells only', ',,\n;;\n"",""\n', 'format.empty-file', {}],
    ['a byte-order mark only', '\ufeff', 'format.empty-file', {}],
    ['a header only', 'ID,a,b\n', 'format.header-only', {}],
    ['a header only, without a patient', 'a,b,c\n', 'format.header-only', {}],
    ['rows without a header', 'TCGA-1,1.5,2\nTCGA-2,1,3\n', 'format.no-header', {}],
    ['rows without a header, with dates', 'TCGA-1,2001.12.27,2,x\n', 'format.no-header', {}],
    ['HTML', '<html></html>', 'format.unknown-layout', { found: 'XML' }],
    ['PyRadiomics txt', 'Case-1_Image: /x.nrrd\n', 'format.unknown-layout', { found: 'PyRadiomics txt' }],
    ['prose', 'Querido colega\nadjunto\n', 'format.unknown-layout', { found: '…' }],
    ['one column', 'feature\na\n', 'format.unknown-layout', { found: 'feature' }],
    ['no patient', 'codigo,a\nP1,1\n', 'format.no-patient-column', { column: 'codigo' }],
    ['a blank patient', 'ID,a\nP1,1\n  ,2\n', 'format.blank-patient', { line: 3 }],
    [
      'a decimal comma among points',
      'ID,a\nP1,1.5\nP2,"1,5"\n',
      'format.mixed-decimals',
      { line: 3, column: 'a', value: '1,5', otherLine: 2, other: '1.5' },
    ],
    [
      'words throughout a column that a key names',
      'ID,a,original_glcm_Id\nP1,1,bajo\nP2,2,alto\n',
      'format.not-a-number',
      { line: 2, column: 'original_glcm_Id', value: '…' },
    ],
    [
      'two columns of which either may be the patient',
      'Código paciente,Edad paciente,a\nP1,7,1\n',
      'format.no-patient-column',
      { column: 'Código paciente' },
    ],
    ['rows without a header, of numbered patients', 'Paciente 1,1.5,2\nPaciente 2,1,3\n', 'format.no-header', {}],
    ['the first line of Excel only', 'sep=,\n', 'format.empty-file', {}],
    [
      'a bad cell after the first line of Excel',
      'sep=,\nID,a\nP1,1\nP2,x\n',
      'format.not-a-number',
      { line: 4, column: 'a', value: 'x' },
    ],
    ['a first line of Excel that is not so', '"sep=;"\nID,a\nP1,1\n', 'format.wrong-delimiter', { found: ',', expected: ';' }],
    ['text among numbers', 'ID,a\nP1,1\nP2,1.5 mm\n', 'format.not-a-number', { line: 3, column: 'a', value: '1.5 mm' }],
    ['a hexadecimal', 'ID,a\nP1,1\nP2,0x1F\n', 'format.not-a-number', { line: 3, column: 'a', value: '0x1F' }],
    [
      'a long text',
      `ID,a\nP1,1\nP2,${'x'.repeat(30)}\n`,
      'format.not-a-number',
      { line: 3, column: 'a', value: `${'x'.repeat(19)}…` },
    ],
    ['names among few numbers', 'ID,a\nP1,1\nP2,Ana\nP3,Eva\n', 'format.not-a-number', { line: 3, column: 'a', value: '…' }],
    [
      'two bad cells, the first by line',
      'ID,a,b\nP1,1,1\nP2,1,2.5\nP3,x,"2,5"\nP4,2,y\n',
      'format.not-a-number',
      { line: 4, column: 'a', value: 'x' },
    ],
    ['a short row', 'ID,a,b\nP1,1,2\nP2,1\n', 'format.ragged-row', { line: 3, found: 2, expected: 3 }],
    ['a long row', 'ID,a\nP1,1,5\n', 'format.ragged-row', { line: 2, found: 3, expected: 2 }],
    ['a column twice', 'ID,a,b,a\nP1,1,2,3\n', 'format.duplicate-column', { column: 'a' }],
    ['a quote never closed', 'ID,a\nP1,1\nP2,"1\nP3,2\n', 'format.broken-quotes', { line: 3 }],
    ['no features', 'ID,Date,grade,Image\nP1,2001-12-27,2,/x.nrrd\n', 'format.no-features', {}],
    ['a patient column alone', 'ID\nP1\n', 'format.no-features', {}],
  ])('%s', (_, text, code, details) => {
    expect(refusal(text)).toEqual({ code, details });
  });

  it.each<[string, Uint8Array]>([
    ['a zip such as xlsx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x20)],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0x20)],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 0x20)],
    ['PDF', bytes('%PDF-1.7 ID,a')],
    ['NUL bytes', bytes('ID,a\nP1,1\u0000')],
    ['control characters', Uint8Array.of(0x49, 0xff, 0x05)],
  ])('%s is not text', (_, content) => {
    expect(refusal(content).code).toBe('format.not-text');
  });

  it('never ends otherwise than by a table or a FormatError, whatever it is given', () => {
    const piece = fc.constantFrom(
      'ID',
      '"',
      ',',
      '\n',
      ';',
      '\t',
      '1',
      '1,5',
      'a',
      'Image type',
      'Feature Class',
      'Feature Name',
      ' ',
      '|',
      '""',
    );
    const content = fc.oneof(
      fc.uint8Array(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => bytes(pieces.join(''))),
    );
    fc.assert(
      fc.property(content, (file) => {
        try {
          readFeatureTable(file);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts lines as the file has them after blank lines and quoted line ends', () => {
    const text = '\nID,note,a\n\nP1,"two\nlines",1\r\n\r\nP2,x,bad\r\nP3,y,3\r\n';
    expect(refusal(text)).toEqual({ code: 'format.not-a-number', details: { line: 7, column: 'a', value: 'bad' } });
  });
});

describe('a wide csv', () => {
  const read = (text: string) => readFeatureTable(bytes(text));

  it('is read by patient, with the line of each', () => {
    const table = read('ID,a,b\nP1,1,-2.5e-3\n\nP2,+.5,3.\n');
    expect(table.layout).toBe('wide-csv');
    expect(table.features).toEqual(['a', 'b']);
    expect(table.records).toEqual([
      { patient: 'P1', segment: undefined, line: 2, values: Float64Array.of(1, -0.0025) },
      { patient: 'P2', segment: undefined, line: 4, values: Float64Array.of(0.5, 3) },
    ]);
  });

  it('gives the line where a row starts, though the row runs over several', () => {
    const { records } = read('ID,note,a\nP1,"one\ntwo\nthree",1\nP2,"one\n\nthree",2\n');
    expect(records.map(({ line }) => line)).toEqual([2, 5]);
  });

  it.each(['ID', 'id', 'patient', 'PatientID', 'patient_id', 'Paciente', 'subject', 'CASE'])(
    'finds the patient in %s',
    (name) => {
      const table = read(`a,${name}\n1,P1\n`);
      expect(table.features).toEqual(['a']);
      expect(table.records[0]!.patient).toBe('P1');
    },
  );

  it('takes the plainest patient column and drops the other identifiers, numbers or not', () => {
    const table = read('Unnamed,,ID,PatientID,a\n7,0,12,P1,1.5\n8,1,13,P2,2.5\n');
    expect(table.records.map(({ patient }) => patient)).toEqual(['P1', 'P2']);
    expect(table.features).toEqual(['Unnamed', 'a']);
    expect(table.droppedColumns).toEqual([
      { column: '', reason: 'identifier' },
      { column: 'ID', reason: 'identifier' },
    ]);
  });

  it.each(['Código paciente', 'Historia clínica', 'MRN', 'Nombre', 'NHC', 'patientName', 'Número_HC'])(
    'finds the patient by the words of %s',
    (name) => {
      const table = read(`a,Institution_ID,${name}\n1,7,P1\n2,7,P2\n`);
      expect(table.features).toEqual(['a']);
      expect(table.records.map(({ patient }) => patient)).toEqual(['P1', 'P2']);
    },
  );

  it.each([
    ['MRN', 'identifier'],
    ['Institution_ID', 'identifier'],
    ['Historia clínica', 'identifier'],
    ['accession', 'identifier'],
    ['AccessionNumber', 'identifier'],
    ['studyUID', 'identifier'],
    ['MRNumberCode', 'identifier'],
    ['tumor_grade', 'grade'],
    ['WHO', 'grade'],
    ['grado_oms', 'grade'],
    ['clase', 'grade'],
    ['Diagnóstico', 'grade'],
    ['Fecha diagnóstico', 'date'],
  ])('never learns from numbers in %s', (column, reason) => {
    const table = read(`ID,${column},a\nP1,1,1\nP2,2,2\n`);
    expect(table.features).toEqual(['a']);
    expect(table.droppedColumns).toEqual([{ column, reason }]);
  });

  it('takes every name that holds a PyRadiomics key for a feature', () => {
    const names = [
      ...PYRADIOMICS_FEATURES,
      ...PYRADIOMICS_FEATURES.map((name) => `T1_${name}`),
      ...PYRADIOMICS_FEATURES.map((name) => `${name.replace('original', 'wavelet-LLH')}_patient`),
    ];
    const table = read(`ID,${names.join(',')}\nP1${',1'.repeat(names.length)}\n`);
    expect(table.features).toEqual(names);
    expect(table.droppedColumns).toEqual([]);
  });

  it('drops dates by name or by look, grades, diagnostics and text, and says why', () => {
    const header =
      'ID,StudyDate,fecha_rm,scan,visit,when,WHO_grade,label,diagnostics_Versions_Numpy,general_info_VoxelNum,Mask,a';
    const table = read(
      `${header}\nP1,20011227,1,2001.12.27,27/12/2001,2001-12-27 10:30:00,4,1,1.2,3,/m.nrrd,1\nP2,,,,,,,,,,,2\n`,
    );
    expect(table.features).toEqual(['a']);
    expect(table.droppedColumns.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      'StudyDate: date',
      'fecha_rm: date',
      'scan: date',
      'visit: date',
      'when: date',
      'WHO_grade: grade',
      'label: grade',
      'diagnostics_Versions_Numpy: diagnostics',
      'general_info_VoxelNum: diagnostics',
      'Mask: text',
    ]);
  });

  it('keeps a wholly empty column as a feature all missing, and lets unnamed empty columns and rows pass', () => {
    const table = read('ID,a,b,,\nP1,1,,,\nP2,2,NA,,\n,,,,\n\n\n');
    expect(table.features).toEqual(['a', 'b']);
    expect(table.droppedColumns).toEqual([]);
    expect(table.records.map(({ values }) => values[1])).toEqual([Number.NaN, Number.NaN]);
  });

  it.each(['', 'NA', 'N/A', 'n/a', 'nan', 'NaN', 'null', ' '])('reads the cell "%s" as missing', (cell) => {
    const table = read(`ID,a\nP1,1\nP2,${cell}\n`);
    expect(table.records[1]!.values[0]).toBeNaN();
    expect(table.unreadableCells).toEqual([]);
  });

  it.each(['#DIV/0!', '#N/A', '#VALUE!', '#REF!', '#NUM!', '#NAME?', '#NULL!', 'inf', '-Inf', '+Infinity', '1e400', '-1E999'])(
    'reads the cell "%s" as missing and counts it',
    (cell) => {
      const table = read(`ID,a,b\nP1,1,1\nP2,${cell},2\nP3,inf,3\n`);
      expect(table.records.map(({ values }) => values[0])).toEqual([1, Number.NaN, Number.NaN]);
      expect(table.unreadableCells).toEqual([{ feature: 'a', count: 2, example: cell, line: 3 }]);
    },
  );

  it('is the same with a byte-order mark, CRLF or CR line ends, quotes and spaces', () => {
    const rows = ({ detection, ...table }: FeatureTable) => table;
    const plain = rows(read('ID,a\nP1,1\nP2,2\n'));
    expect(rows(read('\ufeffID,a\r\nP1,1\r\nP2,2\r\n'))).toEqual(plain);
    expect(rows(read('ID,a\rP1,1\rP2,2\r'))).toEqual(plain);
    expect(read('sep=,\r\nID,a\r\nP1,1\r\nP2,2\r\n').records.map(({ line }) => line)).toEqual([3, 4]);
    expect(rows(read('"ID"," a"\n"P1 ", " 1"\nP2 ,2 \n\n \n'))).toEqual(plain);
  });

  it('may be UTF-8, UTF-16 with its mark, or Latin-1, and says which', () => {
    const text = 'ID,tamaño\nNuñez,1\n';
    const letters = [...text].map((letter) => letter.charCodeAt(0));
    const files = {
      'utf-8': bytes(text),
      'utf-16le': Uint8Array.from([0xfeff, ...letters].flatMap((code) => [code & 255, code >> 8])),
      'utf-16be': Uint8Array.from([0xfeff, ...letters].flatMap((code) => [code >> 8, code & 255])),
      'windows-1252': Uint8Array.from(letters),
    };
    for (const [encoding, file] of Object.entries(files)) {
      const table = readFeatureTable(file);
      expect(table.detection.encoding).toBe(encoding);
      expect(table.features).toEqual(['tamaño']);
      expect(table.records).toEqual([{ patient: 'Nuñez', segment: undefined, line: 2, values: Float64Array.of(1) }]);
    }
  });

  it('has no segments, so the option is passed over', () => {
    expect(readFeatureTable(bytes('ID,a\nP1,1\n'), { segment: 'Tumor' }).records).toHaveLength(1);
  });
});
