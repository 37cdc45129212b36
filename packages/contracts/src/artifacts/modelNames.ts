/** The algorithms that are searched. */
export const ALGORITHMS = ['xgboost', 'random-forest', 'svm'] as const;
export type AlgorithmName = (typeof ALGORITHMS)[number];

/**
 * What joins the best of each algorithm: `soft-vote` is the mean of their calibrated probabilities, `stacking` a logistic regression on the logits of these.
 */
export const ENSEMBLES = ['soft-vote', 'stacking'] as const;
export type EnsembleName = (typeof ENSEMBLES)[number];

export const MODEL_NAMES = [...ALGORITHMS, ...ENSEMBLES] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

export function isEnsemble(name: ModelName): name is EnsembleName {
  return ENSEMBLES.some((ensemble) => ensemble === name);
}
