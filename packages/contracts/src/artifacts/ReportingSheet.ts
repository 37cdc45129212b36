import { z } from 'zod';

/** Raised when a reader of the last format would misread this one. */
export const REPORTING_SHEET_FORMAT = 1;

/** The sheets that a selection fills: Mitchell et al. 2019, Collins et al. 2024, Kocak et al. 2023 and Kocak et al. 2024. */
export const REPORTING_SHEETS = ['model-card', 'tripod-ai', 'clear', 'metrics'] as const;
export const reportingSheetNameSchema = z.enum(REPORTING_SHEETS);
export type ReportingSheetName = z.infer<typeof reportingSheetNameSchema>;

const inBothSchema = z.object({ es: z.string(), en: z.string() });

export const reportingItemSchema = z.object({
  /** As the guideline numbers it. */
  id: z.string(),
  section: inBothSchema,
  /** What is asked, in this project's words. */
  asked: inBothSchema,
  /** `partly`: the records know a part, the rest is for a person; `person`: they know nothing of it. */
  status: z.enum(['filled', 'partly', 'person']),
  /** From the records; null for `person`. */
  answer: inBothSchema.nullable(),
});
export type ReportingItem = z.infer<typeof reportingItemSchema>;

/** `reports/<selection>/<sheet>.json`; the HTML beside it is drawn from the same. */
export const reportingSheetSchema = z.object({
  format: z.literal(REPORTING_SHEET_FORMAT),
  sheet: reportingSheetNameSchema,
  selection: z.string(),
  run: z.string(),
  /** The model described: the champion, or the first in rank where none met the standards. */
  model: z.string(),
  source: z.string(),
  items: z.array(reportingItemSchema),
});
export type ReportingSheet = z.infer<typeof reportingSheetSchema>;
