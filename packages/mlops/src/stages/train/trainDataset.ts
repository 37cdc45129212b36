import type { EnsembleName, ModelRecord, RunRecord, RunWarning, TrainConfiguration } from '@neurograde/contracts';
import { ALGORITHMS } from '@neurograde/contracts';
import { loadEstimator, type Pipeline } from '@neurograde/learn';
import type { Dataset } from '../../artifacts/Dataset.js';
import { CODE_VERSION } from '../../codeVersion.js';
import { artifactOf, type FittedMember, sealArtifact } from './artifactOf.js';
import { type DescribedModel, describeModel } from './describeModel.js';
import { ensembleImportances, type Importances, importancesOf } from './importancesOf.js';
import { leakWarnings } from './leakWarnings.js';
import { algorithmScores, ensembleScores, type ModelScores } from './ModelScores.js';
import { type DescribedNested, describeNested } from './nested/describeNested.js';
import { type NestedPlan, planNestedSplits } from './nested/planNestedSplits.js';
import { trainNested } from './nested/trainNested.js';
import { groupIndices, planSplits, type SplitPlan, shuffleGrades } from './planSplits.js';
import { type RecallFloors, takeLabels } from './scoreModel.js';
import { openTrainingPool, planCandidates, type TrainedModel, trainModels } from './trainModels.js';

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
  const { plan, outer } = planRows(y, patients, configuration, seed);
  const { trained, nested } = await search(dataset, y, plan, outer, options);
  const rows = { y, patients, groups: groupIndices(patients), plan };
  const Xtrain = X.selectRows(plan.train);
  const yTrain = takeLabels(y, plan.train);
  const describe = (scores: ModelScores): Described => ({ scores, described: describeModel(scores, rows, configuration, seed) });
  const algorithms = trained.map((model): FittedAlgorithm => {
    const { scores, described } = describe(algorithmScores(model, X.rows, plan.folds));
    const pipeline = model.final.pipeline!;
    const member = { name: model.name, params: scores.params, pipeline, calibration: described.point.calibration };
    const fitted = loadEstimator(pipeline) as Pipeline;
    const importances = importancesOf(fitted, dataset.features, Xtrain, yTrain, seed);
    return { scores, described, members: [member], importances, features: fitted.getFeatureNamesOut(dataset.features) };
  });
  const join = (name: EnsembleName): FittedModel => ({
    ...describe(
      ensembleScores(
        name,
        algorithms.map(({ scores }) => scores),
        y,
        plan.folds,
        plan.train,
      ),
    ),
    members: algorithms.flatMap(({ members }) => members),
    importances: ensembleImportances(
      algorithms.map(({ importances }) => importances),
      new Set(algorithms.flatMap(({ features }) => features)).size,
    ),
  });
  const artifacts = new Map<string, Uint8Array>();
  const models = [...algorithms, ...configuration.ensembles.map(join)].map((model, m): ModelRecord => {
    const { scores, described, members, importances } = model;
    const fit = { runId, name: scores.name, members, combine: scores.combine, shuffledLabels: shuffleLabels };
    const { id, bytes } = sealArtifact(artifactOf(fit, described, dataset, Xtrain));
    artifacts.set(id, bytes);
    const estimate = nested?.estimates[m];
    return {
      ...described.record,
      ...importances,
      model: id,
      nested: estimate?.metrics ?? null,
      nestedIntervals: estimate?.intervals ?? {},
    };
  });
  return {
    artifacts,
    record: {
      format: 2,
      id: runId,
      protocol: configuration.protocol,
      configuration,
      codeVersion: CODE_VERSION,
      datasetVersion: dataset.summary.version,
      seed,
      shuffledLabels: shuffleLabels,
      folds: plan.folds.length,
      rows: { train: countGrades(yTrain), test: countGrades(takeLabels(y, plan.test)) },
      features: X.columns,
      models,
      ...(nested === undefined ? {} : { nested: nested.record }),
      warnings: [
        ...plan.warnings,
        ...thresholdWarnings(models, configuration),
        ...leakWarnings(models, dataset.features, Xtrain, yTrain),
      ],
    },
  };
}

interface Described {
  readonly scores: ModelScores;
  readonly described: DescribedModel;
}

interface FittedModel extends Described {
  readonly members: readonly FittedMember[];
  readonly importances: Importances;
}

interface FittedAlgorithm extends FittedModel {
  /** Names of the columns that reach the classifier. */
  readonly features: readonly string[];
}

interface PlannedRows {
  readonly plan: SplitPlan;
  /** Of the nested protocol alone. */
  readonly outer: NestedPlan | undefined;
}

/** The nested protocol keeps no test part: the outer folds judge, and the model to use learns from all rows. */
function planRows(y: Uint8Array, patients: readonly string[], configuration: TrainConfiguration, seed: number): PlannedRows {
  if (configuration.protocol === 'holdout') return { plan: planSplits(y, patients, configuration, seed), outer: undefined };
  const outer = planNestedSplits(y, patients, configuration, seed);
  const { folds, warnings } = outer;
  return { plan: { train: Int32Array.from(y.keys()), test: new Int32Array(), folds, warnings }, outer };
}

/** All fits of a run on one pool of threads: those of the outer folds, if any, then those of the models to use. */
async function search(
  { X, patients }: Dataset,
  y: Uint8Array,
  plan: SplitPlan,
  outer: NestedPlan | undefined,
  { configuration, seed, threads, onProgress }: TrainOptions,
): Promise<{ trained: TrainedModel[]; nested: DescribedNested | undefined }> {
  const fitsOf = (folds: number) => ALGORITHMS.length * (configuration.candidates * folds + 1);
  const before = outer?.outer.reduce((sum, { inner }) => sum + fitsOf(inner.length), 0) ?? 0;
  const total = before + fitsOf(plan.folds.length);
  const pool = openTrainingPool(threads);
  try {
    const shared = { configuration, seed, pool };
    const nested =
      outer &&
      describeNested(
        outer,
        await trainNested(outer, X, y, { ...shared, onProgress: (done) => onProgress(done, total) }),
        y,
        patients,
        configuration,
      );
    const data = { X, y, splits: [...plan.folds, { train: plan.train, test: plan.test }] };
    const plans = planCandidates(configuration.candidates, seed);
    const trained = await trainModels(data, { plans, seed, pool, onProgress: (done) => onProgress(before + done, total) });
    return { trained, nested };
  } finally {
    await pool.close();
  }
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
