import { BetaCalibration } from '../src/calibration/BetaCalibration.js';
import { IsotonicCalibration } from '../src/calibration/IsotonicCalibration.js';
import { SigmoidCalibration } from '../src/calibration/SigmoidCalibration.js';
import { ColumnTransformer } from '../src/compose/ColumnTransformer.js';
import { Pipeline } from '../src/compose/Pipeline.js';
import { CrossConformal } from '../src/conformal/CrossConformal.js';
import { MondrianConformal } from '../src/conformal/MondrianConformal.js';
import { LedoitWolf } from '../src/covariance/LedoitWolf.js';
import { LedoitWolfOutliers } from '../src/covariance/LedoitWolfOutliers.js';
import { PCA } from '../src/decomposition/PCA.js';
import { Boruta } from '../src/feature-selection/Boruta.js';
import { CorrelationFilter } from '../src/feature-selection/CorrelationFilter.js';
import { MRMR } from '../src/feature-selection/MRMR.js';
import { SelectFromModel } from '../src/feature-selection/SelectFromModel.js';
import { SelectKBest } from '../src/feature-selection/SelectKBest.js';
import { VarianceThreshold } from '../src/feature-selection/VarianceThreshold.js';
import { RandomForestClassifier } from '../src/forest/RandomForestClassifier.js';
import { ComBat } from '../src/harmonisation/ComBat.js';
import { LogisticRegression } from '../src/linear/LogisticRegression.js';
import { KNNImputer } from '../src/preprocessing/KNNImputer.js';
import { MinMaxScaler } from '../src/preprocessing/MinMaxScaler.js';
import { OneHotEncoder } from '../src/preprocessing/OneHotEncoder.js';
import { OrdinalEncoder } from '../src/preprocessing/OrdinalEncoder.js';
import { PowerTransformer } from '../src/preprocessing/PowerTransformer.js';
import { RobustScaler } from '../src/preprocessing/RobustScaler.js';
import { SimpleImputer } from '../src/preprocessing/SimpleImputer.js';
import { StandardScaler } from '../src/preprocessing/StandardScaler.js';
import { Winsorizer } from '../src/preprocessing/Winsorizer.js';
import { ADASYN } from '../src/resampling/ADASYN.js';
import { BorderlineSMOTE } from '../src/resampling/BorderlineSMOTE.js';
import { RandomOverSampler } from '../src/resampling/RandomOverSampler.js';
import { RandomUnderSampler } from '../src/resampling/RandomUnderSampler.js';
import { SMOTE } from '../src/resampling/SMOTE.js';
import { SMOTENC } from '../src/resampling/SMOTENC.js';
import { SMOTETomek } from '../src/resampling/SMOTETomek.js';
import { TomekLinks } from '../src/resampling/TomekLinks.js';
import { SVC } from '../src/svm/SVC.js';
import { XGBClassifier } from '../src/xgboost/XGBClassifier.js';
import { inCodes, withSigns } from './conformanceData.js';
import type { Subject } from './Subject.js';

