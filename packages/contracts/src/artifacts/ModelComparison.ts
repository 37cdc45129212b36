import { z } from 'zod';
import { metricNameSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';

const comparedModelSchema = z.object({ id: z.string(), name: modelNameSchema, run: z.string() });

/** A metric of the first model minus that of the second, with its 95 % interval and two-sided p value. */
const differenceSchema = z.object({
  a: z.number(),
  b: z.number(),
  difference: z.number(),
  lower: z.number(),
  upper: z.number(),
  pValue: z.number().min(0).max(1),
});

/** Two models measured on the same patients, pair by pair. */
export const modelComparisonSchema = z.object({
  a: comparedModelSchema,
  b: comparedModelSchema,
  datasetVersion: z.string(),
  /** The same folds, of the training part or the outer ones of the nested protocol: the t-test corrected for overlapping training sets (Nadeau & Bengio 2003). */
  folds: z.object({
    on: z.enum(['cv', 'nested']),
    count: z.int(),
    rows: z.int(),
    metrics: z.array(differenceSchema.extend({ metric: metricNameSchema })),
  }),
  /** The same rows of the test part; null where there is none. */
  test: z
    .object({
      rows: z.int(),
      /** DeLong's test of two correlated areas; null where a grade has fewer than two patients. */
      auc: differenceSchema.nullable(),
      /** Graded at each model's frozen threshold: patients that only one of them grades right, and McNemar's exact test. */
      grades: z.object({
        thresholds: z.tuple([z.number(), z.number()]),
        onlyA: z.int(),
        onlyB: z.int(),
        pValue: z.number().min(0).max(1),
      }),
    })
    .nullable(),
});
export type ModelComparison = z.infer<typeof modelComparisonSchema>;
