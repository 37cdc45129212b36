import { z } from 'zod';
import { modelAliasSchema, modelStateSchema } from '../artifacts/ModelStanding.js';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';
import { gradeSchema } from '../artifacts/RunRecord.js';

/** Lines of `neurograde list --json`, and of the lists of the API. Moments are ISO 8601 in UTC. */
export const deliveryLineSchema = z
  .object({
    id: z.string(),
    receivedAt: z.string(),
    files: z.int().describe('files and folders that were handed over'),
    refusals: z.int().describe('whole files and single rows that were refused'),
    retryOf: z.string().nullable().describe('the delivery whose refused files were read again in this one'),
  })
  .meta({ id: 'DeliveryLine' });
export type DeliveryLine = z.infer<typeof deliveryLineSchema>;

export const fileLineSchema = z
  .object({
    id: z.string().describe('beginning of the SHA-256 of its bytes'),
    name: z.string().describe('a display name that cannot identify anyone'),
    status: z.enum(['accepted', 'refused']),
    layout: z.string().nullable().describe('null where none was recognised'),
    bytes: z.int(),
    error: z.string().nullable().describe('code of why it was refused'),
    delivery: z.string(),
  })
  .meta({ id: 'FileLine' });
export type FileLine = z.infer<typeof fileLineSchema>;

export const datasetLineSchema = z
  .object({
    version: z.string(),
    rows: z.int(),
    low: z.int(),
    high: z.int(),
    features: z.int(),
    gradeMapping: z.string(),
    tags: z.string().describe('with commas between them'),
    parent: z.string().nullable().describe('the version it grew out of'),
    createdAt: z.string(),
  })
  .meta({ id: 'DatasetLine' });
export type DatasetLine = z.infer<typeof datasetLineSchema>;

export const runStatusSchema = z.enum(['running', 'done', 'failed', 'cancelled']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const runLineSchema = z
  .object({
    id: z.string(),
    dataset: z.string(),
    seed: z.int().nullable().describe('null for one that was imported without its record'),
    status: runStatusSchema,
    shuffled: z.boolean().describe('trained on shuffled grades, as a check of honesty; never deployed'),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'RunLine' });
export type RunLine = z.infer<typeof runLineSchema>;

export const selectionLineSchema = z
  .object({
    id: z.string(),
    run: z.string(),
    champion: z.string().nullable().describe('null where no model met the standards'),
    passed: z.int().describe('models that met the standards'),
    models: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'SelectionLine' });
export type SelectionLine = z.infer<typeof selectionLineSchema>;

export const modelLineSchema = z
  .object({
    id: z.string(),
    name: modelNameSchema,
    run: z.string(),
    precision: z
      .number()
      .nullable()
      .describe('of the low grade, mean over the folds, as the others; null in a model that was imported without its record'),
    recall: z.number().nullable(),
    f1: z.number().nullable(),
    auc: z.number().nullable(),
    state: modelStateSchema,
    alias: modelAliasSchema.nullable(),
  })
  .meta({ id: 'ModelLine' });
export type ModelLine = z.infer<typeof modelLineSchema>;

export const releaseLineSchema = z
  .object({
    id: z.string(),
    alias: z.enum(['champion', 'challenger']),
    model: z.string().nullable().describe('null where the alias was taken away'),
    releasedAt: z.string(),
  })
  .meta({ id: 'ReleaseLine' });
export type ReleaseLine = z.infer<typeof releaseLineSchema>;

export const predictionLineSchema = z.object({
  id: z.string(),
  patient: z.string().describe('pseudonym'),
  probability: z.number(),
  grade: gradeSchema,
  conformal: z.string(),
  model: z.string(),
  createdAt: z.string(),
});
export type PredictionLine = z.infer<typeof predictionLineSchema>;
