import { z } from 'zod';
import { dashboardLineageSchema } from './DashboardReport.js';
import { datasetSummarySchema } from './DatasetSummary.js';
import { modelNameSchema } from './modelNameSchema.js';
import { qualityEvaluationSchema } from './QualityEvaluation.js';

/** What a package says that it is. */
export const MODEL_PACKAGE_KIND = 'neurograde-resources';

/** Raised when a reader of the last format would misread this one. */
export const MODEL_PACKAGE_FORMAT = 1;

/** What a package may hold beside `manifest.json`: JSON, and LIBSVM's text. Nothing of it is a program. */
export const MODEL_PACKAGE_MEMBERS = [
  'model.json',
  'run.json',
  'dataset.json',
  'quality.json',
  'explanation.json',
  'model-card.json',
  'xgboost.json',
  'svm.model',
] as const;
export const modelPackageMemberSchema = z.enum(MODEL_PACKAGE_MEMBERS);
export type ModelPackageMember = z.infer<typeof modelPackageMemberSchema>;

/** `manifest.json` of a package: which model it holds, who trained it when, and the hash of every other member. */
export const modelPackageManifestSchema = z.object({
  kind: z.literal(MODEL_PACKAGE_KIND),
  format: z.literal(MODEL_PACKAGE_FORMAT),
  model: z.string().regex(/^model-[0-9a-f]{16}$/),
  name: modelNameSchema,
  datasetVersion: z.string(),
  run: z.object({
    id: z.string().regex(/^run-[0-9a-f]{16}$/),
    /** A configured name, as the home that trained it has it; null where nobody was named. */
    createdBy: z
      .string()
      .regex(/^[\w.@:/-]{1,64}$/)
      .nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    machine: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** Of the release that packed it. */
  codeVersion: z.string(),
  members: z.array(
    z.object({
      name: modelPackageMemberSchema,
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type ModelPackageManifest = z.infer<typeof modelPackageManifestSchema>;

/** `dataset.json`: what the model was trained on, without a row of it. */
export const packagedDatasetSchema = z.object({
  summary: datasetSummarySchema,
  lineage: dashboardLineageSchema.nullable(),
});
export type PackagedDataset = z.infer<typeof packagedDatasetSchema>;

/** `quality.json`: how the run stood with the standards of those who hand the model over. */
export const packagedQualitySchema = z.object({ selection: z.string(), evaluation: qualityEvaluationSchema });
export type PackagedQuality = z.infer<typeof packagedQualitySchema>;
