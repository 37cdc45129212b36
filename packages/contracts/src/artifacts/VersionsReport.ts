import { z } from 'zod';
import { protocolSchema } from '../configuration/TrainConfiguration.js';
import { modelStandingSchema } from './ModelStanding.js';
import { intervalSchema, metricNameSchema } from './metrics.js';
import { modelNameSchema } from './modelNameSchema.js';

/** Raised when a reader of the last format would misread this one. */
export const VERSIONS_REPORT_FORMAT = 1;

const measuredSchema = z.object({ value: z.number(), interval: intervalSchema.nullable() });

/** A model at its place among those that came before and after it. */
export const versionedModelSchema = z.object({
  model: z.string(),
  name: modelNameSchema,
  state: modelStandingSchema.shape.state,
  /** Whether it met what was required by the latest selection of its run; null where there was none. */
  passed: z.boolean().nullable(),
  /** Mean over the folds of the training part; over the outer folds where the protocol was nested. */
  metrics: z.record(metricNameSchema, measuredSchema),
});
export type VersionedModel = z.infer<typeof versionedModelSchema>;

/** A training with the models that it gave. */
export const versionedRunSchema = z.object({
  run: z.string(),
  at: z.string(),
  datasetVersion: z.string(),
  protocol: protocolSchema,
  /** Whether it was trained in another home. */
  imported: z.boolean(),
  /** Records of each grade, of the training and the test part. */
  rows: z.object({ low: z.int(), high: z.int() }),
  models: z.array(versionedModelSchema),
});
export type VersionedRun = z.infer<typeof versionedRunSchema>;

/** How long a model answered the predictions. */
export const reignSchema = z.object({
  model: z.string(),
  name: modelNameSchema,
  from: z.string(),
  /** Null while it does. */
  until: z.string().nullable(),
});
export type Reign = z.infer<typeof reignSchema>;

/** `reports/versions/versions.json`: every model over time; `versions.html` is drawn from the same. */
export const versionsReportSchema = z.object({
  format: z.literal(VERSIONS_REPORT_FORMAT),
  /** The oldest first. Trainings on shuffled grades are left out. */
  runs: z.array(versionedRunSchema),
  /** Trainings whose record is not here, or is one of an earlier release. */
  unread: z.int(),
  /** The champions, the first one first. */
  champions: z.array(reignSchema),
  /** Of the latest selection: what it required of a value or a bound. */
  limits: z.array(
    z.object({
      metric: metricNameSchema,
      bound: z.enum(['value', 'lower', 'upper']),
      on: z.enum(['cv', 'test', 'nested']),
      atLeast: z.number().nullable(),
      atMost: z.number().nullable(),
    }),
  ),
});
export type VersionsReport = z.infer<typeof versionsReportSchema>;
