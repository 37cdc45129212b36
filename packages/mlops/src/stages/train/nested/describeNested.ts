import type { Confusion, FoldMetrics, Interval, MetricName, NestedModel, NestedRecord } from '@neurograde/contracts';
import type { Labels } from '@neurograde/learn';
import { correctedIntervals } from '../correctedIntervals.js';
import { type RecallFloors, sumConfusions, summariseMetrics, takeLabels } from '../scoreModel.js';
import { type JudgedModel, judgeOuterModel, type OuterModel } from './judgeOuterModel.js';
import type { NestedPlan, OuterFold } from './planNestedSplits.js';

export interface NestedEstimate {
  /** One value an outer fold, repeat by repeat. */
  readonly metrics: FoldMetrics;
  readonly intervals: Partial<Record<MetricName, Interval>>;
  /** Over all outer folds: each row counts once a repeat. */
  readonly confusion: Confusion;
}

export interface DescribedNested {
  readonly record: NestedRecord;
  /** Of each model, in the order given. */
  readonly estimates: readonly NestedEstimate[];
}

/**
 * The nested estimate of each model and of the whole procedure, which uses in each outer fold the model with the highest inner AUC (of equals the first).
 * Calibration and threshold come from the inner out-of-fold scores, as those of the model to use come from its out-of-fold scores.
 *
 * @param outer the same models of each outer fold, in the order of the plan
 * @param patients pseudonym of each row
 */
export function describeNested(
  plan: NestedPlan,
  outer: readonly (readonly OuterModel[])[],
  y: Labels,
  patients: readonly string[],
  floors: RecallFloors,
): DescribedNested {
  const judged = outer.map((models, index) => models.map((model) => judgeOuterModel(model, plan.outer[index]!, y, floors)));
  const chosen = outer.map(indexOfBest);
  const rows = { train: totalOf(plan.outer.map(({ train }) => train)), test: totalOf(plan.outer.map(({ test }) => test)) };
  const estimates = outer[0]!.map((_, m) =>
    estimateOf(
      judged.map((models) => models[m]!),
      rows,
    ),
  );
  return {
    estimates,
    record: {
      folds: 1 + Math.max(...plan.outer.map(({ fold }) => fold)),
      repeats: 1 + plan.outer.at(-1)!.repeat,
      innerFolds: Math.max(...plan.outer.map(({ inner }) => inner.length)),
      patient: [...patients],
      low: Array.from(y, (label) => label === 1),
      outer: plan.outer.map((fold, index) => ({
        repeat: fold.repeat,
        fold: fold.fold,
        train: countGrades(takeLabels(y, fold.train)),
        test: countGrades(takeLabels(y, fold.test)),
        innerFold: innerFoldsOf(fold, y.length),
        chosen: outer[index]![chosen[index]!]!.name,
      })),
      foldOf: byRepeat(plan, y.length, (fold) => Array<number>(fold.test.length).fill(fold.fold)),
      models: outer[0]!.map(({ name }, m): NestedModel => {
        const scores = byRepeat(plan, y.length, (_, index) => outer[index]![m]!.scores);
        const probabilities = byRepeat(plan, y.length, (_, index) => judged[index]![m]!.probabilities);
        return {
          name,
          choices: judged.map((models) => models[m]!.choice),
          scores: scores.map((score, repeat) => ({ score, probability: probabilities[repeat]! })),
          confusion: estimates[m]!.confusion,
        };
      }),
      procedure: estimateOf(
        judged.map((models, index) => models[chosen[index]!]!),
        rows,
      ),
    },
  };
}

function estimateOf(folds: readonly JudgedModel[], rows: { train: number; test: number }): NestedEstimate {
  const metrics = summariseMetrics(folds.map(({ values }) => values));
  return {
    metrics,
    intervals: correctedIntervals(metrics, rows),
    confusion: sumConfusions(folds.map(({ confusion }) => confusion)),
  };
}

/** Of the models of an outer fold the first with the highest inner AUC. */
function indexOfBest(models: readonly OuterModel[]): number {
  return models.reduce((best, { innerAuc }, m) => (innerAuc > models[best]!.innerAuc ? m : best), 0);
}

/** One list a repeat, in the order of the dataset, of what each outer fold gives for its test rows. */
function byRepeat(plan: NestedPlan, rows: number, valuesOf: (fold: OuterFold, index: number) => ArrayLike<number>): number[][] {
  const lists: number[][] = [];
  plan.outer.forEach((fold, index) => {
    lists[fold.repeat] ??= Array<number>(rows);
    const values = valuesOf(fold, index);
    fold.test.forEach((row, place) => {
      lists[fold.repeat]![row] = values[place]!;
    });
  });
  return lists;
}

/** Of the training rows of an outer fold, in the order of the dataset, the inner fold that judges each. */
function innerFoldsOf({ train, inner }: OuterFold, rows: number): number[] {
  const foldOf = new Int32Array(rows);
  inner.forEach(({ test }, fold) => {
    for (const row of test) foldOf[row] = fold;
  });
  return Array.from(inOrder(train), (row) => foldOf[row]!);
}

function inOrder(rows: Int32Array): Int32Array {
  return rows.slice().sort();
}

function totalOf(parts: readonly Int32Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function countGrades(y: Labels): { low: number; high: number } {
  const low = y.reduce((sum, label) => sum + label, 0);
  return { low, high: y.length - low };
}
