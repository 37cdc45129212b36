import { trainConfigurationSchema } from '@neurograde/contracts';
import { expect, it } from 'vitest';
import { finishDataset } from '../../../artifacts/finishDataset.js';
import { syntheticCohort } from '../../../sample/syntheticCohort.js';
import { buildTable } from '../../process/buildTable.js';
import type { FitJournal } from '../FitJournal.js';
import type { FitResult } from '../fitTask.js';
import { type TrainOptions, trainDataset } from '../trainDataset.js';

it('goes on in the outer fold where it was broken off, does no fit twice and ends in the same record', async () => {
  const { features, patients } = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 3 });
  const records = patients.map(({ patient, grade, values }) => ({
    patient,
    grade,
    gradeAsWritten: grade,
    features: features.slice(0, 10),
    values: values.slice(0, 10),
  }));
  const settings = { gradeMapping: 'who', features: 'majority' } as const;
  const dataset = finishDataset(buildTable(records, { settings, droppedColumns: [], unreadableCells: [] }));
  const sizes = { candidates: 1, folds: 2, repeats: 1, innerFolds: 2, models: ['svm'] };
  const configuration = trainConfigurationSchema.parse({ protocol: 'nested', ...sizes, checks: { permutations: 2, seeds: 1 } });
  const options: TrainOptions = { id: 'r', configuration, seed: 5, threads: 1, shuffleLabels: false, onProgress: () => {} };
  const undisturbed = await trainDataset(dataset, options);

  const kept = new Map<string, FitResult>();
  const doneTwice: string[] = [];
  const controller = new AbortController();
  const journal: FitJournal = {
    secondsBefore: 0,
    find: (placed) => kept.get(JSON.stringify(placed)),
    keep: async (placed, result) => {
      const key = JSON.stringify(placed);
      if (kept.has(key)) doneTwice.push(key);
      kept.set(key, result);
      if (placed.outer === 1) controller.abort(new Error('broken off'));
    },
    flush: async () => {},
  };
  await expect(trainDataset(dataset, { ...options, journal, signal: controller.signal })).rejects.toThrow('broken off');
  const before = kept.size;
  const resumed = await trainDataset(dataset, { ...options, journal });
  expect(JSON.stringify(resumed.record)).toBe(JSON.stringify(undisturbed.record));
  expect(before).toBeGreaterThan(3);
  // Two outer folds of two inner ones and a fit on the whole, then the same over all rows; and the checks': two deals, three parts, selections and one seed.
  expect(kept.size).toBe(9 + (2 + 3 + 1 + 1) * 2);
  expect(doneTwice).toEqual([]);
});
