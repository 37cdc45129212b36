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
    'give the same 107 numbers of %s in every layout of Slicer, bit by bit those of PyRadiomics',
    (lesion) => {
      const batch = read('exports/pyradiomics-batch.csv');
      const record = batch.records.find(({ patient }) => patient === lesion)!;
      const published = new Map(batch.features.map((feature, j) => [feature, record.values[j]!]));
      expect([...published.keys()].sort()).toEqual([...PYRADIOMICS_FEATURES].sort());

      for (const file of [`slicer-${lesion}.csv`, `slicer-${lesion}.tsv`, `slicer-legacy-${lesion}.csv`]) {
        const { features, records, unreadableCells } = read(`exports/${file}`);
        expect(records).toHaveLength(1);
        expect(records[0]).toMatchObject({ patient: undefined, segment: 'Tumor' });
        expect(new Map(features.map((feature, j) => [feature, records[0]!.values[j]!]))).toEqual(published);
        expect(unreadableCells).toEqual([]);
      }
    },
  );

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
