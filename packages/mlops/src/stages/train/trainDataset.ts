import type { CandidateParams, ModelRecord, RunRecord, RunWarning, TrainConfiguration } from '@neurograde/contracts';
import { loadEstimator, type Pipeline } from '@neurograde/learn';
import type { Dataset } from '../../artifacts/Dataset.js';
import { CODE_VERSION } from '../../codeVersion.js';
import { artifactOf, type FinalFit, sealArtifact } from './artifactOf.js';
import { describeModel } from './describeModel.js';
import { importancesOf } from './importancesOf.js';
import { leakWarnings } from './leakWarnings.js';
import { groupIndices, planSplits, shuffleGrades } from './planSplits.js';
import { type RecallFloors, takeLabels } from './scoreModel.js';
import { openTrainingPool, planCandidates, trainModels } from './trainModels.js';

export interface TrainOptions {
  /** The run's id. */
  readonly id: string;
  readonly configuration: TrainConfiguration;
  readonly seed: number;
  /** Default: one a core. */
  readonly threads: number | undefined;
  /** Deal the grades out anew among the patients: the check that nothing is learnt where there is nothing to learn. */
  readonly shuffleLabels: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

export interface TrainedRun {
  readonly record: RunRecord;
  /** Bytes of each model's artifact by its id. */
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
}

/** Splits, searches, fits and describes: all of stage 3 that needs no storage. */
export async function trainDataset(dataset: Dataset, options: TrainOptions): Promise<TrainedRun> {
  const { id: runId, configuration, seed, shuffleLabels } = options;
  const { X, patients } = dataset;
  const grades = shuffleLabels ? shuffleGrades(dataset.grades, patients, seed) : dataset.grades;
  const y = Uint8Array.from(grades, (grade) => (grade === 'low' ? 1 : 0));
  const plan = planSplits(y, patients, configuration, seed);
  const data = { X, y, splits: [...plan.folds, { train: plan.train, test: plan.test }] };
  const pool = openTrainingPool(options.threads);
  const plans = planCandidates(configuration.candidates, seed);
  const trained = await trainModels(data, { plans, seed, pool, onProgress: options.onProgress }).finally(() => pool.close());
  const groups = groupIndices(patients);
  const Xtrain = X.selectRows(plan.train);
  const yTrain = takeLabels(y, plan.train);
  const artifacts = new Map<string, Uint8Array>();
  const models: ModelRecord[] = trained.map((model) => {
    const described = describeModel(model, data, groups, configuration, seed);
    const pipeline = model.final.pipeline!;
    const params: CandidateParams = described.record.params;
    const member = { name: model.name, params, pipeline, calibration: described.point.calibration };
    const fit: FinalFit = {
      runId,
      name: model.name,
      members: [member],
      combine: { kind: 'single' },
      shuffledLabels: shuffleLabels,
    };
    const { id, bytes } = sealArtifact(artifactOf(fit, described, dataset, Xtrain));
    artifacts.set(id, bytes);
    return {
      ...described.record,
      model: id,
      ...importancesOf(loadEstimator(pipeline) as Pipeline, dataset.features, Xtrain, yTrain, seed),
    };
  });
  return {
    artifacts,
    record: {
      id: runId,
      codeVersion: CODE_VERSION,
      datasetVersion: dataset.summary.version,
      seed,
      shuffledLabels: shuffleLabels,
      candidatesPerModel: configuration.candidates,
      folds: plan.folds.length,
      testFraction: configuration.testFraction,
      recallFloor: configuration.recallFloor,
      highRecallFloor: configuration.highRecallFloor,
      rows: { train: countGrades(yTrain), test: countGrades(takeLabels(y, plan.test)) },
      features: X.columns,
      models,
      warnings: [
        ...plan.warnings,
        ...thresholdWarnings(models, configuration),
        ...leakWarnings(models, dataset.features, Xtrain, yTrain),
      ],
    },
  };
}

function thresholdWarnings(models: readonly ModelRecord[], { recallFloor, highRecallFloor }: RecallFloors): RunWarning[] {
  return models
    .filter(({ thresholdFeasible }) => !thresholdFeasible)
    .map(({ name }) => ({
      code: 'threshold-infeasible',
      details: { model: name, recall: recallFloor, highRecall: highRecallFloor },
    }));
}

function countGrades(y: Uint8Array): { low: number; high: number } {
  const low = y.reduce((sum, label) => sum + label, 0);
  return { low, high: y.length - low };
}
