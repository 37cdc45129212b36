import { z } from 'zod';
import { comparedSettingSchema, featureChoiceSchema } from '../configuration/ProcessConfiguration.js';

/** Why a column of the delivered files is not a feature of the dataset. */
export const droppedColumnSchema = z.object({
  column: z.string(),
  reason: z.enum([
    'date',
    'text',
    'diagnostics',
    'grade',
    'identifier',
    'constant',
    'all-missing',
    'not-in-every-file',
    'other-sequence',
  ]),
});
export type DatasetDroppedColumn = z.infer<typeof droppedColumnSchema>;

/** What is said of a dataset version wherever it is named. */
export const datasetSummarySchema = z.object({
  /** Hash of the content: the same rows, grades and features give the same version. */
  version: z.string(),
  rows: z.number().int(),
  counts: z.object({ low: z.number().int(), high: z.number().int() }),
  /** Numeric features found in the files. */
  features: z.number().int(),
  /** Features less the constant and the wholly missing ones. */
  usableFeatures: z.number().int(),
  dropped: z.array(droppedColumnSchema),
  missingCells: z.number().int(),
  /** Cells that held no finite number, such as #DIV/0!, and are read as missing. */
  unreadableCells: z.array(z.object({ feature: z.string(), count: z.number().int(), example: z.string() })),
  gradeMapping: z.enum(['who', 'brats']),
  /** How the features were chosen; absent where it was by majority, from all columns. */
  choice: z.object({ features: featureChoiceSchema, sequence: z.string().optional() }).optional(),
  /** Settings of the extraction that differ among the patients and were accepted by name. */
  acceptedMix: z.array(comparedSettingSchema).optional(),
  /** How the grades stood in what the clinic gave, and what each was read as; no part of the version. */
  gradesAsWritten: z.array(z.object({ written: z.string(), grade: z.enum(['low', 'high']), count: z.number().int() })),
});
export type DatasetSummary = z.infer<typeof datasetSummarySchema>;
