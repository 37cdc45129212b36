import { z } from 'zod';
import { datasetSummarySchema } from './DatasetSummary.js';
import { confusionSchema, intervalSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';
import { nestedRecordSchema } from './NestedRecord.js';
import { qualityEvaluationSchema } from './QualityEvaluation.js';
import { modelRecordSchema, runRecordSchema } from './RunRecord.js';

/** Raised when a reader of the last format would misread this one. */
export const DASHBOARD_REPORT_FORMAT = 1;

/** A curve, and where resamples of the patients put it: the 2.5th and 97.5th percentile of `y` at each `x`, point by point. */
export const curveSchema = z.object({
  x: z.array(z.number()),
  y: z.array(z.number()),
  band: z.object({ x: z.array(z.number()), lower: z.array(z.number()), upper: z.array(z.number()) }),
});
export type Curve = z.infer<typeof curveSchema>;

/** Rows with about the same probability: what was said, and what came true, with Wilson's 95 % interval. */
export const reliabilityBinSchema = z.object({
  predicted: z.number(),
  observed: z.number(),
  interval: intervalSchema,
  count: z.int(),
});
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

/** Net benefit per row of acting from a probability on (Vickers & Elkin 2006); treating no one is worth 0. */
export const netBenefitPointSchema = z.object({ threshold: z.number(), model: z.number(), treatAll: z.number() });
export type NetBenefitPoint = z.infer<typeof netBenefitPointSchema>;

export const gradingErrorSchema = z.object({
  /** Pseudonym. */
  patient: z.string(),
  /** Of low grade, calibrated. */
  probability: z.number(),
  /** What the biopsy said. */
  grade: z.enum(['low', 'high']),
});
export type GradingError = z.infer<typeof gradingErrorSchema>;

/** The conformal sets of the rows of one grade. */
export const conformalGradeSchema = z.object({
  rows: z.int(),
  /** Rows whose set holds their grade. */
  covered: z.int(),
  /** Wilson's, of the share covered; [0, 1] without rows. */
  interval: intervalSchema,
  /** Sets by size: atypical, one grade, undetermined. */
  sizes: z.object({ none: z.int(), one: z.int(), both: z.int() }),
});
export type ConformalGrade = z.infer<typeof conformalGradeSchema>;

export const conformalSummarySchema = z.object({
  /** The share promised for each grade. */
  confidence: z.number(),
  low: conformalGradeSchema,
  high: conformalGradeSchema,
});
export type ConformalSummary = z.infer<typeof conformalSummarySchema>;

/** What a model's probabilities are worth on rows that it was not trained on. */
export const dashboardSampleSchema = z.object({
  /** False-positive rate and recall of the low grade; null without both grades, as the next. */
  roc: curveSchema.nullable(),
  /** Recall and precision of the low grade, from the lowest threshold to the highest. */
  precisionRecall: curveSchema.nullable(),
  /** Groups of about equal size by probability, at most five. */
  reliability: z.array(reliabilityBinSchema),
  netBenefit: z.array(netBenefitPointSchema),
  /** Probabilities by what the biopsy said, ascending. */
  scores: z.object({ low: z.array(z.number()), high: z.array(z.number()) }),
  /** At the frozen threshold. */
  confusion: confusionSchema,
  /** Rows graded wrongly at the frozen threshold, the most confident first, at most ten. */
  worstErrors: z.array(gradingErrorSchema),
  /** Null where a grade has too few rows to calibrate on. */
  conformal: conformalSummarySchema.nullable(),
});
export type DashboardSample = z.infer<typeof dashboardSampleSchema>;

/** How much of the search's AUC goes with one hyper-parameter, the others left as they fell. */
export const parameterImportanceSchema = z.object({
  parameter: z.string(),
  /** ε² of Kruskal and Wallis over its values (numbers: over their quartiles): the share of the ranks' variance, at least 0. */
  explained: z.number(),
  /** Spearman's ρ with the mean AUC; null for a choice among names. */
  rho: z.number().nullable(),
  /** Candidates that had it. */
  candidates: z.int(),
});
export type ParameterImportance = z.infer<typeof parameterImportanceSchema>;

export const dashboardModelSchema = modelRecordSchema.omit({ outOfFold: true, testScores: true }).extend({
  /** By the order of the standards, from 1. */
  rank: z.int(),
  passed: z.boolean(),
  /** Of the training part, each row by a fit that did not see it. */
  cvSample: dashboardSampleSchema,
  /** Null in the nested protocol. */
  testSample: dashboardSampleSchema.nullable(),
  /** Greatest first; empty for a search too small to say. */
  parameterImportances: z.array(parameterImportanceSchema),
});
export type DashboardModel = z.infer<typeof dashboardModelSchema>;

/** What the dataset was made of; null for a version of the releases that did not record it. */
export const dashboardLineageSchema = z.object({
  deliveries: z.int(),
  files: z.int(),
  records: z.int(),
  /** SHA-256 of what the version holds. */
  contentSha256: z.string(),
  /** The version it grew out of. */
  parent: z.string().nullable(),
  /** Usable features of each image type and of each class of PyRadiomics, of those whose names say so. */
  imageTypes: z.record(z.string(), z.int()),
  featureClasses: z.record(z.string(), z.int()),
});
export type DashboardLineage = z.infer<typeof dashboardLineageSchema>;

/** A step of a fitted pipeline, with the settings that it was given. */
export const pipelineStepSchema = z.object({ estimator: z.string(), settings: z.string() });
export type PipelineStep = z.infer<typeof pipelineStepSchema>;

/** Features that reach the classifier and go together (|r| > 0.8, single linkage); their SHAP values are added. */
export const shapClusterSchema = z.object({
  /** The member with the largest mean |SHAP|. */
  leader: z.string(),
  members: z.array(z.string()),
  meanAbsolute: z.number(),
  /** One a row: the sum of the members' SHAP values, towards low grade where positive, and the place of the leader's value among the rows, from 0 to 1. */
  points: z.array(z.object({ shap: z.number(), level: z.number() })),
});
export type ShapCluster = z.infer<typeof shapClusterSchema>;

export const shapSummarySchema = z.object({
  /** `tree`: exact, as the training rows went through the trees (Lundberg et al. 2020); `kernel`: an estimate from seeded coalitions (Lundberg & Lee 2017). */
  method: z.enum(['tree', 'kernel']),
  /** What the values add up to: the classifier's log-odds, probability or decision score, before calibration. */
  output: z.enum(['margin', 'probability', 'decision']),
  /** Rows of the dataset explained, evenly over it; the model was trained on most of them. */
  rows: z.int(),
  /** Rows that stand for what is left out; 0 for `tree`. */
  background: z.int(),
  additivityError: z.number(),
  /** The greatest first, at most twelve. */
  clusters: z.array(shapClusterSchema),
});
export type ShapSummary = z.infer<typeof shapSummarySchema>;

/** The model that sheets describe: the champion, or the first in rank where none met the standards. */
export const dashboardSubjectSchema = z.object({
  model: z.string(),
  /** One a member. */
  pipelines: z.array(z.object({ name: modelNameSchema, steps: z.array(pipelineStepSchema) })),
  /** Null for an ensemble, whose members each have their own. */
  shap: shapSummarySchema.nullable(),
});
export type DashboardSubject = z.infer<typeof dashboardSubjectSchema>;

/** `reports/<selection>/dashboard.json`: the dashboard of a selection as data; `dashboard.html` is drawn from the same. */
export const dashboardReportSchema = z.object({
  format: z.literal(DASHBOARD_REPORT_FORMAT),
  selection: z.string(),
  run: runRecordSchema.omit({ format: true, models: true, nested: true }),
  /** Of the nested protocol: how often, and how the procedure did with the choice of the model inside it. */
  nested: nestedRecordSchema.pick({ folds: true, repeats: true, innerFolds: true, procedure: true }).nullable(),
  dataset: datasetSummarySchema,
  lineage: dashboardLineageSchema.nullable(),
  quality: qualityEvaluationSchema,
  subject: dashboardSubjectSchema,
  /** In order of rank. */
  models: z.array(dashboardModelSchema),
});
export type DashboardReport = z.infer<typeof dashboardReportSchema>;
