import { z } from 'zod';

/** The algorithms that are searched. */
export const ALGORITHMS = ['xgboost', 'random-forest', 'svm'] as const;
export const algorithmNameSchema = z.enum(ALGORITHMS);
export type AlgorithmName = z.infer<typeof algorithmNameSchema>;

/**
 * What joins the best of each algorithm: `soft-vote` is the mean of their calibrated probabilities, `stacking` a logistic regression on the logits of these.
 */
export const ENSEMBLES = ['soft-vote', 'stacking'] as const;
export const ensembleNameSchema = z.enum(ENSEMBLES);
export type EnsembleName = z.infer<typeof ensembleNameSchema>;

export const MODEL_NAMES = [...ALGORITHMS, ...ENSEMBLES] as const;
export const modelNameSchema = z.enum(MODEL_NAMES);
export type ModelName = z.infer<typeof modelNameSchema>;

export function isEnsemble(name: ModelName): name is EnsembleName {
  return ENSEMBLES.some((ensemble) => ensemble === name);
}
