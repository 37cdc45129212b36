import type { Estimator, EstimatorJson } from '../base/Estimator.js';
import { BetaCalibration } from '../calibration/BetaCalibration.js';
import { IsotonicCalibration } from '../calibration/IsotonicCalibration.js';
import { SigmoidCalibration } from '../calibration/SigmoidCalibration.js';
import { ColumnTransformer } from '../compose/ColumnTransformer.js';
import { Pipeline } from '../compose/Pipeline.js';
import { CrossConformal } from '../conformal/CrossConformal.js';
import { MondrianConformal } from '../conformal/MondrianConformal.js';
import { LedoitWolf } from '../covariance/LedoitWolf.js';
import { LedoitWolfOutliers } from '../covariance/LedoitWolfOutliers.js';
import { PCA } from '../decomposition/PCA.js';
import { Boruta } from '../feature-selection/Boruta.js';
import { CorrelationFilter } from '../feature-selection/CorrelationFilter.js';
import { MRMR } from '../feature-selection/MRMR.js';
import { SelectFromModel } from '../feature-selection/SelectFromModel.js';
import { SelectKBest } from '../feature-selection/SelectKBest.js';
import { VarianceThreshold } from '../feature-selection/VarianceThreshold.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { ComBat } from '../harmonisation/ComBat.js';
import { LogisticRegression } from '../linear/LogisticRegression.js';
import { KNNImputer } from '../preprocessing/KNNImputer.js';
import { MinMaxScaler } from '../preprocessing/MinMaxScaler.js';
import { OneHotEncoder } from '../preprocessing/OneHotEncoder.js';
import { OrdinalEncoder } from '../preprocessing/OrdinalEncoder.js';
import { PowerTransformer } from '../preprocessing/PowerTransformer.js';
import { RobustScaler } from '../preprocessing/RobustScaler.js';
import { SimpleImputer } from '../preprocessing/SimpleImputer.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { Winsorizer } from '../preprocessing/Winsorizer.js';
import { ADASYN } from '../resampling/ADASYN.js';
import { BorderlineSMOTE } from '../resampling/BorderlineSMOTE.js';
import { RandomOverSampler } from '../resampling/RandomOverSampler.js';
import { RandomUnderSampler } from '../resampling/RandomUnderSampler.js';
import { SMOTE } from '../resampling/SMOTE.js';
import { SMOTENC } from '../resampling/SMOTENC.js';
import { SMOTETomek } from '../resampling/SMOTETomek.js';
import { TomekLinks } from '../resampling/TomekLinks.js';
import { SVC } from '../svm/SVC.js';
import { XGBClassifier } from '../xgboost/XGBClassifier.js';
import { type EstimatorClass, loadEstimatorOf } from './loadEstimatorOf.js';

/** Every estimator that can be stored. */
const ESTIMATORS: Readonly<Record<string, EstimatorClass>> = {
  ADASYN,
  BetaCalibration,
  BorderlineSMOTE,
  Boruta,
  ColumnTransformer,
  ComBat,
  CorrelationFilter,
  CrossConformal,
  IsotonicCalibration,
  KNNImputer,
  LedoitWolf,
  LedoitWolfOutliers,
  LogisticRegression,
  MRMR,
  MinMaxScaler,
  MondrianConformal,
  OneHotEncoder,
  OrdinalEncoder,
  PCA,
  Pipeline,
  PowerTransformer,
  RandomForestClassifier,
  RandomOverSampler,
  RandomUnderSampler,
  RobustScaler,
  SMOTE,
  SMOTENC,
  SMOTETomek,
  SVC,
  SelectFromModel,
  SelectKBest,
  SigmoidCalibration,
  SimpleImputer,
  StandardScaler,
  TomekLinks,
  VarianceThreshold,
  Winsorizer,
  XGBClassifier,
};

/**
 * The fitted estimator that `toJSON` wrote, of any class of this package. JSON in, no code is ever loaded.
 *
 * It brings every estimator into a bundle; where that matters, `loadEstimatorOf` takes the classes that may come.
 *
 * @throws `learn.invalid-artifact`, `learn.invalid-parameter` as `loadEstimatorOf`
 *
 * @example
 * ```ts
 * import { loadEstimator, Matrix, StandardScaler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [3]]);
 * const text = JSON.stringify(new StandardScaler().fit(X));
 * loadEstimator(JSON.parse(text)).transform(X).data; // → [-1, 1]
 * ```
 */
export function loadEstimator(json: EstimatorJson): Estimator {
  return loadEstimatorOf(ESTIMATORS, json);
}