/** Every estimator of the package stands here, one a line. */
export const SUBJECTS: readonly Subject[] = [
  {
    make: () => new SimpleImputer(),
    bad: [{ strategy: 'mode' }, { addIndicator: 1 }, { keepEmptyFeatures: 'no' }],
    missing: true,
  },
  { make: () => new SimpleImputer({ strategy: 'constant', addIndicator: true }), bad: [{ fillValue: '0' }], missing: true },
  {
    make: () => new KNNImputer({ nNeighbors: 2, weights: 'distance' }),
    bad: [{ nNeighbors: 0 }, { weights: 'gaussian' }, { addIndicator: 1 }, { keepEmptyFeatures: null }],
    missing: true,
  },
  { make: () => new StandardScaler(), bad: [{ withMean: 'yes' }, { withStd: 1 }], missing: true },
  {
    make: () => new RobustScaler(),
    bad: [{ withScaling: 0 }, { quantileRange: [75, 25] }, { quantileRange: [-1, 50] }, { unitVariance: 1 }],
    missing: true,
  },
  { make: () => new MinMaxScaler(), bad: [{ featureRange: [1, 1] }, { clip: 'no' }], missing: true },
  { make: () => new PowerTransformer(), bad: [{ standardize: 1 }], missing: true },
  {
    make: () => new OneHotEncoder({ handleUnknown: 'ignore' }),
    bad: [{ categories: [[2, 1]] }, { drop: 'last' }, { handleUnknown: 'skip' }, { minFrequency: 0 }, { maxCategories: 0.5 }],
    missing: true,
    prepare: inCodes,
  },
  {
    make: () => new OrdinalEncoder({ handleUnknown: 'use_encoded_value', unknownValue: -1, encodedMissingValue: -2 }),
    bad: [{ categories: 'all' }, { unknownValue: 0.5 }, { unknownValue: 0 }, { encodedMissingValue: null }, { handleUnknown: 1 }],
    missing: true,
    prepare: inCodes,
  },
  { make: () => new Winsorizer(), bad: [{ lower: 0.5 }, { upper: 1.1 }], missing: true },
  { make: () => new VarianceThreshold(), bad: [{ threshold: -1 }], missing: true },
  { make: () => new CorrelationFilter({ threshold: 0.3 }), bad: [{ threshold: 1 }, { method: 'kendall' }] },
  { make: () => new SelectKBest({ k: 2 }), bad: [{ k: 0 }, { k: 1.5 }, { scoreFunc: 'chi2' }] },
  { make: () => new SelectKBest({ k: 2, scoreFunc: 'mannWhitney' }), bad: [{ k: '2' }] },
  {
    make: () => new SelectKBest({ k: 2, scoreFunc: 'mutualInfoClassif', randomState: 3 }),
    bad: [{ nNeighbors: 0 }, { discreteFeatures: [9] }, { randomState: -1 }],
  },
  { make: () => new MRMR({ k: 2 }), bad: [{ k: 0 }] },
  {
    make: () => new SelectFromModel({ estimator: new LogisticRegression() }),
    bad: [{ threshold: 'max' }, { threshold: '2*max' }, { maxFeatures: 0 }, { estimator: new StandardScaler() }],
    missing: false,
  },
  { make: () => new SelectFromModel({ estimator: new RandomForestClassifier({ nEstimators: 5 }) }), bad: [], missing: true },
  {
    make: () => new Boruta({ nEstimators: 5, maxIter: 8 }),
    bad: [
      { nEstimators: 0 },
      { perc: 0 },
      { alpha: 2 },
      { twoStep: 1 },
      { maxIter: 1 },
      { forest: null },
      { forest: { maxDepth: 0 } },
    ],
    large: () => new Boruta({ nEstimators: 2, maxIter: 2, forest: { maxDepth: 2 } }),
  },
  {
    make: () => new ComBat({ batchCol: 3, meanOnly: true }),
    bad: [{ batchCol: -1 }, { batchCol: 0.5 }, { categoricalCols: 1 }, { categoricalCols: [3] }, { eb: 1 }, { refBatch: 'A' }],
    prepare: (X) => withSigns(X, 3),
  },
  { make: () => new ComBat({ batchCol: 3, parametric: false }), bad: [{ parametric: 0 }], prepare: (X) => withSigns(X, 3) },
  {
    make: () => new LedoitWolf(),
    bad: [{ assumeCentered: 'no' }],
    supervised: false,
    learn: (estimator, X) => (estimator as LedoitWolf).fit(X),
    output: (estimator, X) => (estimator as LedoitWolf).mahalanobis(X),
  },
  {
    make: () => new LedoitWolfOutliers(),
    bad: [{ reference: 'normal' }, { level: 1 }, { assumeCentered: 0 }],
    supervised: false,
    learn: (estimator, X) => (estimator as LedoitWolfOutliers).fit(X),
    output: (estimator, X) => (estimator as LedoitWolfOutliers).decisionFunction(X),
  },
  { make: () => new PCA({ nComponents: 2 }), bad: [{ nComponents: 0 }, { nComponents: 1.5 }, { whiten: 1 }] },
  { make: () => new PCA({ nComponents: 0.9, whiten: true }), bad: [{ nComponents: -0.5 }] },
  {
    make: () => new SMOTE(),
    bad: [{ kNeighbors: 0 }, { samplingStrategy: 0 }, { samplingStrategy: 'all' }, { randomState: -1 }],
  },
  {
    make: () => new SMOTENC({ categoricalFeatures: [0] }),
    bad: [{ categoricalFeatures: [] }, { categoricalFeatures: [1, 1] }, { categoricalFeatures: [40] }, { kNeighbors: -1 }],
    prepare: inCodes,
  },
  {
    make: () => new BorderlineSMOTE(),
    bad: [{ kNeighbors: 0.5 }, { mNeighbors: 0 }, { kind: 'borderline-3' }, { randomState: 2 ** 32 }],
  },
  { make: () => new BorderlineSMOTE({ kind: 'borderline-2' }), bad: [{ kind: 1 }] },
  { make: () => new ADASYN(), bad: [{ nNeighbors: 0 }, { samplingStrategy: 2 }, { randomState: null }] },
  { make: () => new TomekLinks(), bad: [{ samplingStrategy: 'minority' }, { samplingStrategy: 1 }] },
  { make: () => new SMOTETomek(), bad: [{ kNeighbors: 0 }, { samplingStrategy: 'not minority' }, { randomState: -1 }] },
  { make: () => new RandomOverSampler(), bad: [{ samplingStrategy: 1.1 }, { randomState: 0.5 }], missing: true },
  { make: () => new RandomOverSampler({ shrinkage: 1 }), bad: [{ shrinkage: -0.1 }, { shrinkage: 'auto' }] },
  {
    make: () => new RandomUnderSampler(),
    bad: [{ samplingStrategy: -1 }, { replacement: 1 }, { randomState: 'seed' }],
    missing: true,
  },
  {
    make: () => new RandomForestClassifier({ nEstimators: 5 }),
    bad: [
      { nEstimators: 0 },
      { criterion: 'mse' },
      { maxFeatures: 2 },
      { classWeight: 'heavy' },
      { classWeight: [1, 0] },
      { maxLeafNodes: 1 },
    ],
    missing: true,
  },
  {
    make: () => new LogisticRegression(),
    bad: [{ C: 0 }, { l1Ratio: 1.5 }, { classWeight: 'heavy' }, { tol: 0 }, { maxIter: 0 }, { fitIntercept: 1 }],
  },
  { make: () => new LogisticRegression({ l1Ratio: 1, classWeight: 'balanced' }), bad: [{ C: Infinity }] },
  {
    make: () => new SVC({ probability: true }),
    bad: [{ C: 0 }, { kernel: 'laplace' }, { gamma: -1 }],
    large: () => new SVC({ probability: true, kernel: 'linear', C: 1e-3 }),
  },
  {
    make: () => new XGBClassifier({ nEstimators: 5 }),
    bad: [{ maxDepth: -1 }, { subsample: 0 }, { learningRate: -0.1 }],
    missing: true,
  },
  {
    make: () => new XGBClassifier({ nEstimators: 5, treeMethod: 'hist' }),
    bad: [{ maxBin: 1 }, { growPolicy: 'leafwise' }, { monotoneConstraints: [2] }, { evalMetric: 'rmse' }],
    missing: true,
  },
  {
    make: () => new XGBClassifier({ nEstimators: 5, treeMethod: 'hist', growPolicy: 'lossguide', maxLeaves: 7, maxBin: 9 }),
    bad: [{ maxLeaves: -1 }, { colsampleByNode: 0 }, { earlyStoppingRounds: 0 }, { importanceType: 'shap' }],
    missing: true,
  },
  {
    make: () =>
      new Pipeline({
        steps: [
          { name: 'impute', estimator: new SimpleImputer() },
          { name: 'scale', estimator: new StandardScaler() },
          { name: 'smote', estimator: new SMOTE() },
          { name: 'model', estimator: new XGBClassifier({ nEstimators: 2 }) },
        ],
      }),
    bad: [{ steps: [] }, { steps: [{ name: 'scale', estimator: new StandardScaler() }] }],
    missing: true,
    weights: false,
  },
  {
    make: () =>
      new ColumnTransformer({
        transformers: [
          { name: 'scale', estimator: new StandardScaler(), columns: [2, 0] },
          { name: 'same', estimator: 'passthrough', columns: [1] },
          { name: 'none', estimator: 'drop', columns: [3] },
        ],
        remainder: 'passthrough',
      }),
    bad: [
      { transformers: [] },
      { transformers: [{ name: 'scale', estimator: new StandardScaler(), columns: [0.5] }] },
      { transformers: [{ name: 'scale', estimator: new StandardScaler(), columns: [5] }] },
      { remainder: 'keep' },
      { verboseFeatureNamesOut: 1 },
    ],
    missing: true,
    supervised: false,
  },
  { make: () => new SigmoidCalibration(), bad: [], scores: true },
  { make: () => new IsotonicCalibration(), bad: [], scores: true },
  { make: () => new BetaCalibration(), bad: [], scores: true },
  {
    make: () => new CrossConformal(),
    bad: [{ confidence: 1 }, { confidence: 0 }],
    scores: true,
    oneClass: true,
    learn: (conformal, X, y) =>
      (conformal as CrossConformal).fit(
        X.data,
        y,
        Int32Array.from(y, (_, row) => row % 2),
      ),
    output: (conformal, X) =>
      Array.from(X.data).flatMap((score) => {
        const { low, high } = (conformal as CrossConformal).pValues(Float64Array.of(score, score));
        return [low, high];
      }),
  },
  {
    make: () => new MondrianConformal(),
    bad: [{ confidence: 1 }, { confidence: 0 }],
    scores: true,
    oneClass: true,
    output: (conformal, X) =>
      Array.from(X.data, (score) => {
        const set = (conformal as MondrianConformal).predictionSet(score);
        return set === undefined ? 4 : Number(set.low) + 2 * Number(set.high);
      }),
  },
];
