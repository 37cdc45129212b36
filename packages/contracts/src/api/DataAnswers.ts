import { z } from 'zod';
import { datasetDocumentSchema } from '../artifacts/DatasetDocument.js';
import { datasetSummarySchema } from '../artifacts/DatasetSummary.js';
import { datasetLineSchema, deliveryLineSchema, fileLineSchema } from '../responses/ListResponse.js';
import { refusalNoticeSchema } from '../responses/RefusalNotice.js';
import { nextPageSchema } from './nextPageSchema.js';

export const deliveriesPageSchema = z.object({ deliveries: z.array(deliveryLineSchema), next: nextPageSchema });
export const filesPageSchema = z.object({ files: z.array(fileLineSchema), next: nextPageSchema });
export const quarantinePageSchema = z.object({ quarantine: z.array(fileLineSchema), next: nextPageSchema });
export const datasetsPageSchema = z.object({ datasets: z.array(datasetLineSchema), next: nextPageSchema });

/** One delivery. */
export const deliveryAnswerSchema = z.object({
  delivery: z
    .object({
      id: z.string(),
      receivedAt: z.string(),
      sourceCount: z.int().describe('files and folders that were handed over'),
      retryOf: z.string().nullable().describe('the delivery whose refused files were read again in this one'),
      refused: z.array(refusalNoticeSchema).describe('whole files and single rows that were refused, and why'),
      manifest: z
        .looseObject({})
        .nullable()
        .describe('every file with its hash and what became of it; null in deliveries of the first release'),
    })
    .meta({ id: 'Delivery' }),
});
export type DeliveryAnswer = z.infer<typeof deliveryAnswerSchema>;

/** One registered dataset version. */
export const datasetAnswerSchema = z.object({
  dataset: z
    .object({
      version: z.string(),
      createdAt: z.string(),
      createdBy: z.string().nullable(),
      codeVersion: z.string().nullable(),
      parent: z.string().nullable().describe('the version it grew out of'),
      gradeMapping: z.string(),
      summary: datasetSummarySchema,
      tags: z.array(z.object({ name: z.string(), taggedAt: z.string(), taggedBy: z.string() })),
      schema: datasetDocumentSchema
        .pick({ format: true, contentSha256: true, settings: true, rowOrder: true, parts: true, lineage: true })
        .nullable()
        .describe('what its schema.json says besides; null for a version of the releases that had none'),
    })
    .meta({ id: 'Dataset' }),
});
export type DatasetAnswer = z.infer<typeof datasetAnswerSchema>;
