import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { readFeatureTable } from '@neurograde/radiomics';
import { afterAll, describe, expect, it } from 'vitest';
import { syntheticCohort } from './syntheticCohort.js';
import { writeNewPatients, writeSampleCohort } from './writeSampleCohort.js';

const root = mkdtempSync(join(tmpdir(), 'neurograde-sample-'));
afterAll(() => rmSync(root, { recursive: true }));

const options = { patients: 12, lowFraction: 0.25, seed: 3 };
const first = join(root, 'first', 'sample');
const files = await writeSampleCohort(first, options);
const cohort = syntheticCohort(options);

describe('writeSampleCohort', () => {
  it('writes a Slicer table a patient, csv and tsv by turns, that read back to the cohort', () => {
    expect(files.tables.map((file) => basename(file)).slice(0, 3)).toEqual(['SYN-0001.csv', 'SYN-0002.tsv', 'SYN-0003.csv']);
    files.tables.forEach((file, i) => {
      const { layout, features, records } = readFeatureTable(readFileSync(file));
      expect(layout).toBe('slicer');
      expect(features).toEqual(cohort.features);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({ segment: 'Tumor', values: cohort.patients[i]!.values });
    });
  });

  it('writes the grades and biopsy dates', () => {
    const lines = readFileSync(files.labels, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('patient,grade,biopsy_date');
    expect(lines.slice(1)).toEqual(cohort.patients.map(({ patient, grade, biopsyDate }) => `${patient},${grade},${biopsyDate}`));
    expect([files.low, files.high]).toEqual([3, 9]);
  });

  it('writes new patients without a grade, who are none of the cohort', async () => {
    const file = await writeNewPatients(join(root, 'new'), { ...options, patients: 3 });
    const { layout, features, records } = readFeatureTable(readFileSync(file));
    expect(layout).toBe('wide-csv');
    expect(features).toEqual(cohort.features);
    expect(records.map(({ patient }) => patient)).toEqual(['SYN-NEW-0001', 'SYN-NEW-0002', 'SYN-NEW-0003']);
    const known = cohort.patients.map(({ values }) => values.join());
    expect(records.some(({ values }) => known.includes(values.join()))).toBe(false);
  });

  it('says in both languages that all is synthetic', () => {
    expect(readFileSync(files.readme, 'utf8')).toMatch(/todo aquí es sintético[\s\S]*everything here is synthetic/i);
  });

  it('writes nothing else, and the same bytes for the same seed', async () => {
    const names = readdirSync(first);
    expect(names).toHaveLength(12 + 2);
    const again = join(root, 'again');
    await writeSampleCohort(again, options);
    expect(readdirSync(again)).toEqual(names);
    for (const name of names) expect(readFileSync(join(again, name)).equals(readFileSync(join(first, name)))).toBe(true);
  });

  it('refuses a folder that holds anything, and leaves it as it was', async () => {
    const taken = mkdtempSync(join(root, 'taken-'));
    writeFileSync(join(taken, 'mine.txt'), 'mine');
    const refusal = await writeSampleCohort(taken, options).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NeurogradeError);
    expect(refusal).toMatchObject({ code: 'usage.folder-not-empty', exit: 2 });
    expect((refusal as Error).message).not.toContain(taken);
    expect(readdirSync(taken)).toEqual(['mine.txt']);
  });
});
