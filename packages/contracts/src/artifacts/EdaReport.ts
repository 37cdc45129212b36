import { z } from 'zod';
import { datasetDiffSchema } from './DatasetDiff.js';
import { datasetSummarySchema } from './DatasetSummary.js';
import { EDA_REPORT_FORMAT } from './dataFormats.js';

const gradeSchema = z.enum(['low', 'high']);
const measureSchema = z.number().nullable();

/** The values of one feature in a group of rows, missing ones left out. A number that cannot be had, such as the spread of one value, is null. */
export const descriptionSchema = z.object({
  n: z.int(),
  missing: z.int(),
  mean: measureSchema,
  /** Sample standard deviation (n − 1). */
  sd: measureSchema,
  min: measureSchema,
  /** Quartiles by linear interpolation, as numpy's default. */
  q1: measureSchema,
  median: measureSchema,
  q3: measureSchema,
  max: measureSchema,
  /** Corrected for bias: G₁; needs 3 values. */
  skewness: measureSchema,
  /** Excess kurtosis corrected for bias: G₂; needs 4 values. */
  kurtosis: measureSchema,
  /** Shapiro–Wilk: W, and the chance of one this small from normal values; needs 3 values that differ, and 5,000 at most. */
  w: measureSchema,
  normalP: measureSchema,
});
export type Description = z.infer<typeof descriptionSchema>;

/** How a feature differs between the grades. Effects are positive where it is higher in low grade. */
export const associationSchema = z.object({
  /** Chance that a low grade's value is above a high grade's, ties counting half. 0.5 is no association. */
  auc: z.number(),
  /** Rank-biserial correlation, which is Cliff's δ: 2·AUC − 1, from −1 to 1. */
  rankBiserial: z.number(),
  /** Standardised mean difference by the pooled standard deviation, corrected for small samples (Hedges' g); null where it cannot be had. */
  hedgesG: measureSchema,
  /** Two-sided Mann–Whitney p-value. */
  p: z.number(),
  /** `p` after Benjamini and Hochberg over all tested features. */
  q: z.number(),
});
export type Association = z.infer<typeof associationSchema>;

export const featureExplorationSchema = z.object({
  feature: z.string(),
  all: descriptionSchema,
  low: descriptionSchema,
  high: descriptionSchema,
  /** Values outside `[q1 − 1.5·IQR, q3 + 1.5·IQR]` of all rows (Tukey's fences). */
  outliers: z.int(),
  /** Null where a grade has no value of the feature, or all values are equal. */
  association: associationSchema.nullable(),
});
export type FeatureExploration = z.infer<typeof featureExplorationSchema>;

/** A feature of categories: how often each occurs in each grade. */
export const categoricalExplorationSchema = z.object({
  feature: z.string(),
  categories: z.array(z.object({ category: z.string(), low: z.int(), high: z.int() })),
  missing: z.object({ low: z.int(), high: z.int() }),
  /** Null where fewer than two categories, or one grade only, have a row. */
  association: z
    .object({
      /** Fisher's exact test of two categories, else Pearson's chi-square without correction. */
      test: z.enum(['fisher', 'chi2']),
      p: z.number(),
      /** `p` after Benjamini and Hochberg over all features of categories. */
      q: z.number(),
      /** From 0, no association, to 1. */
      cramersV: z.number(),
    })
    .nullable(),
});
export type CategoricalExploration = z.infer<typeof categoricalExplorationSchema>;

export const featureDistributionSchema = z.object({
  feature: z.string(),
  low: z.array(z.number()),
  high: z.array(z.number()),
});
export type FeatureDistribution = z.infer<typeof featureDistributionSchema>;

export const outlyingRowSchema = z.object({
  patient: z.string(),
  grade: gradeSchema,
  /** Values of the row that are measured, of features whose middle half is not constant. */
  measured: z.int(),
  /** Of these, the ones with a robust z-score beyond ±3.5. */
  extreme: z.int(),
  worst: z.object({ feature: z.string(), z: z.number() }),
});
export type OutlyingRow = z.infer<typeof outlyingRowSchema>;

