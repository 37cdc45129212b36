import { z } from 'zod';
import { modelComparisonSchema } from '../artifacts/ModelComparison.js';
import { modelStandingSchema } from '../artifacts/ModelStanding.js';
import { modelNameSchema } from '../artifacts/modelNameSchema.js';

/** `neurograde models approve | retire --json` */
export const modelDecisionResponseSchema = z.object({ model: modelStandingSchema.extend({ id: z.string() }) });
export type ModelDecisionResponse = z.infer<typeof modelDecisionResponseSchema>;

/** `neurograde models compare --json` */
export const modelComparisonResponseSchema = z.object({ comparison: modelComparisonSchema });
export type ModelComparisonResponse = z.infer<typeof modelComparisonResponseSchema>;

/** `neurograde models import --json` */
export const modelImportResponseSchema = z.object({
  import: z.object({
    id: z.string(),
    name: modelNameSchema,
    run: z.string(),
    datasetVersion: z.string(),
    /** Whether it came with the record of its run; without it a model cannot be judged, and so is never deployed. */
    recorded: z.boolean(),
    /** Whether it was here already, so that nothing changed. */
    known: z.boolean(),
  }),
});
export type ModelImportResponse = z.infer<typeof modelImportResponseSchema>;

/** `neurograde models report --json` */
export const modelsReportResponseSchema = z.object({
  /** Trainings shown. */
  runs: z.int(),
  reports: z.object({ versions: z.string(), data: z.string() }),
});
export type ModelsReportResponse = z.infer<typeof modelsReportResponseSchema>;

/** `neurograde audit list --json`, the newest first */
export const auditListResponseSchema = z.object({
  audit: z.array(
    z.object({
      sequence: z.int(),
      at: z.string(),
      action: z.string(),
      subject: z.string(),
      details: z.looseObject({}),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
});
export type AuditListResponse = z.infer<typeof auditListResponseSchema>;

/** `neurograde audit verify --json` */
export const auditVerifyResponseSchema = z.object({
  verified: z.object({
    entries: z.int(),
    /** Of the last entry: noted down elsewhere, it proves later that nothing up to it was changed. */
    hash: z.string(),
    problems: z.array(z.object({ kind: z.string(), sequence: z.int().nullable(), message: z.string() })),
  }),
});
export type AuditVerifyResponse = z.infer<typeof auditVerifyResponseSchema>;
