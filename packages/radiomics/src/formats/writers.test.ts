import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecimalMark, Delimiter } from '../Detection.js';
import { PYRADIOMICS_FEATURES } from '../pyradiomicsFeatures.js';
import { pythonNumber } from './pythonNumber.js';
import { readFeatureTable } from './readFeatureTable.js';
import { writePyradiomicsCsv } from './writePyradiomicsCsv.js';
import { writeSlicerTable } from './writeSlicerTable.js';
import { writeWideCsv } from './writeWideCsv.js';

const read = (text: string) => readFeatureTable(new TextEncoder().encode(text));
/** Any finite double or a missing value. */
const value = fc.double({ noDefaultInfinity: true });
const values = fc.array(value, { minLength: 1, maxLength: PYRADIOMICS_FEATURES.length });

describe('writeSlicerTable', () => {
  it('writes as Slicer does: csv with every cell quoted, tsv with none', () => {
    const table = { features: ['original_shape_Flatness', 'lbp-3D-m1_glcm_Id'], values: [0.5, Number.NaN], segment: 'Tumor' };
    expect(writeSlicerTable(table, 'csv')).toBe(
      '"Image type","Feature Class","Feature Name","Segmentation_segment_Tumor"\n"original","shape","Flatness","0.5"\n"lbp-3D-m1","glcm","Id",""\n',
    );
    expect(writeSlicerTable({ ...table, node: 'Seg' }, 'tsv')).toBe(
      'Image type\tFeature Class\tFeature Name\tSeg_segment_Tumor\noriginal\tshape\tFlatness\t0.5\nlbp-3D-m1\tglcm\tId\t\n',
    );
  });

  it.each(['csv', 'tsv'] as const)('as %s reads back to the same doubles', (format) => {
    fc.assert(
      fc.property(values, (row) => {
        const features = PYRADIOMICS_FEATURES.slice(0, row.length);
        const table = read(writeSlicerTable({ features, values: row, segment: 'Tumor' }, format));
        expect(table.layout).toBe('slicer');
        expect(table.features).toEqual(features);
        expect(table.records).toEqual([{ patient: undefined, segment: 'Tumor', line: 1, values: Float64Array.from(row) }]);
      }),
    );
  });

  it.each(['csv', 'tsv'] as const)(
    'as %s keeps any name of a segment that the format can hold, and refuses the others',
    (format) => {
      const name = fc
        .string({ minLength: 1, unit: fc.constantFrom(...'ab ,;|_é\'"\t\n') })
        .filter((text) => text.trim() === text);
      fc.assert(
        fc.property(name, (segment) => {
          const write = () => writeSlicerTable({ features: ['original_glcm_Id'], values: [0.5], segment }, format);
          if (/["\t\n]/.test(segment)) expect(write).toThrow(RangeError);
          else expect(read(write()).records[0]!.segment).toBe(segment);
        }),
      );
    },
  );

  it('writes diagnostics that are read again, with quotes as Slicer leaves them', () => {
    const diagnostics = { diagnostics_Configuration_Settings: `{"binWidth": 25, 'interpolator': 'sitkBSpline'}` };
    const table = { features: ['original_glcm_Id'], values: [0.5], segment: 'T', diagnostics };
    for (const format of ['csv', 'tsv'] as const) {
      expect(read(writeSlicerTable(table, format)).records[0]!.settings).toEqual({ binWidth: 25, interpolator: 'sitkBSpline' });
    }
    expect(() => writeSlicerTable({ ...table, diagnostics: { Mean: '1' } }, 'csv')).toThrow(RangeError);
  });

  it('refuses a name without three parts, an infinity and a wrong number of values', () => {
    const write = (feature: string, row: number[]) => () =>
      writeSlicerTable({ features: [feature], values: row, segment: 'T' }, 'csv');
    expect(write('Flatness', [1])).toThrow(RangeError);
    expect(write('original_shape_"', [1])).toThrow(RangeError);
    expect(write('original_shape_Flatness', [Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(write('original_shape_Flatness', [1, 2])).toThrow(RangeError);
  });
});

describe('writePyradiomicsCsv', () => {
  const features = ['original_shape_Flatness', 'lbp-3D-m1_glcm_Id'];

  it('writes as PyRadiomics does: what the input said, paths, diagnostics, features as Python prints them', () => {
    const cases = [
      {
        input: { PatientID: 'A' },
        image: '/i,1.nrrd',
        mask: 'm',
        diagnostics: { 'diagnostics_Image-original_Spacing': '(1.0, 1.0)' },
        values: [2, 1.5e-7],
      },
      { input: { PatientID: 'B' }, image: 'i', mask: 'm' },
      { image: 'i', mask: 'm', values: [Number.NaN, 1e16] },
    ];
    expect(writePyradiomicsCsv({ features, cases })).toBe(
      [
        'PatientID,Image,Mask,diagnostics_Image-original_Spacing,original_shape_Flatness,lbp-3D-m1_glcm_Id',
        'A,"/i,1.nrrd",m,"(1.0, 1.0)",2.0,1.5e-07',
        'B,i,m,,,',
        ',i,m,,nan,1e+16',
        '',
      ].join('\n'),
    );
  });

  it('reads back to the same patients, doubles and settings', () => {
    const patient = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));
    const row = fc.record({ patient, binWidth: fc.constantFrom(5, 25), values: fc.array(value, { minLength: 2, maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (batch) => {
        const cases = batch.map(({ patient, binWidth, values }) => ({
          input: { PatientID: patient },
          image: 'i.nrrd',
          mask: 'm.nrrd',
          diagnostics: { diagnostics_Configuration_Settings: `{'binWidth': ${binWidth}, "it's": None}` },
          values,
        }));
        const table = read(writePyradiomicsCsv({ features, cases }));
        expect([table.layout, table.features]).toEqual(['pyradiomics-csv', features]);
        expect(table.records.map(({ patient, settings, values }) => [patient, settings!.binWidth, values])).toEqual(
          batch.map(({ patient, binWidth, values }) => [patient, binWidth, Float64Array.from(values)]),
        );
      }),
    );
  });

  it('refuses what is no key or no diagnostic, an infinity and a wrong number of values', () => {
    const write =
      (names: string[], values: number[], diagnostics = {}) =>
      () =>
        writePyradiomicsCsv({ features: names, cases: [{ image: 'i', mask: 'm', values, diagnostics }] });
    expect(write(['Flatness'], [1])).toThrow(RangeError);
    expect(write(features, [1])).toThrow(RangeError);
    expect(write(features, [1, Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(write(features, [1, 2], { Mean: '1' })).toThrow(RangeError);
  });
});

describe('pythonNumber', () => {
  it('reads back as the same double', () => {
    fc.assert(
      fc.property(value, (x) => {
        expect(Number(pythonNumber(x))).toBe(x);
      }),
    );
  });

  it.each([
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [123456789012345.6, '123456789012345.6'],
    [1e15, '1000000000000000.0'],
    [1e16, '1e+16'],
    [1e21, '1e+21'],
    [1.5e-300, '1.5e-300'],
    [-0, '-0.0'],
    [825, '825.0'],
  ])('writes %d as Python does', (x, text) => {
    expect(pythonNumber(x)).toBe(text);
  });
});

describe('writeWideCsv', () => {
  it('writes a row per patient, and quotes what must be', () => {
    const records = [
      { patient: 'A, "b"', values: [1, Number.NaN] },
      { patient: 'C', values: [-0, 1e-7] },
    ];
    expect(writeWideCsv({ features: ['x', 'y'], records })).toBe('ID,x,y\n"A, ""b""",1,\nC,-0,1e-7\n');
  });

  it('reads back to the same patients and doubles', () => {
    const patient = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));
    const cohort = fc.integer({ min: 1, max: 8 }).chain((width) =>
      fc.array(fc.record({ patient, values: fc.array(value, { minLength: width, maxLength: width }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(cohort, (records) => {
        const features = PYRADIOMICS_FEATURES.slice(0, records[0]!.values.length);
        const table = read(writeWideCsv({ features, records, patientColumn: 'PatientID' }));
        expect(table.features).toEqual(features);
        expect(table.records.map((record) => [record.patient, record.values])).toEqual(
          records.map((record) => [record.patient, Float64Array.from(record.values)]),
        );
      }),
    );
  });

  it('reads back with any sign between cells and any decimal sign, or is refused as open to two readings', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab"\';,|\t\n é_1') }).map((text) => `original_glcm_Id_${text}z`);
    const table = fc.record({
      features: fc.uniqueArray(name, { minLength: 1, maxLength: 6, selector: (text) => text }),
      delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
      decimal: fc.constantFrom<DecimalMark>('.', ','),
      values: fc.array(
        fc.oneof(
          value,
          fc.integer({ min: 1000, max: 999_999 }).map((x) => x / 1000),
        ),
        { minLength: 6, maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(table, ({ features, delimiter, decimal, values: all }) => {
        const values = all.slice(0, features.length);
        const text = writeWideCsv({ features, records: [{ patient: 'P', values }], delimiter, decimal });
        const marked = values.map((x) => String(Math.abs(x))).filter((x) => x.includes('.'));
        const open = marked.length > 0 && marked.every((x) => /^\d{1,3}\.\d{3}$/.test(x) && !x.startsWith('0'));
        if (open && (decimal === ',' || delimiter !== ',')) expect(() => read(text)).toThrow('format.ambiguous-decimal');
        const { features: names, records } = readFeatureTable(new TextEncoder().encode(text), { decimal });
        expect(names).toEqual(features);
        expect(records[0]!.values).toEqual(Float64Array.from(values));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an infinity and a wrong number of values', () => {
    const write = (row: number[]) => () => writeWideCsv({ features: ['x'], records: [{ patient: 'A', values: row }] });
    expect(write([Number.NEGATIVE_INFINITY])).toThrow(RangeError);
    expect(write([])).toThrow(RangeError);
  });
});
