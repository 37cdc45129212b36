import type { Estimator, EstimatorJson } from '../base/Estimator.js';
import { invalidArtifact } from '../base/errors.js';
import { Pipeline } from '../compose/Pipeline.js';
import { PCA } from '../decomposition/PCA.js';
import { CorrelationFilter } from '../feature-selection/CorrelationFilter.js';
import { MRMR } from '../feature-selection/MRMR.js';
import { SelectKBest } from '../feature-selection/SelectKBest.js';
import { VarianceThreshold } from '../feature-selection/VarianceThreshold.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { MinMaxScaler } from '../preprocessing/MinMaxScaler.js';
import { RobustScaler } from '../preprocessing/RobustScaler.js';
import { SimpleImputer } from '../preprocessing/SimpleImputer.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { Winsorizer } from '../preprocessing/Winsorizer.js';
import { BorderlineSMOTE } from '../resampling/BorderlineSMOTE.js';
import { RandomOverSampler } from '../resampling/RandomOverSampler.js';
import { RandomUnderSampler } from '../resampling/RandomUnderSampler.js';
import { SMOTE } from '../resampling/SMOTE.js';
import { SVC } from '../svm/SVC.js';
import { XGBClassifier } from '../xgboost/XGBClassifier.js';

type Loader = { readonly version: number; readonly load: (json: EstimatorJson) => Estimator };

/** Every estimator that can be stored: the newest layout it writes and reads, and its reader. */
const LOADERS: Readonly<Record<string, Loader>> = {
  BorderlineSMOTE: { version: 1, load: BorderlineSMOTE.fromJSON },
  CorrelationFilter: { version: 1, load: CorrelationFilter.fromJSON },
  MRMR: { version: 1, load: MRMR.fromJSON },
  MinMaxScaler: { version: 1, load: MinMaxScaler.fromJSON },
  PCA: { version: 1, load: PCA.fromJSON },
  Pipeline: { version: 1, load: (json) => Pipeline.fromJSON(json, loadEstimator) },
  RandomForestClassifier: { version: 1, load: RandomForestClassifier.fromJSON },
  RandomOverSampler: { version: 1, load: RandomOverSampler.fromJSON },
  RandomUnderSampler: { version: 1, load: RandomUnderSampler.fromJSON },
  RobustScaler: { version: 1, load: RobustScaler.fromJSON },
  SMOTE: { version: 1, load: SMOTE.fromJSON },
  SVC: { version: 1, load: SVC.fromJSON },
  SelectKBest: { version: 1, load: SelectKBest.fromJSON },
  SimpleImputer: { version: 1, load: SimpleImputer.fromJSON },
  StandardScaler: { version: 1, load: StandardScaler.fromJSON },
  VarianceThreshold: { version: 1, load: VarianceThreshold.fromJSON },
  Winsorizer: { version: 1, load: Winsorizer.fromJSON },
  XGBClassifier: { version: 1, load: XGBClassifier.fromJSON },
};

/**
 * The fitted estimator that `toJSON` wrote. JSON in, no code is ever loaded.
 *
 * @throws `learn.invalid-artifact` for an unknown estimator or a layout newer than this release reads.
 */
export function loadEstimator(json: EstimatorJson): Estimator {
  const loader = Object.hasOwn(LOADERS, json.estimator) ? LOADERS[json.estimator] : undefined;
  if (loader === undefined) {
    throw invalidArtifact('loadEstimator', `estimator must be one of ${Object.keys(LOADERS).join(', ')}`, json.estimator);
  }
  if (!(json.version >= 1 && json.version <= loader.version)) {
    throw invalidArtifact(json.estimator, `version must be from 1 to ${loader.version}`, json.version);
  }
  return loader.load(json);
}
