import { trainConfigurationSchema } from '@neurograde/contracts';
import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { syntheticCohort } from '../../sample/syntheticCohort.js';
import { buildTable } from '../process/buildTable.js';
import { shuffleWithinFolds } from './checks/shuffleWithinFolds.js';
import { type FitTask, FitTaskRunner, groupOf } from './fitTask.js';
import { planCandidates } from './planSearches.js';
import { groupIndices, planSplits } from './planSplits.js';
import type { TrainingData } from './TrainingData.js';
import { openTrainingData, shareTrainingData } from './TrainingData.js';

const cohort = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 2 });
const table = buildTable(
  cohort.patients.map(({ patient, grade, values }) => ({
    patient,
    grade,
    gradeAsWritten: grade,
    values: values.slice(0, 40),
    features: cohort.features.slice(0, 40),
  })),
  { settings: { gradeMapping: 'who', features: 'majority' }, droppedColumns: [], unreadableCells: [] },
);
const y = Uint8Array.from(table.grades, (grade) => (grade === 'low' ? 1 : 0));
const plan = planSplits(y, table.patients, trainConfigurationSchema.parse({ candidates: 4, folds: 3 }), 1);
const data: TrainingData = { X: table.found, y, splits: [...plan.folds, { train: plan.train, test: plan.test }] };
const tasks: FitTask[] = planCandidates(4, 1).flatMap(({ name, candidates }) =>
  candidates.flatMap((params) =>
    [0, 3].map((split) => ({ model: name, params, split, rows: null, deal: null, randomState: 9, keep: true })),
  ),
);

describe('FitTaskRunner', () => {
  it('fits the same with what earlier tasks left in its cache as without', () => {
    const runner = new FitTaskRunner(data);
    const warm = tasks.map((task) => runner.run(task));
    expect(tasks.map((task) => new FitTaskRunner(data).run(task))).toEqual(warm);
    expect(
      [...tasks]
        .reverse()
        .map((task) => runner.run(task))
        .reverse(),
    ).toEqual(warm);
  });

  it('learns nothing from the rows that it scores: neither their values nor their grades', () => {
    const random = new RandomState(4);
    for (const split of [0, 3]) {
      const scored = new Set(data.splits[split]!.test);
      const X = data.X.selectRows(Int32Array.from({ length: data.X.rows }, (_, row) => row));
      for (const row of scored) for (let j = 0; j < X.columns; j++) X.set(row, j, random.normal() * 1e6);
      const changed = { ...data, X, y: y.map((label, row) => (scored.has(row) ? 1 - label : label)) };
      for (const task of tasks.filter((each) => each.split === split)) {
        const before = new FitTaskRunner(data).run(task);
        const after = new FitTaskRunner(changed).run(task);
        expect(after.pipeline).toEqual(before.pipeline);
        expect(after.resamplings).toEqual(before.resamplings);
      }
    }
  });

  it('trains on grades dealt out anew as if they were the true ones, whatever it has computed for others', () => {
    const deals = [1, 2].map((seed) => shuffleWithinFolds(y, groupIndices(table.patients), plan.folds, seed));
    const runner = new FitTaskRunner({ ...data, deals });
    for (const task of tasks.filter(({ split }) => split === 0)) {
      for (const [deal, dealt] of deals.entries()) {
        const { scores, problem } = runner.run({ ...task, deal, keep: false });
        expect(problem).toBeNull();
        expect(scores).toEqual(new FitTaskRunner({ ...data, y: dealt }).run(task).scores);
      }
    }
  });

  it('learns from every row that it trains on', () => {
    const task = tasks.find(({ split }) => split === 3)!;
    const X = data.X.selectRows(Int32Array.from({ length: data.X.rows }, (_, row) => row));
    for (const row of data.splits[3]!.train) X.set(row, 0, X.get(row, 0) * 2);
    expect(new FitTaskRunner({ ...data, X }).run(task).pipeline).not.toEqual(new FitTaskRunner(data).run(task).pipeline);
  });

  it('scores each row of the split’s test part, and hands the pipeline over only when asked', () => {
    const { scores, pipeline } = new FitTaskRunner(data).run({ ...tasks[0]!, keep: false });
    expect(scores).toHaveLength(data.splits[0]!.test.length);
    expect(pipeline).toBeUndefined();
  });

  it('puts tasks that share their costly steps into one group', () => {
    const [one] = tasks;
    expect(groupOf({ ...one!, model: 'svm', randomState: 1 })).toBe(groupOf(one!));
    expect(groupOf({ ...one!, split: 2 })).not.toBe(groupOf(one!));
    expect(groupOf({ ...one!, params: { ...one!.params, correlationThreshold: 0.123 } })).not.toBe(groupOf(one!));
  });
});

describe('shareTrainingData, openTrainingData', () => {
  it('give a thread the same data, in memory that is shared', () => {
    const dealt = { ...data, deals: [y.toReversed()], categorical: [0] };
    const shared = shareTrainingData(dealt);
    const opened = openTrainingData(shared);
    expect(opened).toEqual(dealt);
    new Float64Array(shared.X)[0] = 42;
    expect(opened.X.get(0, 0)).toBe(42);
  });
});
