import { z } from 'zod';
import { explanationWarningSchema } from './ExplanationWarning.js';
import { algorithmNameSchema } from './modelNameSchema.js';
import { gradeSchema } from './RunRecord.js';

const bilingualSchema = z.object({ es: z.string(), en: z.string() });

/** What a feature is, for a reader who knows medicine and not radiomics. */
export const featureGlossSchema = z.object({
  name: bilingualSchema,
  /** What a higher value says. */
  gloss: bilingualSchema,
  /** The image it was computed on; null for a filter that is not known. */
  image: bilingualSchema.nullable(),
  unit: bilingualSchema,
  /** What stands before and after the PyRadiomics key in the column's name: a sequence, a segment. */
  before: z.string(),
  after: z.string(),
});
export type FeatureGloss = z.infer<typeof featureGlossSchema>;

/** What a feature adds to the log-odds of the low grade, above 0 towards low and below 0 towards high. */
export const featureContributionSchema = z.object({
  feature: z.string(),
  contribution: z.number(),
  /** As the file has it; null where it was missing and filled in. */
  value: z.number().nullable(),
  /** Share of the training cases below it, those equal to it by half, 0 to 100; null where it is missing or the training data are not there. */
  percentile: z.number().min(0).max(100).nullable(),
  /** Whether it lies outside the 0.5–99.5 % range of the training rows. */
  outside: z.boolean(),
});
export type FeatureContribution = z.infer<typeof featureContributionSchema>;

/** Features that say almost the same, taken together: what two near copies share falls to either by chance. */
export const contributionClusterSchema = z.object({
  /** Of the features the model uses, the one that adds most; it stands for the rest. */
  leader: featureContributionSchema,
  /** Null for a name that holds no PyRadiomics feature. */
  gloss: featureGlossSchema.nullable(),
  /** Sum over `members`. */
  contribution: z.number(),
  /** Those the model uses, the one that adds most first. */
  members: z.array(featureContributionSchema),
  /** How many more features of the dataset say the same (|r| > 0.95, single linkage) and are not used by the model. */
  alike: z.int(),
});
export type ContributionCluster = z.infer<typeof contributionClusterSchema>;

export const nearestCaseSchema = z.object({
  /** Pseudonym. */
  patient: z.string(),
  /** Confirmed by biopsy. */
  grade: gradeSchema,
  /** Root mean square difference over the features that reach the classifier, each in standard deviations of the training cases. */
  distance: z.number(),
});
export type NearestCase = z.infer<typeof nearestCaseSchema>;

const logOddsSchema = z.object({ logOdds: z.number(), probability: z.number() });

/**
 * Why a model gave a patient its probability. Always to be shown with: decision support; it does not replace the biopsy. Recomputed from the model, the rows
 * it was trained on and the stored values, and the same each time.
 */
export const explanationSchema = z.object({
  /** What the model says of a patient of whom nothing is known: where the contributions start. */
  baseline: logOddsSchema,
  /** What it says of this patient: baseline and all contributions. */
  output: logOddsSchema,
  /** |baseline + contributions − output|, in log-odds: 0 but for rounding. */
  additivityError: z.number(),
  /** How each algorithm of the model was explained, with the share of the contributions that is its own. */
  members: z.array(
    z.object({
      name: algorithmNameSchema,
      method: z.enum(['tree-shap', 'svc-shap', 'kernel-shap']),
      share: z.number().min(0).max(1),
    }),
  ),
  /** The groups that add most, the most first. */
  clusters: z.array(contributionClusterSchema),
  /** What all others add together. */
  rest: z.object({ features: z.int(), contribution: z.number() }),
  /** The most similar training cases, the nearest first; null where the training data are not there. */
  nearest: z.array(nearestCaseSchema).nullable(),
  warnings: z.array(explanationWarningSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;
