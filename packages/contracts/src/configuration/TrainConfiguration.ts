import { z } from 'zod';
import { ensembleNameSchema } from '../artifacts/modelNameSchema.js';

export const protocolSchema = z.enum(['holdout', 'nested']);
export type Protocol = z.infer<typeof protocolSchema>;

export const trainConfigurationSchema = z.strictObject({
  protocol: protocolSchema
    .default('holdout')
    .describe(
      'How the models are judged: holdout (a test part kept apart, cross-validation on the rest) or nested (search and choice anew in each of the outer folds, no test part)',
    ),
  candidates: z.int().min(1).max(10_000).default(20).describe('Candidates of the randomised search, for each model'),
  folds: z
    .int()
    .min(2)
    .max(20)
    .default(5)
    .describe(
      'Folds of the cross-validation, stratified by grade and grouped by patient; in the nested protocol the outer folds of each repeat too',
    ),
  repeats: z.int().min(1).max(100).default(5).describe('Nested protocol: times the outer folds are drawn'),
  innerFolds: z.int().min(2).max(20).default(5).describe('Nested protocol: folds of the search inside each outer training part'),
  ensembles: z
    .array(ensembleNameSchema)
    .refine((names) => new Set(names).size === names.length, { message: 'each ensemble once' })
    .default([])
    .describe(
      'Further candidates that join the best of each algorithm: soft-vote (mean of the calibrated probabilities) and stacking (logistic regression on their logits)',
    ),
  testFraction: z
    .number()
    .min(0.05)
    .max(0.5)
    .default(0.2)
    .describe('Holdout protocol: share of the patients kept apart as the test part'),
  recallFloor: z
    .number()
    .min(0)
    .max(1)
    .default(0.75)
    .describe('The threshold maximises the precision of the low grade while its recall stays at or above this'),
  highRecallFloor: z
    .number()
    .min(0)
    .max(1)
    .default(0.75)
    .describe(
      'The recall of the high grade that the same threshold must keep; where none keeps both floors, that of the low grade decides alone and the run says so',
    ),
});
export type TrainConfiguration = z.infer<typeof trainConfigurationSchema>;
