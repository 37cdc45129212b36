import type { AlgorithmName, CandidateParams } from '@neurograde/contracts';
import {
  type Classifier,
  CorrelationFilter,
  type Estimator,
  type Labels,
  PCA,
  Pipeline,
  RandomForestClassifier,
  type RandomForestClassifierParams,
  SelectKBest,
  SimpleImputer,
  SMOTE,
  StandardScaler,
  SVC,
  type SVCParams,
  scalePosWeight,
  VarianceThreshold,
  Winsorizer,
  XGBClassifier,
  type XGBClassifierParams,
} from '@neurograde/learn';

/** What the search spaces choose; `searchSpaces.ts` has the choices. */
interface PreprocessingChoice {
  readonly correlationThreshold: number;
  readonly selection: 'none' | 'kBest' | 'pca';
  readonly selectionSize: number;
  readonly imbalance: 'weights' | 'smote' | 'none';
}
type XgboostChoice = Required<
  Pick<
    XGBClassifierParams,
    'nEstimators' | 'maxDepth' | 'learningRate' | 'subsample' | 'colsampleByTree' | 'minChildWeight' | 'regLambda'
  >
>;
type ForestChoice = Required<
  Pick<RandomForestClassifierParams, 'nEstimators' | 'criterion' | 'maxDepth' | 'minSamplesLeaf' | 'maxFeatures'>
>;
type SvmChoice = Required<Pick<SVCParams, 'kernel' | 'C' | 'gamma'>>;

interface Step {
  readonly name: string;
  readonly estimator: Estimator;
}

/**
 * One candidate as a leak-free pipeline: everything in it is fitted on the rows it is given and on no others.
 *
 * @param params a point of the model's search space
 * @param y labels of the training rows; only their counts are used, for XGBoost's class weight
 */
export function buildPipeline(name: AlgorithmName, params: CandidateParams, y: Labels, randomState: number): Pipeline {
  const p = params as unknown as PreprocessingChoice;
  const steps: Step[] = [
    { name: 'impute', estimator: new SimpleImputer({ strategy: 'median' }) },
    { name: 'winsorise', estimator: new Winsorizer({ lower: 0.01, upper: 0.99 }) },
    { name: 'variance', estimator: new VarianceThreshold({ threshold: 0 }) },
    { name: 'scale', estimator: new StandardScaler() },
    { name: 'correlation', estimator: new CorrelationFilter({ threshold: p.correlationThreshold }) },
  ];
  if (p.selection === 'kBest') steps.push({ name: 'select', estimator: new SelectKBest({ k: p.selectionSize }) });
  if (p.selection === 'pca') steps.push({ name: 'pca', estimator: new PCA({ nComponents: p.selectionSize }) });
  if (p.imbalance === 'smote') steps.push({ name: 'smote', estimator: new SMOTE({ randomState }) });
  steps.push({ name: 'classify', estimator: buildClassifier(name, params, y, randomState) });
  return new Pipeline({ steps });
}

function buildClassifier(name: AlgorithmName, params: CandidateParams, y: Labels, randomState: number): Classifier {
  const { imbalance } = params as unknown as PreprocessingChoice;
  const weighted = imbalance === 'weights';
  switch (name) {
    case 'xgboost': {
      const p = params as unknown as XgboostChoice;
      return new XGBClassifier({
        nEstimators: p.nEstimators,
        maxDepth: p.maxDepth,
        learningRate: p.learningRate,
        subsample: p.subsample,
        colsampleByTree: p.colsampleByTree,
        minChildWeight: p.minChildWeight,
        regLambda: p.regLambda,
        scalePosWeight: weighted ? scalePosWeight(y) : 1,
        randomState,
      });
    }
    case 'random-forest': {
      const p = params as unknown as ForestChoice;
      return new RandomForestClassifier({
        nEstimators: p.nEstimators,
        criterion: p.criterion,
        maxDepth: p.maxDepth,
        minSamplesLeaf: p.minSamplesLeaf,
        maxFeatures: p.maxFeatures,
        classWeight: weighted ? 'balanced' : null,
        randomState,
      });
    }
    case 'svm': {
      const p = params as unknown as SvmChoice;
      return new SVC({ kernel: p.kernel, C: p.C, gamma: p.gamma, classWeight: weighted ? 'balanced' : null });
    }
  }
}
