import { z } from 'zod';
import { foldMetricSchema, intervalSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';
import { verdictSchema } from './Verdict.js';

const verdict = { verdict: verdictSchema };
const gradeCountsSchema = z.object({ low: z.int().min(0), high: z.int().min(0) });

/** The best candidate trained again on grades dealt out anew within each fold, where nothing can be learnt. */
export const shuffledLabelsCheckSchema = z.object({
  name: z.literal('shuffled-labels'),
  ...verdict,
  model: modelNameSchema,
  /** Mean AUC over the folds, one a deal; deals that could not be trained on are left out. */
  aucs: z.array(z.number()),
  /** Their mean and its 95 % interval, Student's t; null of fewer than two. */
  mean: z.number().nullable(),
  interval: intervalSchema.nullable(),
  /** Mean AUC over the same folds with the true grades. */
  actual: z.number(),
  /** Share of the deals, the true one counted among them, that score no less than the true one. */
  pValue: z.number().min(0).max(1),
});
export type ShuffledLabelsCheck = z.infer<typeof shuffledLabelsCheckSchema>;

/** Patients with rows on both sides of a split: folds, outer and inner folds, test part. */
export const patientOverlapCheckSchema = z.object({
  name: z.literal('patient-overlap'),
  ...verdict,
  /** Splits looked at. */
  splits: z.int().min(0),
  /** Patients on both sides of one at least. */
  patients: z.int().min(0),
});
export type PatientOverlapCheck = z.infer<typeof patientOverlapCheckSchema>;

/** Rows of different patients that hold the same values. */
export const duplicatesCheckSchema = z.object({
  name: z.literal('duplicates'),
  ...verdict,
  /** Rows that repeat the values of another patient's. */
  rows: z.int().min(0),
  /** Of those, the ones whose twin lies on the other side of a split. */
  crossing: z.int().min(0),
});
export type DuplicatesCheck = z.infer<typeof duplicatesCheckSchema>;

/** Low-grade patients of each fold that judges. */
export const lowGradePerFoldCheckSchema = z.object({
  name: z.literal('low-grade-per-fold'),
  ...verdict,
  /** Patients in each fold, in order. */
  folds: z.array(gradeCountsSchema),
  /** The same of the outer folds, repeat by repeat; empty in the holdout protocol. */
  outer: z.array(gradeCountsSchema),
  /** Low-grade patients in the fold, of both kinds, that has fewest. */
  fewest: z.int().min(0),
  /** Below this there is a warning. */
  required: z.int().min(0),
});
export type LowGradePerFoldCheck = z.infer<typeof lowGradePerFoldCheckSchema>;

/** Riley et al. 2020: patients needed for so many candidate parameters. */
export const sampleSizeCheckSchema = z.object({
  name: z.literal('sample-size'),
  ...verdict,
  /** Patients trained on. */
  patients: z.int().min(0),
  /** Share of low grades among them. */
  prevalence: z.number().min(0).max(1),
  /** Candidate parameters: the features that the models choose from. */
  parameters: z.int().min(1),
  /** Nagelkerke's R² that a model is expected to reach, as configured, and the Cox–Snell R² that it means at this prevalence. */
  nagelkerkeR2: z.number(),
  coxSnellR2: z.number(),
  /** Patients that each criterion asks for. */
  required: z.object({ shrinkage: z.int(), optimism: z.int(), prevalence: z.int() }),
  /** The greatest of them. */
  minimum: z.int(),
  /** Most candidate parameters that the patients there are would allow. */
  supported: z.int().min(0),
});
export type SampleSizeCheck = z.infer<typeof sampleSizeCheckSchema>;

export const learningCurvePointSchema = z.object({
  /** Of the training rows of each fold. */
  share: z.number().min(0).max(1),
  /** Training rows, on average over the folds. */
  rows: z.number().min(0),
  /** Over the folds; null where the candidate cannot be fitted on so few rows. */
  auc: foldMetricSchema.nullable(),
  /** Nadeau & Bengio's. */
  interval: intervalSchema.nullable(),
});
export type LearningCurvePoint = z.infer<typeof learningCurvePointSchema>;

/** The best candidate trained on parts of the training rows. */
export const learningCurveCheckSchema = z.object({
  name: z.literal('learning-curve'),
  ...verdict,
  model: modelNameSchema,
  points: z.array(learningCurvePointSchema),
  /** AUC on all rows less AUC on half of them; null where either is missing. */
  gain: z.number().nullable(),
});
export type LearningCurveCheck = z.infer<typeof learningCurveCheckSchema>;

/** Which features the best candidate selects in each fold. */
export const featureStabilityCheckSchema = z.object({
  name: z.literal('feature-stability'),
  ...verdict,
  model: modelNameSchema,
  /** Features selected in each fold. */
  selected: z.array(z.int().min(0)),
  /** Features there are to select from. */
  features: z.int().min(0),
  /** Nogueira's; null where nothing is left out, or the pipeline makes components of all. */
  stability: z.number().nullable(),
  interval: intervalSchema.nullable(),
  /** The features selected most often, with the folds that do; at most 20. */
  often: z.array(z.object({ feature: z.string(), folds: z.int().min(1) })),
});
export type FeatureStabilityCheck = z.infer<typeof featureStabilityCheckSchema>;

/** The best candidate over folds drawn with other seeds. */
export const seedSpreadCheckSchema = z.object({
  name: z.literal('seed-spread'),
  ...verdict,
  model: modelNameSchema,
  /** Mean AUC over the run's own folds, on which the candidate was chosen. */
  own: z.number(),
  /** Mean AUC over the folds of each other seed that it could be fitted on. */
  others: z.array(z.number()),
  /** Greatest less smallest of all of them. */
  range: z.number().min(0),
});
export type SeedSpreadCheck = z.infer<typeof seedSpreadCheckSchema>;

/** `warn`: know this before you trust the figures; `fail`: do not trust them. */
export const honestyCheckSchema = z.discriminatedUnion('name', [
  shuffledLabelsCheckSchema,
  patientOverlapCheckSchema,
  duplicatesCheckSchema,
  lowGradePerFoldCheckSchema,
  sampleSizeCheckSchema,
  learningCurveCheckSchema,
  featureStabilityCheckSchema,
  seedSpreadCheckSchema,
]);
export type HonestyCheck = z.infer<typeof honestyCheckSchema>;

export const honestyChecksSchema = z.array(honestyCheckSchema);
