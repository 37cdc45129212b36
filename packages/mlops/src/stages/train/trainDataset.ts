import {
  type EnsembleName,
  type HonestyCheck,
  type ModelRecord,
  RUN_RECORD_FORMAT,
  type RunRecord,
  type RunWarning,
  type TrainConfiguration,
} from '@neurograde/contracts';
import { loadEstimator, type Pipeline } from '@neurograde/learn';
import { categoricalColumns } from '../../artifacts/categoricalColumns.js';
import type { Dataset } from '../../artifacts/Dataset.js';
import { nameColumns } from '../../artifacts/nameColumns.js';
import { CODE_VERSION } from '../../codeVersion.js';
import { nativeFile, nativeReference } from '../../export/nativeFile.js';
import { artifactOf, type FittedMember, sealArtifact } from './artifactOf.js';
import { checkHonesty } from './checks/checkHonesty.js';
import { countCheckFits } from './checks/planCheckFits.js';
import { type DescribedModel, describeModel } from './describeModel.js';
import { type FitJournal, NO_JOURNAL } from './FitJournal.js';
import { ensembleImportances, type Importances, importancesOf } from './importancesOf.js';
import { leakWarnings } from './leakWarnings.js';
import { algorithmScores, ensembleScores, type ModelScores } from './ModelScores.js';
import { type DescribedNested, describeNested } from './nested/describeNested.js';
import { type NestedPlan, planNestedSplits } from './nested/planNestedSplits.js';
import { trainNested } from './nested/trainNested.js';
import { mostFits, planSearches } from './planSearches.js';
import { groupIndices, planSplits, type SplitPlan, shuffleGrades } from './planSplits.js';
import { type RecallFloors, takeLabels } from './scoreModel.js';
import { smallestTraining } from './smallestTraining.js';
import { type KeptFit, openTrainingPool, type TrainedModel, trainModels } from './trainModels.js';

export interface TrainOptions {
  /** The run's id. */
  readonly id: string;
  readonly configuration: TrainConfiguration;
  readonly seed: number;
  /** Default: one a core. */
  readonly threads: number | undefined;
  /** Deal the grades out anew among the patients: the check that nothing is learnt where there is nothing to learn. */
  readonly shuffleLabels: boolean;
  /** Where fits are found and kept. Default: nowhere. */
  readonly journal?: FitJournal;
  /** Once it is aborted no fit is begun, and its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (progress: TrainProgress) => void;
}

/** How far a training has come; all of it is kept. */
export interface TrainProgress {
  /** Fits, of those that there are to be at most: a search may end before. */
  readonly done: number;
  readonly total: number;
  /** Of those done, the ones that an earlier process had done. */
  readonly found: number;
  /** Candidates done over all folds. */
  readonly candidates: number;
  /** The highest mean AUC of those of the search at hand; undefined before the first. */
  readonly auc: number | undefined;
}

export interface TrainedRun {
  readonly record: RunRecord;
  /** Bytes of each model's artifact by its id. */
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
  /** Bytes of the native files that the artifacts refer to, by key. */
  readonly natives: ReadonlyMap<string, Uint8Array>;
}

/** Splits, searches, fits and describes: all of stage 3 that needs no storage. */
export async function trainDataset(dataset: Dataset, options: TrainOptions): Promise<TrainedRun> {
  const { id: runId, configuration, seed, shuffleLabels } = options;
  const { X, patients } = dataset;
  const grades = shuffleLabels ? shuffleGrades(dataset.grades, patients, seed) : dataset.grades;
  const y = Uint8Array.from(grades, (grade) => (grade === 'low' ? 1 : 0));
  const { plan, outer } = planRows(y, patients, configuration, seed);
  const { trained, nested, checks } = await search(dataset, y, plan, outer, options);
  const rows = { y, patients, groups: groupIndices(patients), plan };
  const Xtrain = X.selectRows(plan.train);
  const yTrain = takeLabels(y, plan.train);
  const describe = (scores: ModelScores): Described => ({ scores, described: describeModel(scores, rows, configuration, seed) });
  const algorithms = trained.map((model): FittedAlgorithm => {
    const { scores, described } = describe(algorithmScores(model, X.rows, plan.folds));
    const pipeline = model.final.pipeline!;
    const { calibration } = described.point;
    const member = { name: model.name, params: scores.params, pipeline, native: nativeFile({ pipeline }), calibration };
    const fitted = loadEstimator(pipeline) as Pipeline;
    const importances = importancesOf(fitted, dataset.features, Xtrain, yTrain, seed, dataset.categoricals);
    return {
      scores,
      described,
      members: [member],
      importances,
      features: nameColumns(fitted.getFeatureNamesOut(dataset.features), dataset.categoricals),
    };
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
  const natives = new Map<string, Uint8Array>();
  for (const { members } of algorithms) {
    for (const { native } of members) {
      if (native !== undefined) natives.set(nativeReference(native).key, new TextEncoder().encode(native.text));
    }
  }
  return {
    artifacts,
    natives,
    record: {
      format: RUN_RECORD_FORMAT,
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
      checks,
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

/** All fits of a run on one pool of threads: those of the outer folds, if any, those of the models to use, then those of the honesty checks. */
async function search(
  dataset: Dataset,
  y: Uint8Array,
  plan: SplitPlan,
  outer: NestedPlan | undefined,
  { configuration, seed, threads, journal = NO_JOURNAL, signal, onProgress }: TrainOptions,
): Promise<{ trained: TrainedModel[]; nested: DescribedNested | undefined; checks: HonestyCheck[] }> {
  const { X, patients } = dataset;
  const categorical = categoricalColumns(dataset);
  const total = [...(outer?.outer.map(({ inner }) => inner) ?? []), plan.folds].reduce(
    (sum, folds) => sum + mostFits(configuration, folds),
    countCheckFits(configuration.checks, plan.folds.length),
  );
  let [done, found, candidates] = [0, 0, 0];
  const onFit = (fit: KeptFit) => {
    done++;
    if (fit.found) found++;
    if (fit.endsCandidate) candidates++;
    onProgress({ done, total, found, candidates, auc: fit.auc });
  };
  const pool = openTrainingPool(threads);
  try {
    const mayGoOn = clockOf(configuration.minutes, journal.secondsBefore / pool.threads);
    const shared = { seed, pool, journal, signal, mayGoOn, onFit };
    const nested =
      outer &&
      describeNested(
        outer,
        await trainNested(outer, { X, y, categorical }, { ...shared, configuration }),
        y,
        patients,
        configuration,
      );
    const data = { X, y, categorical, splits: [...plan.folds, { train: plan.train, test: plan.test }] };
    const searches = planSearches(configuration, seed, smallestTraining(plan.folds));
    const trained = await trainModels(data, { ...shared, searches });
    const checks = await checkHonesty(dataset, { y, plan, outer }, trained, { ...shared, configuration });
    return { trained, nested, checks };
  } finally {
    await pool.close();
  }
}

/** Tells whether there is time for more. @param spent seconds that an earlier process took for the same run */
function clockOf(minutes: number | null, spent: number): () => boolean {
  const began = performance.now();
  return () => minutes === null || spent + (performance.now() - began) / 1000 < minutes * 60;
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
