import { z } from 'zod';

const countsSchema = z.object({ low: z.int(), high: z.int() });
const sampleSchema = z.object({ count: z.int(), median: z.number() });

/** How the distribution of one feature differs between two groups of rows. */
export const datasetShiftSchema = z.object({
  feature: z.string(),
  before: sampleSchema,
  after: sampleSchema,
  /** Two-sample Kolmogorov–Smirnov: greatest distance of the two distribution functions, two-sided p-value, q-value over all features (Benjamini–Hochberg). */
  statistic: z.number().min(0).max(1),
  p: z.number(),
  q: z.number(),
});
export type DatasetShift = z.infer<typeof datasetShiftSchema>;

/** What is other in the dataset version `to` than in `from`. Patients are pseudonyms, in ascending order. */
export const datasetDiffSchema = z.object({
  from: z.string(),
  to: z.string(),
  patients: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    /** In both, with another grade, or another value in a column of both. */
    changed: z.array(z.string()),
    unchanged: z.int(),
  }),
  /** Patients by grade, and how many in both have another grade now. */
  grades: z.object({ from: countsSchema, to: countsSchema, changed: z.int() }),
  columns: z.object({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    /** In both, but constant or wholly missing in one of them. */
    nowUsable: z.array(z.string()),
    nowUnusable: z.array(z.string()),
  }),
  /** Settings by name, null where one of the versions does not have it. */
  settings: z.array(z.object({ name: z.string(), from: z.json(), to: z.json() })),
  shift: z.object({
    /**
     * Which rows are held against which. `new-rows`: those that are new or changed in `to` against all of `from`. `removed-rows`: where nothing is new,
     * those that are no longer there against those that stayed. Null where the rows are the same.
     */
    compared: z.enum(['new-rows', 'removed-rows']).nullable(),
    /** Features of both that vary, least p first. */
    features: z.array(datasetShiftSchema),
  }),
});
export type DatasetDiff = z.infer<typeof datasetDiffSchema>;
