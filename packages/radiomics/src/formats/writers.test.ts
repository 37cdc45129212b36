import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PYRADIOMICS_FEATURES } from '../pyradiomicsFeatures.js';
import { readFeatureTable } from './readFeatureTable.js';
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

  it('refuses a name without three parts, an infinity and a wrong number of values', () => {
    const write = (feature: string, row: number[]) => () =>
      writeSlicerTable({ features: [feature], values: row, segment: 'T' }, 'csv');
    expect(write('Flatness', [1])).toThrow(RangeError);
    expect(write('original_shape_"', [1])).toThrow(RangeError);
    expect(write('original_shape_Flatness', [Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(write('original_shape_Flatness', [1, 2])).toThrow(RangeError);
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

  it('refuses an infinity and a wrong number of values', () => {
    const write = (row: number[]) => () => writeWideCsv({ features: ['x'], records: [{ patient: 'A', values: row }] });
    expect(write([Number.NEGATIVE_INFINITY])).toThrow(RangeError);
    expect(write([])).toThrow(RangeError);
  });
});
