import type { CandidateRecord, ModelRecord, ResamplingRecord, Scored } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { correctedIntervals } from './correctedIntervals.js';
import type { ModelScores } from './ModelScores.js';
import type { SplitPlan } from './planSplits.js';
import { recalibrationOf } from './recalibrationOf.js';
import {
  chooseOperatingPoint,
  countConfusion,
  crossValidatedMetrics,
  metricValues,
  type OperatingPoint,
  type RecallFloors,
  take,
  takeLabels,
} from './scoreModel.js';
import { testIntervals } from './testIntervals.js';
import type { Evaluated } from './trainModels.js';
import { wilsonIntervals } from './wilsonIntervals.js';

/** What a trained model's scores say of it, before it has an artifact. */
export interface DescribedModel {
  readonly record: Omit<ModelRecord, 'model' | 'importances' | 'featuresUsed' | 'nested' | 'nestedIntervals'>;
  readonly point: OperatingPoint;
  /** Calibrated probabilities of the training part, each from a fold that did not see the row. */
  readonly outOfFold: Float64Array;
  /** Labels of the training part, in the order of `outOfFold`. */
  readonly y: Labels;
}

/** Who the rows are, and how they were dealt. */
export interface DescribedRows {
  readonly y: Labels;
  /** Pseudonym of each row's patient. */
  readonly patients: readonly string[];
  /** Number of each row's patient. */
  readonly groups: Int32Array;
  /** Without a test part in the nested protocol. */
  readonly plan: Pick<SplitPlan, 'train' | 'test' | 'folds'>;
}

/** The metrics, curves' sources and warnings of a model. The test part is used here, once, and decides nothing. */
export function describeModel(model: ModelScores, rows: DescribedRows, floors: RecallFloors, seed: number): DescribedModel {
  const { name, params, search, combine, fits } = model;
  const { train, folds } = rows.plan;
  const judged = folds.map(({ test }) => test);
  const scores = take(model.scoresOf(judged), train);
  const y = takeLabels(rows.y, train);
  const point = chooseOperatingPoint(scores, y, floors);
  const { cv, confusion } = crossValidatedMetrics(model.scoresOf, rows.y, judged, floors);
  const outOfFold = point.calibration.transform(scores);
  const totals = { train: (folds.length - 1) * train.length, test: train.length };
  const { calibration, ...test } = describeTest(model, rows, point, seed);
  return {
    point,
    outOfFold,
    y,
    record: {
      name,
      params,
      search: search.map((candidate) => describeCandidate(candidate, rows, floors)),
      cv,
      cvIntervals: { ...correctedIntervals(cv, totals), ...wilsonIntervals(confusion) },
      cvConfusion: confusion,
      ...test,
      calibration: { cv: recalibrationOf(y, outOfFold), test: calibration },
      combine,
      threshold: point.threshold,
      thresholdFeasible: point.feasible,
      outOfFold: { ...scored(rows, train, scores, outOfFold), fold: foldsOf(train, judged, rows.y.length) },
      resampling: fits.flatMap((fit, fold) => fit.resamplings.map((resampling) => resamplingRecord(resampling, fold))),
      warnings: [...new Set([...fits.flatMap(({ warnings }) => warnings), ...point.calibration.warnings])],
    },
  };
}

/** One candidate of the search, with all metrics over the folds. */
function describeCandidate(
  { trial, params, auc, problem, fits }: Evaluated,
  { y, plan }: DescribedRows,
  floors: RecallFloors,
): CandidateRecord {
  const warnings = [...new Set(fits.flatMap((fit) => fit.warnings))];
  const place = { index: trial.id, iteration: trial.iteration, resources: trial.resources ?? null, params };
  if (problem !== null) return { ...place, auc, metrics: null, warnings, problem };
  const scores = new Float64Array(y.length).fill(Number.NaN);
  const judged = plan.folds.map(({ test }) => test);
  judged.forEach((fold, index) => {
    fold.forEach((row, at) => {
      scores[row] = fits[index]!.scores[at]!;
    });
  });
  return { ...place, auc, metrics: crossValidatedMetrics(() => scores, y, judged, floors).cv, warnings, problem };
}

function describeTest({ test: scores }: ModelScores, rows: DescribedRows, point: OperatingPoint, seed: number) {
  const { test } = rows.plan;
  if (test.length === 0) return { test: null, testIntervals: {}, testConfusion: null, testScores: null, calibration: null };
  const y = takeLabels(rows.y, test);
  const probabilities = point.calibration.transform(scores);
  const groups = Int32Array.from(test, (row) => rows.groups[row]!);
  return {
    test: metricValues(y, scores, probabilities, point.threshold),
    testIntervals: testIntervals({ y, groups, scores, probabilities }, point.threshold, seed),
    testConfusion: countConfusion(y, probabilities, point.threshold),
    testScores: scored(rows, test, scores, probabilities),
    calibration: recalibrationOf(y, probabilities),
  };
}

function scored({ y, patients }: DescribedRows, rows: Int32Array, scores: Float64Array, probabilities: Float64Array): Scored {
  return {
    patient: Array.from(rows, (row) => patients[row]!),
    score: [...scores],
    probability: [...probabilities],
    low: Array.from(rows, (row) => y[row] === 1),
  };
}

/** The fold that judges each of some rows. */
function foldsOf(rows: Int32Array, folds: readonly Int32Array[], total: number): number[] {
  const foldOf = new Int32Array(total);
  folds.forEach((fold, index) => {
    for (const row of fold) foldOf[row] = index;
  });
  return Array.from(rows, (row) => foldOf[row]!);
}

function resamplingRecord(
  { step, before, after }: { step: string; before: readonly number[]; after: readonly number[] },
  fold: number,
): ResamplingRecord {
  return { fold, step, before: { high: before[0]!, low: before[1]! }, after: { high: after[0]!, low: after[1]! } };
}
