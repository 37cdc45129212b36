import type { AlgorithmName, SearchedValue, SpacesConfiguration } from '@neurograde/contracts';
import type { Distribution, SearchSpace } from '@neurograde/learn';

/** What every model's pipeline chooses before its classifier. */
const preprocessing = {
  /** Features that correlate more than this fall into one cluster, of which the medoid stays. */
  correlationThreshold: { type: 'choice', values: [0.8, 0.9, 0.95] },
} as const satisfies SearchSpace;

/**
 * The default search space of each model: the whole pipeline, not only the classifier.
 *
 * `imbalance`: class weights for the tree models and SMOTE for the SVM are the brief's; the other family and none stand beside them, as
 * resampling gave no average gain over 15 radiomics cohorts (doi 10.1038/s41598-024-53491-5).
 */
export const SEARCH_SPACES: Readonly<Record<AlgorithmName, SearchSpace>> = {
  xgboost: {
    ...preprocessing,
    selection: { type: 'choice', values: ['none', 'kBest'] },
    selectionSize: { type: 'choice', values: [20, 40, 80] },
    imbalance: { type: 'choice', values: ['weights', 'smote', 'none'] },
    nEstimators: { type: 'integer', low: 50, high: 300 },
    maxDepth: { type: 'integer', low: 2, high: 6 },
    learningRate: { type: 'logUniform', low: 0.02, high: 0.3 },
    subsample: { type: 'uniform', low: 0.6, high: 1 },
    colsampleByTree: { type: 'uniform', low: 0.3, high: 1 },
    minChildWeight: { type: 'logUniform', low: 0.5, high: 8 },
    regLambda: { type: 'logUniform', low: 0.1, high: 10 },
  },
  'random-forest': {
    ...preprocessing,
    selection: { type: 'choice', values: ['none', 'kBest'] },
    selectionSize: { type: 'choice', values: [20, 40, 80] },
    imbalance: { type: 'choice', values: ['weights', 'smote', 'none'] },
    nEstimators: { type: 'integer', low: 100, high: 500 },
    criterion: { type: 'choice', values: ['gini', 'entropy'] },
    maxDepth: { type: 'choice', values: [null, 4, 8] },
    minSamplesLeaf: { type: 'integer', low: 1, high: 6 },
    maxFeatures: { type: 'choice', values: ['sqrt', 'log2', 0.2] },
  },
  svm: {
    ...preprocessing,
    selection: { type: 'choice', values: ['none', 'kBest', 'pca'] },
    selectionSize: { type: 'choice', values: [20, 40, 80] },
    imbalance: { type: 'choice', values: ['smote', 'weights', 'none'] },
    kernel: { type: 'choice', values: ['rbf', 'linear'] },
    C: { type: 'logUniform', low: 0.1, high: 100 },
    gamma: { type: 'logUniform', low: 0.001, high: 0.1 },
  },
};

/** The default space of a model with what is configured in its place: a value of its own for a parameter, or where to draw it from. */
export function searchSpaceOf(name: AlgorithmName, spaces: SpacesConfiguration): SearchSpace {
  const configured = Object.entries(spaces[name] ?? {}) as [string, SearchedValue][];
  return { ...SEARCH_SPACES[name], ...Object.fromEntries(configured.map(([key, value]) => [key, distributionOf(value)])) };
}

function distributionOf(value: SearchedValue): Distribution {
  return typeof value === 'object' && value !== null ? value : { type: 'choice', values: [value] };
}
