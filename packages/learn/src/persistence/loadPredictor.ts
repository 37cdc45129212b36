import type { Estimator, EstimatorJson } from '../base/Estimator.js';
import { type EstimatorClass, loadEstimatorOf } from './loadEstimatorOf.js';

/** Where each class that a stored model may hold is found, with no more of its training than its file brings. */
const CLASSES: Readonly<Record<string, () => Promise<EstimatorClass>>> = {
  ADASYN: async () => (await import('../resampling/ADASYN.js')).ADASYN,
  BetaCalibration: async () => (await import('../calibration/BetaCalibration.js')).BetaCalibration,
  BorderlineSMOTE: async () => (await import('../resampling/BorderlineSMOTE.js')).BorderlineSMOTE,
  Boruta: async () => (await import('../feature-selection/Boruta.js')).Boruta,
  CorrelationFilter: async () => (await import('../feature-selection/CorrelationFilter.js')).CorrelationFilter,
  IsotonicCalibration: async () => (await import('../calibration/IsotonicCalibration.js')).IsotonicCalibration,
  KNNImputer: async () => (await import('../preprocessing/KNNImputer.js')).KNNImputer,
  LogisticRegression: async () => (await import('../linear/LogisticRegression.js')).LogisticRegression,
  MRMR: async () => (await import('../feature-selection/MRMR.js')).MRMR,
  MinMaxScaler: async () => (await import('../preprocessing/MinMaxScaler.js')).MinMaxScaler,
  MondrianConformal: async () => (await import('../conformal/MondrianConformal.js')).MondrianConformal,
  PCA: async () => (await import('../decomposition/PCA.js')).PCA,
  Pipeline: async () => (await import('../compose/Pipeline.js')).Pipeline,
  PowerTransformer: async () => (await import('../preprocessing/PowerTransformer.js')).PowerTransformer,
  RandomForestClassifier: async () => (await import('../forest/RandomForestClassifier.js')).RandomForestClassifier,
  RobustScaler: async () => (await import('../preprocessing/RobustScaler.js')).RobustScaler,
  SMOTE: async () => (await import('../resampling/SMOTE.js')).SMOTE,
  SVC: async () => (await import('../svm/SVC.js')).SVC,
  SelectFromModel: async () => (await import('../feature-selection/SelectFromModel.js')).SelectFromModel,
  SelectKBest: async () => (await import('../feature-selection/SelectKBest.js')).SelectKBest,
  SigmoidCalibration: async () => (await import('../calibration/SigmoidCalibration.js')).SigmoidCalibration,
  SimpleImputer: async () => (await import('../preprocessing/SimpleImputer.js')).SimpleImputer,
  StandardScaler: async () => (await import('../preprocessing/StandardScaler.js')).StandardScaler,
  VarianceThreshold: async () => (await import('../feature-selection/VarianceThreshold.js')).VarianceThreshold,
  Winsorizer: async () => (await import('../preprocessing/Winsorizer.js')).Winsorizer,
  XGBClassifier: async () => (await import('../xgboost/XGBBooster.js')).XGBBooster,
};

/**
 * The fitted estimator that `toJSON` wrote, for one who only predicts: of this package, the files are loaded that its classes need, which is a third of them
 * and of the time. What this loader does not know, `loadEstimator` does.
 *
 * @throws `learn.invalid-artifact`, `learn.invalid-parameter` as `loadEstimatorOf`
 */
export async function loadPredictor(json: EstimatorJson): Promise<Estimator> {
  const names = [...namesIn(json, new Set())];
  const known = names.filter((name) => Object.hasOwn(CLASSES, name));
  if (known.length < names.length) return (await import('./loadEstimator.js')).loadEstimator(json);
  const classes = await Promise.all(known.map((name) => CLASSES[name]!()));
  return loadEstimatorOf(Object.fromEntries(known.map((name, index) => [name, classes[index]!])), json);
}

/** The names of the estimators in an artifact: its own, and those of the steps and estimators in its parameters. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  const { estimator, params } = value as { estimator?: unknown; params?: unknown };
  if (typeof estimator === 'string') names.add(estimator);
  for (const inner of estimator === undefined ? Object.values(value) : [estimator, params]) namesIn(inner, names);
  return names;
}
