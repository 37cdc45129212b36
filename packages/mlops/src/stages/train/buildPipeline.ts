import type { AlgorithmName, CandidateParams } from '@neurograde/contracts';
import {
  ADASYN,
  BorderlineSMOTE,
  Boruta,
  type Classifier,
  CorrelationFilter,
  type Estimator,
  KNNImputer,
  type Labels,
  LogisticRegression,
  MinMaxScaler,
  MRMR,
  PCA,
  Pipeline,
  PowerTransformer,
  RandomForestClassifier,
  RobustScaler,
  SelectFromModel,
  SelectKBest,
  SimpleImputer,
  SMOTE,
  StandardScaler,
  SVC,
  scalePosWeight,
  VarianceThreshold,
  Winsorizer,
  XGBClassifier,
} from '@neurograde/learn';
import { besideCategories, encodeCategories, type Step } from './categorySteps.js';

/** What the search spaces choose before the classifier; what a space leaves out is as the first values here. */
interface PreprocessingChoice {
  readonly imputer: 'median' | 'mean' | 'knn';
  /** Share of the training values, at either end, that is brought in to the next; 0 for none. */
  readonly winsorise: number;
  readonly scaler: 'standard' | 'none' | 'robust' | 'minMax' | 'power';
  /** Null: no feature is left out for what it shares with another. */
  readonly correlationThreshold: number | null;
  readonly selection: 'none' | 'kBest' | 'mannWhitney' | 'mutualInformation' | 'mrmr' | 'lasso' | 'boruta' | 'pca';
  readonly selectionSize: number;
  readonly imbalance: 'none' | 'weights' | 'smote' | 'borderlineSmote' | 'adasyn';
}

const DEFAULTS: PreprocessingChoice = {
  imputer: 'median',
  winsorise: 0.01,
  scaler: 'standard',
  correlationThreshold: null,
  selection: 'none',
  selectionSize: 40,
  imbalance: 'none',
};

/** Rounds of Boruta: at the published 100 one candidate would take minutes. */
const BORUTA_ROUNDS = 30;

/**
 * One candidate as a leak-free pipeline: everything in it is fitted on the rows it is given and on no others.
 *
 * @param params a point of the model's search space
 * @param y labels of the training rows; only their counts are used, for XGBoost's class weight
 * @param categorical columns of X that hold categories as codes. They pass by what is for numbers, and reach the classifier as a column a category. Default: none
 */
export function buildPipeline(
  name: AlgorithmName,
  params: CandidateParams,
  y: Labels,
  randomState: number,
  categorical: readonly number[] = [],
): Pipeline {
  const own = Object.entries(params).filter(([key]) => !(key in DEFAULTS));
  const p = { ...DEFAULTS, ...params } as PreprocessingChoice;
  const numeric: (Step | undefined)[] = [
    { name: 'impute', estimator: imputerOf(p) },
    p.winsorise > 0
      ? { name: 'winsorise', estimator: new Winsorizer({ lower: p.winsorise, upper: 1 - p.winsorise }) }
      : undefined,
    { name: 'variance', estimator: new VarianceThreshold({ threshold: 0 }) },
    scalerOf(p),
    p.correlationThreshold === null
      ? undefined
      : { name: 'correlation', estimator: new CorrelationFilter({ threshold: p.correlationThreshold }) },
    selectorOf(p, randomState),
  ];
  const prepare = numeric.filter((step) => step !== undefined);
  const classify = {
    name: 'classify',
    estimator: buildClassifier(name, Object.fromEntries(own), p.imbalance === 'weights', y, randomState),
  };
  const steps =
    categorical.length === 0
      ? [...prepare, resamplerOf(p, randomState), classify]
      : [...besideCategories(prepare, categorical), ...encodeCategories(makesRows(p), categorical.length, randomState), classify];
  return new Pipeline({ steps: steps.filter((step) => step !== undefined) });
}

function imputerOf({ imputer }: PreprocessingChoice): Estimator {
  return imputer === 'knn' ? new KNNImputer() : new SimpleImputer({ strategy: imputer });
}

function scalerOf({ scaler }: PreprocessingChoice): Step | undefined {
  switch (scaler) {
    case 'none':
      return undefined;
    case 'standard':
      return { name: 'scale', estimator: new StandardScaler() };
    case 'robust':
      return { name: 'scale', estimator: new RobustScaler() };
    case 'minMax':
      return { name: 'scale', estimator: new MinMaxScaler() };
    case 'power':
      return { name: 'scale', estimator: new PowerTransformer() };
  }
}

function selectorOf({ selection, selectionSize: k }: PreprocessingChoice, randomState: number): Step | undefined {
  switch (selection) {
    case 'none':
      return undefined;
    case 'kBest':
      return { name: 'select', estimator: new SelectKBest({ k }) };
    case 'mannWhitney':
      return { name: 'select', estimator: new SelectKBest({ k, scoreFunc: 'mannWhitney' }) };
    case 'mutualInformation':
      return { name: 'select', estimator: new SelectKBest({ k, scoreFunc: 'mutualInfoClassif', randomState }) };
    case 'mrmr':
      return { name: 'select', estimator: new MRMR({ k }) };
    case 'lasso':
      return {
        name: 'select',
        estimator: new SelectFromModel({ estimator: new LogisticRegression({ l1Ratio: 1 }), maxFeatures: k }),
      };
    case 'boruta':
      return { name: 'select', estimator: new Boruta({ nEstimators: 'auto', maxIter: BORUTA_ROUNDS, randomState }) };
    case 'pca':
      return { name: 'pca', estimator: new PCA({ nComponents: k }) };
  }
}

function resamplerOf({ imbalance }: PreprocessingChoice, randomState: number): Step | undefined {
  switch (imbalance) {
    case 'none':
    case 'weights':
      return undefined;
    case 'smote':
      return { name: 'smote', estimator: new SMOTE({ randomState }) };
    case 'borderlineSmote':
      return { name: 'borderline-smote', estimator: new BorderlineSMOTE({ randomState }) };
    case 'adasyn':
      return { name: 'adasyn', estimator: new ADASYN({ randomState }) };
  }
}

/** Whether patients are made up, in whichever way. */
function makesRows({ imbalance }: PreprocessingChoice): boolean {
  return imbalance !== 'none' && imbalance !== 'weights';
}

/** @param params the classifier's own, under the names of its constructor */
function buildClassifier(
  name: AlgorithmName,
  params: CandidateParams,
  weighted: boolean,
  y: Labels,
  randomState: number,
): Classifier {
  switch (name) {
    case 'xgboost':
      return new XGBClassifier({ ...params, scalePosWeight: weighted ? scalePosWeight(y) : 1, randomState });
    case 'random-forest':
      return new RandomForestClassifier({ ...params, classWeight: weighted ? 'balanced' : null, randomState });
    case 'svm':
      return new SVC({ ...params, classWeight: weighted ? 'balanced' : null });
  }
}