/** Features that say almost the same: each is tied to the next by a strong pair (single linkage). */
export const featureClusterSchema = z.object({
  /** The member with the highest mean |r| to the others: the one that stands for them. */
  medoid: z.string(),
  /** In the dataset's order, the medoid among them. */
  members: z.array(z.string()),
  /** Least and mean |r| of two members; a chain of strong pairs may hold weaker ones. */
  least: z.number(),
  mean: z.number(),
});
export type FeatureCluster = z.infer<typeof featureClusterSchema>;

export const correlationMapSchema = z.object({
  /** Features in the order of the clustering, so that those that say the same lie together. */
  features: z.array(z.string()),
  /** Pearson's r over the rows where both are measured; null where it is undefined. */
  r: z.array(z.array(measureSchema)),
  /** Pairs of all the dataset's features with |r| > 0.95. */
  strongPairs: z.int(),
  /** Pairs of all the dataset's features whose r is defined. */
  pairs: z.int(),
  /** Features of the dataset that are in at least one strong pair. */
  featuresInStrongPairs: z.int(),
  /** What the strong pairs of all the dataset's features join, the largest first. */
  clusters: z.array(featureClusterSchema),
});
export type CorrelationMap = z.infer<typeof correlationMapSchema>;

export const projectionSchema = z.object({
  /** Share of the variance on the first and the second component. */
  explained: z.tuple([z.number(), z.number()]),
  points: z.array(z.object({ x: z.number(), y: z.number(), grade: gradeSchema })),
});
export type Projection = z.infer<typeof projectionSchema>;

/** What is known of a dataset version before any model sees it. */
export const explorationSchema = z.object({
  rows: z.int(),
  /** Different pseudonyms among the rows. */
  patients: z.int(),
  counts: z.object({ low: z.int(), high: z.int() }),
  /** One entry a numeric feature, in the dataset's order. */
  features: z.array(featureExplorationSchema),
  /** One entry a feature of categories, none of which is in `features`; absent where there is none. */
  categoricals: z.array(categoricalExplorationSchema).optional(),
  /** Places in `features` of those that could be tested, the most associated with the grade first. */
  ranking: z.array(z.int()),
  /** Values of the most associated features, missing ones left out. */
  distributions: z.array(featureDistributionSchema),
  /** Rows with the most values far from the middle of the cohort, the worst first. */
  outlyingRows: z.array(outlyingRowSchema),
  /** Share of every row's measured values that are extreme, shape (rows). */
  extremeShares: z.array(z.object({ grade: gradeSchema, share: z.number() })),
  correlation: correlationMapSchema,
  /** First two principal components, or null where there are fewer than two features or three rows. */
  projection: projectionSchema.nullable(),
});
export type Exploration = z.infer<typeof explorationSchema>;

/** What is said of a file. */
export const flowNoticeSchema = z.object({
  file: z.string(),
  /** Code of the error, as the documentation lists it. */
  code: z.string(),
  text: z.object({ es: z.string(), en: z.string() }),
});
export type FlowNotice = z.infer<typeof flowNoticeSchema>;

/** What became of the files that a dataset version was made from. */
export const edaFlowSchema = z.object({
  /** Files that came in. */
  received: z.int(),
  refused: z.array(flowNoticeSchema),
  /** Files whose records are in the dataset. */
  used: z.int(),
  /** Records that are used and that a person should look at. */
  warnings: z.array(flowNoticeSchema),
});
export type EdaFlow = z.infer<typeof edaFlowSchema>;

/** `reports/<version>/eda.json`: the exploratory report of a version as data; `eda.html` is drawn from the same. */
export const edaReportSchema = z.object({
  format: z.literal(EDA_REPORT_FORMAT),
  summary: datasetSummarySchema,
  flow: edaFlowSchema,
  /** Since the version that this one comes from; null where it is the first, or the other is damaged. */
  changes: datasetDiffSchema.nullable(),
  exploration: explorationSchema,
});
export type EdaReport = z.infer<typeof edaReportSchema>;
