import { z } from 'zod';
import { datasetSettingsSchema } from './DatasetSettings.js';
import { datasetSummarySchema } from './DatasetSummary.js';
import { DATASET_DOCUMENT_FORMAT } from './dataFormats.js';

/** A column of every part. */
export const datasetColumnSchema = z.object({
  name: z.string(),
  role: z.enum(['patient', 'grade', 'feature', 'category']),
  /** Parquet: a double, or of patient, grade and categories a string; null where a value or a category is missing. */
  type: z.enum(['string', 'double']),
  /** In English. */
  meaning: z.string(),
  /** False for a feature that is constant or wholly missing in this version; models do not see it. */
  usable: z.boolean(),
  /** The parts of the PyRadiomics key in the name, and what stands before and after it (a sequence, a segment); null where there is none. */
  key: z
    .object({
      imageType: z.string(),
      featureClass: z.string(),
      feature: z.string(),
      before: z.string(),
      after: z.string(),
    })
    .nullable(),
  /** What a value is counted in; null where that is not known. */
  unit: z.string().nullable(),
});
export type DatasetColumn = z.infer<typeof datasetColumnSchema>;

/** A Parquet file of a version: the rows of some deliveries. Versions with the same rows of a delivery share it. */
export const datasetPartSchema = z.object({
  /** Where it lies in the bucket. */
  key: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  rows: z.int(),
  deliveries: z.array(z.string()),
});
export type DatasetPart = z.infer<typeof datasetPartSchema>;

/** `datasets/<version>/schema.json`: what a dataset version is made of and how to read it. */
export const datasetDocumentSchema = z.object({
  format: z.literal(DATASET_DOCUMENT_FORMAT),
  version: z.string(),
  /** Of settings, feature names, rows, grades and which rows share a patient; its beginning is the version. */
  contentSha256: z.string(),
  /** The version this one grew out of. */
  parent: z.string().nullable(),
  settings: datasetSettingsSchema,
  summary: datasetSummarySchema,
  rowOrder: z.string(),
  /** In the order of the Parquet files: patient, grade, features by name. */
  columns: z.array(datasetColumnSchema),
  /** Their rows together are the dataset. */
  parts: z.array(datasetPartSchema),
  /** How many of each the rows come from; the database has which. */
  lineage: z.object({ deliveries: z.int(), files: z.int(), records: z.int() }),
});
export type DatasetDocument = z.infer<typeof datasetDocumentSchema>;
