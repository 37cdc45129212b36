import type { FoldMetric, HonestyCheck, LearningCurvePoint, TrainConfiguration } from '@neurograde/contracts';
import { correctedResampledT, type Labels, loadEstimator, type Pipeline, rocAucScore } from '@neurograde/learn';
import { categoricalColumns } from '../../../artifacts/categoricalColumns.js';
import type { Dataset } from '../../../artifacts/Dataset.js';
import type { FitJournal, PlacedTask } from '../FitJournal.js';
import type { FitResult } from '../fitTask.js';
import type { NestedPlan } from '../nested/planNestedSplits.js';
import { groupIndices, patientsPerClass, type SplitPlan } from '../planSplits.js';
import { runFits } from '../runFits.js';
import { summarise, takeLabels } from '../scoreModel.js';
import { type Split, shareTrainingData, type TrainingData } from '../TrainingData.js';
import type { KeptFit, TrainedModel, TrainingPool } from '../trainModels.js';
import { type BestCandidate, bestCandidate } from './bestCandidate.js';
import { checkDuplicates } from './checkDuplicates.js';
import { checkFeatureStability } from './checkFeatureStability.js';
import { checkLearningCurve } from './checkLearningCurve.js';
import { checkLowGradePerFold } from './checkLowGradePerFold.js';
import { checkPatientOverlap } from './checkPatientOverlap.js';
import { checkSampleSize } from './checkSampleSize.js';
import { checkSeedSpread } from './checkSeedSpread.js';
import { checkShuffledLabels } from './checkShuffledLabels.js';
import { type CheckFits, CURVE_SHARES, planCheckFits } from './planCheckFits.js';

export interface CheckedRows {
  readonly y: Labels;
  readonly plan: SplitPlan;
  /** Of the nested protocol alone. */
  readonly outer: NestedPlan | undefined;
}

export interface CheckHonestyOptions {
  readonly configuration: Pick<TrainConfiguration, 'checks'>;
  readonly seed: number;
  readonly pool: TrainingPool;
  readonly journal: FitJournal;
  readonly signal: AbortSignal | undefined;
  /** A fit is done and kept. */
  readonly onFit: (fit: KeptFit) => void;
}

/**
 * What a careful reader asks of a training before believing its figures. Deterministic: the same training gives the same checks.
 *
 * @throws `train.worker-failed`, the signal's reason
 */
export async function checkHonesty(
  dataset: Dataset,
  { y, plan, outer }: CheckedRows,
  trained: readonly TrainedModel[],
  options: CheckHonestyOptions,
): Promise<HonestyCheck[]> {
  const { X, patients, features } = dataset;
  const { checks } = options.configuration;
  const groups = groupIndices(patients);
  const { train, test, folds } = plan;
  const best = bestCandidate(trained);
  const planned = planCheckFits(best, checks, y, groups, train, folds, options.seed);
  const fits = await runPlanned({ X, y, categorical: categoricalColumns(dataset), ...planned }, best, options);
  const aucOf = meanAuc(fits, planned.splits);
  const splits = [...folds, ...(test.length === 0 ? [] : [{ train, test }]), ...(outer?.outer ?? [])];
  const [high, low] = patientsPerClass(
    takeLabels(y, train),
    Int32Array.from(train, (row) => groups[row]!),
  );
  return [
    checkShuffledLabels(
      best,
      planned.permutations.map((tasks, deal) => aucOf(tasks, planned.deals[deal]!)?.mean ?? null),
    ),
    checkPatientOverlap([...splits, ...(outer?.outer.flatMap(({ inner }) => inner) ?? [])], groups),
    checkDuplicates(X, groups, splits),
    checkLowGradePerFold(folds, outer?.outer ?? [], y, groups),
    checkSampleSize({ low, high, parameters: features.length }, checks.nagelkerkeR2),
    checkLearningCurve(
      best,
      curveOf(
        best,
        planned.curve.map((tasks) => ({ rows: tasks[0]!.task.rows!, auc: aucOf(tasks, y) })),
        folds,
      ),
    ),
    checkFeatureStability(
      best,
      features,
      planned.selections.map((task) => {
        const { pipeline } = fits.get(task)!;
        return pipeline === undefined ? null : (loadEstimator(pipeline) as Pipeline).getFeatureNamesOut(features);
      }),
    ),
    checkSeedSpread(
      best,
      planned.seeds.map((tasks) => aucOf(tasks, y)?.mean ?? null),
    ),
  ];
}

/** All fits at once, so that no thread waits for one check to end before the next. */
async function runPlanned(
  data: CheckFits & Pick<TrainingData, 'X' | 'y' | 'categorical'>,
  { auc }: BestCandidate,
  { pool, journal, signal, onFit }: CheckHonestyOptions,
): Promise<ReadonlyMap<PlacedTask, FitResult>> {
  const { permutations, curve, selections, seeds } = data;
  const tasks = [...permutations, ...curve, selections, ...seeds].flat();
  const onKept = (_: PlacedTask, __: FitResult, found: boolean) => onFit({ found, endsCandidate: false, auc });
  const results = await runFits(shareTrainingData(data), tasks, { pool, journal, signal, onKept });
  return new Map(tasks.map((task, index) => [task, results[index]!]));
}

/** The AUC of the folds of some tasks by the grades given; null where one could not be fitted. */
function meanAuc(fits: ReadonlyMap<PlacedTask, FitResult>, splits: readonly Split[]) {
  return (tasks: readonly PlacedTask[], y: Labels): FoldMetric | null => {
    const done = tasks.map((placed) => ({ fit: fits.get(placed)!, rows: splits[placed.task.split]!.test }));
    if (done.some(({ fit }) => fit.problem !== null)) return null;
    return summarise(done.map(({ fit, rows }) => rocAucScore(takeLabels(y, rows), fit.scores)));
  };
}

/** The parts in ascending order, then all training rows, of which the search knows the AUC. */
function curveOf(
  { candidate }: BestCandidate,
  parts: readonly { readonly rows: number; readonly auc: FoldMetric | null }[],
  folds: readonly Split[],
): LearningCurvePoint[] {
  const total = (side: keyof Split) => folds.reduce((sum, split) => sum + split[side].length, 0);
  const all = { rows: total('train') / folds.length, auc: candidate.auc };
  return [...parts, all].map(({ rows, auc }, index) => {
    const t =
      auc && correctedResampledT(Float64Array.from(auc.folds), { nTrain: Math.round(rows * folds.length), nTest: total('test') });
    const interval = t && { lower: Math.max(0, t.lower), upper: Math.min(1, t.upper) };
    return { share: CURVE_SHARES[index] ?? 1, rows, auc, interval };
  });
}
