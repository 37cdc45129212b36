import { z } from 'zod';
import { algorithmNameSchema, ensembleNameSchema } from '../artifacts/modelNameSchema.js';
import { ALGORITHMS } from '../artifacts/modelNames.js';
import { spacesConfigurationSchema } from './SpacesConfiguration.js';

export const protocolSchema = z.enum(['holdout', 'nested']);
export type Protocol = z.infer<typeof protocolSchema>;

export const searchSchema = z.enum(['random', 'grid', 'tpe', 'halving']);
export type Search = z.infer<typeof searchSchema>;

export const checksConfigurationSchema = z.strictObject({
  permutations: z
    .int()
    .min(2)
    .max(10_000)
    .default(20)
    .describe('Honesty checks: times the best model is trained on shuffled grades; 20 are enough to tell at 5 %'),
  seeds: z
    .int()
    .min(1)
    .max(1000)
    .default(4)
    .describe('Honesty checks: other ways to deal the patients into folds over which the best model is trained'),
  nagelkerkeR2: z
    .number()
    .min(0.01)
    .max(0.95)
    .default(0.15)
    .describe('Honesty checks: Nagelkerke’s R² that a model is expected to reach, by which the sample size is judged'),
});
/** How deep the honesty checks of a run go. */
export type ChecksConfiguration = z.infer<typeof checksConfigurationSchema>;

export const trainConfigurationSchema = z
  .strictObject({
    protocol: protocolSchema
      .default('holdout')
      .describe(
        'How the models are judged: holdout (a test part kept apart, cross-validation on the rest) or nested (search and choice anew in each of the outer folds, no test part)',
      ),
    models: z
      .array(algorithmNameSchema)
      .min(1)
      .refine((names) => new Set(names).size === names.length, { message: 'each model once' })
      .default([...ALGORITHMS])
      .describe('The algorithms to search'),
    search: searchSchema
      .default('random')
      .describe(
        'How candidates are sought: random, grid (every combination; of an interval its ends and middle), tpe (learns from the candidates before) or halving (many on few rows, the better third on three times as many)',
      ),
    candidates: z.int().min(1).max(10_000).default(20).describe('Most candidates of the search, for each model'),
    minutes: z
      .number()
      .min(0.01)
      .max(100_000)
      .nullable()
      .default(null)
      .describe(
        'Minutes after which no further candidates are begun, for the whole run; a run that goes on counts what it spent before',
      ),
    patience: z
      .int()
      .min(1)
      .max(10_000)
      .nullable()
      .default(null)
      .describe('Candidates of a model without a better one among them, after which its search ends; of no effect with halving'),
    spaces: spacesConfigurationSchema
      .default({})
      .describe('Where the parameters of each model come from, in place of the defaults: docs/training.md'),
    folds: z
      .int()
      .min(2)
      .max(20)
      .default(5)
      .describe(
        'Folds of the cross-validation, stratified by grade and grouped by patient; in the nested protocol the outer folds of each repeat too',
      ),
    repeats: z.int().min(1).max(100).default(5).describe('Nested protocol: times the outer folds are drawn'),
    innerFolds: z
      .int()
      .min(2)
      .max(20)
      .default(5)
      .describe('Nested protocol: folds of the search inside each outer training part'),
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
    checks: checksConfigurationSchema.prefault({}),
  })
  .refine(({ ensembles, models }) => ensembles.length === 0 || models.length > 1, {
    message: 'an ensemble joins two models or more; `models` names one',
    params: { es: 'un ensamble une dos modelos o más; `models` nombra uno' },
    path: ['ensembles'],
  });
export type TrainConfiguration = z.infer<typeof trainConfigurationSchema>;
