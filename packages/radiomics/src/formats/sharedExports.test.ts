import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PYRADIOMICS_FEATURES } from '../pyradiomicsFeatures.js';
import { readFeatureTable } from './readFeatureTable.js';

const DATA = new URL('../../../../../shared/data/', import.meta.url);
const absent = !existsSync(DATA);
const skipped = absent ? ' (skipped: ../shared/data is not there)' : '';
const read = (path: string) => readFeatureTable(readFileSync(new URL(path, DATA)));

describe.skipIf(absent)(`the exports of the published lesions${skipped}`, () => {
  it.each(['brain1', 'breast1'])(
    'give the same 107 numbers of %s in every layout, bit by bit those of PyRadiomics, and say how they were extracted',
    (lesion) => {
      const batch = read('exports/pyradiomics-batch.csv');
      const record = batch.records.find(({ patient }) => patient === lesion)!;
      const published = new Map(batch.features.map((feature, j) => [feature, record.values[j]!]));
      expect([...published.keys()].sort()).toEqual([...PYRADIOMICS_FEATURES].sort());
      expect(record.settings).toMatchObject({ binWidth: 25, normalize: false, resampledPixelSpacing: null, label: 1 });

      const layouts = {
        [`slicer-${lesion}.csv`]: 'slicer',
        [`slicer-${lesion}.tsv`]: 'slicer',
        [`slicer-legacy-${lesion}.csv`]: 'slicer-legacy',
        [`pyradiomics-${lesion}.txt`]: 'pyradiomics-txt',
        'pyradiomics-batch.json': 'pyradiomics-json',
      };
      for (const [file, layout] of Object.entries(layouts)) {
        const { features, records, unreadableCells, detection } = read(`exports/${file}`);
        const own = records.find(({ patient = lesion }) => patient === lesion)!;
        expect(detection).toMatchObject({ layout, container: 'text', encoding: 'utf-8', decimal: '.', confidence: 'certain' });
        const values = new Map(features.map((feature, j) => [feature, own.values[j]!]));
        // One value of the JSON is a bare NaN.
        if (layout === 'pyradiomics-json' && lesion === 'breast1') {
          expect(values.get('original_glcm_MCC')).toBeNaN();
          values.set('original_glcm_MCC', published.get('original_glcm_MCC')!);
        }
        expect(values).toEqual(published);
        expect(unreadableCells).toEqual([]);
        // The older Slicer wrote no diagnostics.
        if (layout === 'slicer-legacy') expect(own.settings).toBeUndefined();
        else expect(own).toMatchObject({ settings: record.settings, imageHash: record.imageHash, maskHash: record.maskHash });
      }
    },
  );

  it('say with which version, filters and spacing, and nothing of paths', () => {
    const table = read('exports/pyradiomics-batch.json');
    expect(table.records[0]).toMatchObject({
      settings: {
        pyradiomicsVersion: '2.0.1b1.post11+g127d134',
        versions: { Python: '2.7.11', Numpy: '1.14.1', SimpleITK: '0.9.1', PyWavelet: '0.5.2' },
        imageTypes: { Original: {} },
        imageSpacing: [0.7812499999999999, 0.7812499999999999, 6.499999999999998],
      },
      imageHash: '5c9ce3ca174f0f8324aa4d277e0fef82dc5ac566',
      maskHash: '9dc2c3137b31fd872997d92c9a92d5178126d9d3',
    });
    expect(read('exports/pyradiomics-batch.csv').records[2]).not.toHaveProperty('settings');
    expect(JSON.stringify(table)).not.toMatch(/nrrd|\/data/);
  });

  it('hold the numbers as the file writes them', () => {
    const { features, records } = read('exports/slicer-brain1.csv');
    expect(records[0]!.values[features.indexOf('original_ngtdm_Contrast')]).toBe(0.24786529128414);
    expect(records[0]!.values[features.indexOf('original_firstorder_TotalEnergy')]).toBe(131407662125.54922);
  });

  it('keep a failed case of a batch as a record all missing, and drop paths and diagnostics', () => {
    const { records, droppedColumns } = read('exports/pyradiomics-batch.csv');
    expect(records.map(({ patient, line }) => [patient, line])).toEqual([
      ['brain1', 2],
      ['breast1', 3],
      ['failed1', 4],
    ]);
    expect(records[2]!.values.every(Number.isNaN)).toBe(true);
    expect(droppedColumns.slice(0, 2)).toEqual([
      { column: 'Image', reason: 'text' },
      { column: 'Mask', reason: 'text' },
    ]);
    expect(
      droppedColumns.slice(2).every(({ column, reason }) => column.startsWith('diagnostics_') && reason === 'diagnostics'),
    ).toBe(true);
  });
});

describe.skipIf(absent)(`the TCGA glioma tables${skipped}`, () => {
  it.each([
    ['GBM', 82],
    ['LGG', 48],
  ])('of %s have %d patients and 724 features, and the date is none', (name, patients) => {
    const table = read(`tcga-glioma/TCGA_${name}_radiomicFeatures.csv`);
    expect(table.features).toHaveLength(724);
    expect(table.records).toHaveLength(patients);
    expect(table.records.every(({ patient }) => /^TCGA-/.test(patient!))).toBe(true);
    expect(table.droppedColumns).toEqual([{ column: 'Date', reason: 'date' }]);
  });

  it('have two #DIV/0! and one Inf, counted', () => {
    const { unreadableCells } = read('tcga-glioma/TCGA_LGG_radiomicFeatures.csv');
    expect(unreadableCells.map(({ example, count, line }) => [example, count, line])).toEqual([
      ['#DIV/0!', 1, 41],
      ['#DIV/0!', 1, 41],
      ['Inf', 1, 41],
    ]);
    expect(read('tcga-glioma/TCGA_GBM_radiomicFeatures.csv').unreadableCells).toEqual([]);
  });
});
