import { z } from 'zod';
import { candidateParamsSchema } from './CandidateParams.js';
import { combinationSchema } from './Combination.js';
import { confusionSchema, foldMetricsSchema, intervalSchema, metricNameSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';

const gradeCountsSchema = z.object({ low: z.int().min(0), high: z.int().min(0) });

export const outerFoldSchema = z.object({
  /** From 0. */
  repeat: z.int().min(0),
  /** Place in its repeat, from 0. */
  fold: z.int().min(0),
  train: gradeCountsSchema,
  test: gradeCountsSchema,
  /** Of the training rows, in the order of the dataset: the inner fold that judges each, from 0. */
  innerFold: z.array(z.int().min(0)),
  /** The model with the highest mean AUC over the inner folds: what the whole procedure would have used. */
  chosen: modelNameSchema,
});
export type OuterFoldRecord = z.infer<typeof outerFoldSchema>;

/** What the search inside one outer fold chose for one model, and the operating point from its inner out-of-fold scores. */
export const nestedChoiceSchema = z.object({
  params: candidateParamsSchema,
  /** Mean AUC over the inner folds. */
  innerAuc: z.number(),
  /** Decision scores of the outer training rows, in the order of the dataset, each by a fit that did not see the row. */
  innerScores: z.array(z.number()),
  /** `single` for an algorithm; what joins the algorithms for an ensemble. */
  combine: combinationSchema,
  /** Platt's: `p = 1 / (1 + exp(a · score + b))`. */
  calibration: z.object({ a: z.number(), b: z.number() }),
  threshold: z.number().min(0).max(1),
  thresholdFeasible: z.boolean(),
});
export type NestedChoice = z.infer<typeof nestedChoiceSchema>;

export const nestedModelSchema = z.object({
  name: modelNameSchema,
  /** One an outer fold, repeat by repeat. */
  choices: z.array(nestedChoiceSchema),
  /** One a repeat: decision scores and calibrated probabilities of all rows, in the order of the dataset, each from the outer fold that judges the row. */
  scores: z.array(z.object({ score: z.array(z.number()), probability: z.array(z.number()) })),
  /** Over all outer folds: each row counts once a repeat. */
  confusion: confusionSchema,
});
export type NestedModel = z.infer<typeof nestedModelSchema>;

/**
 * A nested cross-validation (Varma & Simon 2006; Cawley & Talbot 2010): the search, the calibration, the threshold and the choice of the model happen anew inside
 * each outer training part, so what the outer test rows measure owes nothing to having looked. The metrics of each model lie with the model, in
 * `ModelRecord.nested`.
 */
export const nestedRecordSchema = z.object({
  /** Outer folds of a repeat. */
  folds: z.int().min(2),
  repeats: z.int().min(1),
  innerFolds: z.int().min(2),
  /** Pseudonym and grade of each row, in the order of the dataset. */
  patient: z.array(z.string()),
  low: z.array(z.boolean()),
  /** Repeat by repeat. */
  outer: z.array(outerFoldSchema),
  /** One list a repeat: the outer fold that judges each row. */
  foldOf: z.array(z.array(z.int().min(0))),
  models: z.array(nestedModelSchema),
  /** Of the procedure with the choice of the model inside it. Intervals: Nadeau & Bengio's over the outer folds. */
  procedure: z.object({
    metrics: foldMetricsSchema,
    intervals: z.partialRecord(metricNameSchema, intervalSchema),
    confusion: confusionSchema,
  }),
});
export type NestedRecord = z.infer<typeof nestedRecordSchema>;
