import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ingestResponseSchema, processResponseSchema, runResponseSchema } from '@neurograde/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './neurograde.js';

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url));
const GLIOMA = shared('tcga-glioma');
const EXPORTS = shared('exports');
const place = new Place();
afterAll(() => place.remove());

describe.skipIf(!existsSync(GLIOMA))('the TCGA glioma tables (skipped where the shared data are not there)', () => {
  const args = [
    'run',
    `${GLIOMA}/TCGA_GBM_radiomicFeatures.csv=high`,
    `${GLIOMA}/TCGA_LGG_radiomicFeatures.csv=low`,
    '--seed',
    '7',
    '--candidates',
    '2',
  ];

  it('give 130 patients, 48 of low grade, and 724 features, the dates dropped and said so', async () => {
    const outcome = await place.call([...args, '--json']);
    const response = runResponseSchema.parse(outcome.json());
    expect(outcome.status).toBe(0);
    expect(response.dataset).toMatchObject({ rows: 130, counts: { low: 48, high: 82 }, features: 724 });
    expect(response.dataset.dropped).toContainEqual({ column: 'Date', reason: 'date' });
    expect(response.refused).toEqual([]);
    expect(response.models).toHaveLength(3);
    expect(response.champion).not.toBeNull();
    expect(response.release).not.toBeNull();
  });
});

describe.skipIf(!existsSync(EXPORTS))('the exports of 3D Slicer (skipped where the shared data are not there)', () => {
  it.each([
    ['csv', 'slicer', 'csv'],
    ['tsv', 'slicer', 'tsv'],
    ['the older layout', 'slicer-legacy', 'csv'],
  ])('as %s are two patients of 107 features each', async (_, layout, extension) => {
    const home = ['--home', 'exports', '--json'];
    for (const [patient, grade] of [
      ['brain1', 'low'],
      ['breast1', 'high'],
    ] as const) {
      place.write(
        `${layout}-${extension}-files/${grade}/${patient}.${extension}`,
        readFileSync(`${EXPORTS}/${layout}-${patient}.${extension}`),
      );
    }
    const ingested = await place.call(['ingest', `${layout}-${extension}-files`, ...home]);
    expect(ingested.status).toBe(0);
    const delivery = ingestResponseSchema.parse(ingested.json());
    expect(delivery).toMatchObject({
      files: { accepted: 2 },
      records: { low: 1, high: 1 },
      refused: [],
    });
    const processed = processResponseSchema.parse(
      (await place.call(['process', '--delivery', delivery.delivery, ...home])).json(),
    );
    expect(processed.dataset).toMatchObject({ rows: 2, features: 107, counts: { low: 1, high: 1 } });
    versions.add(processed.dataset.version);
  });

  const versions = new Set<string>();
  it('are the same numbers in every layout', () => {
    expect(versions.size).toBe(1);
  });
});
