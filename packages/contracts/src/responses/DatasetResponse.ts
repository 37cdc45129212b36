import { z } from 'zod';
import { datasetDiffSchema } from '../artifacts/DatasetDiff.js';

/** `neurograde dataset diff --json`. */
export const datasetDiffResponseSchema = z.object({ diff: datasetDiffSchema });
export type DatasetDiffResponse = z.infer<typeof datasetDiffResponseSchema>;

/** `neurograde dataset tag --json` and `untag`: `before` is the version that had to give up the name, null where none had. */
export const datasetTagResponseSchema = z.object({
  tag: z.object({ name: z.string(), version: z.string(), before: z.string().nullable() }),
});
export type DatasetTagResponse = z.infer<typeof datasetTagResponseSchema>;

/** `neurograde dataset export --json`. */
export const datasetExportResponseSchema = z.object({
  export: z.object({ version: z.string(), path: z.string(), rows: z.int(), features: z.int(), bytes: z.int() }),
});
export type DatasetExportResponse = z.infer<typeof datasetExportResponseSchema>;

/** `neurograde dataset verify --json`: `problem` is null where every hash holds. */
export const datasetVerifyResponseSchema = z.object({
  verified: z.array(
    z.object({
      version: z.string(),
      rows: z.int(),
      files: z.int(),
      bytes: z.int(),
      problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
});
export type DatasetVerifyResponse = z.infer<typeof datasetVerifyResponseSchema>;

/** `neurograde dataset report --json`: where the drawn reports lie. */
export const datasetReportResponseSchema = z.object({
  reports: z.object({ version: z.string(), eda: z.string(), quality: z.string() }),
});
export type DatasetReportResponse = z.infer<typeof datasetReportResponseSchema>;

/** `neurograde dataset lineage --json`: deliveries in the order of receipt, each file with the ids of the records that are rows. */
export const datasetLineageResponseSchema = z.object({
  lineage: z.object({
    version: z.string(),
    ancestors: z.array(z.string()),
    deliveries: z.array(
      z.object({
        id: z.string(),
        receivedAt: z.string(),
        files: z.array(z.object({ sha256: z.string(), names: z.array(z.string()), records: z.array(z.string()) })),
      }),
    ),
  }),
});
export type DatasetLineageResponse = z.infer<typeof datasetLineageResponseSchema>;
