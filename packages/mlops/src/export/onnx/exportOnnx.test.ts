import type { ModelArtifact } from '@neurograde/contracts';
import {
  BetaCalibration,
  Boruta,
  type Classifier,
  CorrelationFilter,
  type Estimator,
  IsotonicCalibration,
  KNNImputer,
  LogisticRegression,
  Matrix,
  MinMaxScaler,
  MRMR,
  PCA,
  Pipeline,
  PowerTransformer,
  RandomForestClassifier,
  RandomState,
  RobustScaler,
  SelectFromModel,
  SelectKBest,
  SigmoidCalibration,
  SimpleImputer,
  SMOTE,
  StandardScaler,
  SVC,
  VarianceThreshold,
  Winsorizer,
  XGBClassifier,
} from '@neurograde/learn';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { ModelEvaluator } from '../../artifacts/ModelEvaluator.js';
import { exportOnnx } from './exportOnnx.js';

const COLUMNS = 24;
/** What is promised is 1e-6. */
const LIMIT = 1e-6;

/** Rows as radiomics has them: skewed, of scales from 10⁻⁶ to 10⁶, a sign of either kind, some values missing, one column constant. */
function draw(rows: number, seed: number): { X: Matrix; y: Uint8Array } {
  const random = new RandomState(seed);
  const y = Uint8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const X = new Matrix(rows, COLUMNS);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < COLUMNS; j++) {
      const value = Math.exp(0.6 * random.normal() + (j < 6 ? 0.5 * y[i]! : 0)) * 10 ** ((j % 13) - 6);
      X.set(i, j, random.random() < 0.05 ? Number.NaN : j % 4 === 3 ? -value : value);
    }
    X.set(i, COLUMNS - 1, 7);
  }
  return { X, y };
}

const train = draw(150, 1);
const asked = draw(1000, 2).X;

const impute = new SimpleImputer();
const cleaning: Estimator[] = [impute, new Winsorizer(), new VarianceThreshold()];
const usual: Estimator[] = [...cleaning, new StandardScaler(), new CorrelationFilter({ threshold: 0.9 })];
const xgboost = new XGBClassifier({ nEstimators: 120, maxDepth: 4, learningRate: 0.1, subsample: 0.8, scalePosWeight: 2 });
const forest = new RandomForestClassifier({ nEstimators: 150, criterion: 'entropy', minSamplesLeaf: 2, classWeight: 'balanced' });
const svm = new SVC({ C: 3, gamma: 0.02 });

function fit(...estimators: Estimator[]): Classifier {
  const steps = estimators.map((estimator, index) => ({ name: `s${index}`, estimator }));
  return new Pipeline({ steps }).fit(train.X, train.y);
}

function artifactOf(pipelines: readonly Classifier[], combine: ModelArtifact['combine'], outer: Estimator | null): ModelArtifact {
  const members = pipelines.map((pipeline) => ({
    pipeline,
    calibration: new SigmoidCalibration().fit(pipeline.decisionFunction(train.X), train.y),
  }));
  return JSON.parse(
    JSON.stringify({
      name: 'svm',
      features: Array.from({ length: COLUMNS }, (_, j) => `feature ${j}`),
      threshold: 0.4,
      members,
      combine,
      calibration: outer,
    }),
  );
}

/** The largest difference between the probabilities by ONNX and by JSON, and whether ONNX grades by them. */
async function compare(artifact: ModelArtifact): Promise<number> {
  const session = await InferenceSession.create(exportOnnx('model-test', artifact), { logSeverityLevel: 3 });
  const features = new Tensor('float64', asked.data, [asked.rows, asked.columns]);
  const { probability, low_grade } = await session.run({ features });
  const found = probability!.data as Float64Array;
  const expected = (await ModelEvaluator.load(artifact)).probabilities(asked);
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(0.3);
  expect(Array.from(low_grade!.data as Uint8Array)).toEqual(Array.from(found, (value) => Number(value >= artifact.threshold)));
  return Math.max(...Array.from(expected, (value, row) => Math.abs(value - found[row]!)));
}

const single = { kind: 'single' } as const;

describe('exportOnnx', () => {
  const scaled = (scaler: Estimator) => [...cleaning, scaler];
  it.each<[string, Estimator[]]>([
    ['XGBoost', [...usual, xgboost]],
    ['XGBoost on missing values', [new Winsorizer(), new StandardScaler(), xgboost]],
    ['XGBoost from a base score of its own', [impute, new XGBClassifier({ nEstimators: 60, baseScore: 0.2 })]],
    ['a random forest', [...usual, forest]],
    ['a random forest on missing values', [new Winsorizer(), forest]],
    ['an SVM with the RBF kernel', [...usual, svm]],
    ['an SVM with the linear kernel', [...usual, new SVC({ kernel: 'linear', C: 0.5 })]],
    ['an SVM with the polynomial kernel', [...usual, new SVC({ kernel: 'poly', degree: 3, coef0: 1, gamma: 0.05 })]],
    ['an SVM with the sigmoid kernel', [...usual, new SVC({ kernel: 'sigmoid', coef0: 0.1, gamma: 0.01 })]],
    ['a logistic regression', [...usual, new LogisticRegression()]],
    [
      'means and indicators of what is missing',
      [new SimpleImputer({ strategy: 'mean', addIndicator: true }), new StandardScaler(), svm],
    ],
    ['the most frequent value', [new SimpleImputer({ strategy: 'most_frequent' }), new StandardScaler(), svm]],
    ['robust scaling', [...scaled(new RobustScaler()), svm]],
    ['min-max scaling', [...scaled(new MinMaxScaler()), svm]],
    ['clipped min-max scaling', [...scaled(new MinMaxScaler({ featureRange: [-1, 1], clip: true })), svm]],
    ['the Yeo–Johnson transformation', [...scaled(new PowerTransformer()), svm]],
    ['PCA', [...usual, new PCA({ nComponents: 8 }), svm]],
    ['whitened PCA', [...usual, new PCA({ nComponents: 5, whiten: true }), svm]],
    ['the k best features', [...usual, new SelectKBest({ k: 6 }), forest]],
    ['features by mRMR', [...usual, new MRMR({ k: 6 }), xgboost]],
    [
      'features of the lasso',
      [...usual, new SelectFromModel({ estimator: new LogisticRegression({ l1Ratio: 1, C: 0.5 }) }), svm],
    ],
    ['features by Boruta', [...usual, new Boruta({ maxIter: 20 }), xgboost]],
    ['training rows made by SMOTE', [...usual, new SMOTE(), svm]],
  ])('gives the probabilities of the JSON within 1e-6: %s', async (_, estimators) => {
    expect(await compare(artifactOf([fit(...estimators)], single, null))).toBeLessThan(LIMIT);
  });

  it('sums over no more trees than XGBoost predicts with where it stopped early', async () => {
    const artifact = artifactOf([fit(impute, xgboost)], single, null);
    const all = (await ModelEvaluator.load(artifact)).probabilities(asked);
    const { steps } = artifact.members[0]!.pipeline.fitted as { steps: { fitted: object }[] };
    Object.assign(steps.at(-1)!.fitted, { bestIteration: 20, bestScore: 0.5 });
    expect((await ModelEvaluator.load(artifact)).probabilities(asked)).not.toEqual(all);
    expect(await compare(artifact)).toBeLessThan(LIMIT);
  });

  const members = [fit(...usual, xgboost), fit(...usual, forest), fit(...usual, svm)];
  it.each<Exclude<ModelArtifact['combine'], { kind: 'single' }>>([
    { kind: 'mean' },
    { kind: 'logistic', weights: [0.9, -0.2, 1.1], intercept: 0.3 },
  ])('gives the probabilities of an ensemble: $kind', async (combine) => {
    const scores = Float64Array.from(train.y, (label, row) => 2 * label - 1 + Math.sin(row));
    const outer = new SigmoidCalibration().fit(scores, train.y);
    expect(await compare(artifactOf(members, combine, outer))).toBeLessThan(LIMIT);
  });

  it.each([
    ['beta', new BetaCalibration()],
    ['isotonic', new IsotonicCalibration()],
  ])('gives the probabilities of the %s calibration', async (_, other) => {
    const pipeline = fit(...usual, forest);
    const artifact = artifactOf([pipeline], single, null);
    const scores = pipeline.decisionFunction(asked);
    const labels = Uint8Array.from(scores, (score, row) => (score + 0.4 * Math.sin(row) > 0.4 ? 1 : 0));
    artifact.members[0]!.calibration = JSON.parse(JSON.stringify(other.fit(scores, labels)));
    expect(await compare(artifact)).toBeLessThan(LIMIT);
  });

  it('refuses a step that ONNX has no counterpart for, by its name', () => {
    const artifact = artifactOf([fit(new KNNImputer(), xgboost)], single, null);
    expect(() => exportOnnx('model-test', artifact)).toThrow(
      expect.objectContaining({ code: 'model.unsupported-step', details: { step: 's0', estimator: 'KNNImputer' } }),
    );
  });

  it('tells a reader the features in order, and holds no text of a patient', async () => {
    const bytes = exportOnnx('model-test', artifactOf([fit(...usual, svm)], single, null));
    const session = await InferenceSession.create(bytes, { logSeverityLevel: 3 });
    expect(session.inputNames).toEqual(['features']);
    expect(session.outputNames).toEqual(['probability', 'low_grade']);
    expect(Buffer.from(bytes).toString('latin1')).toContain('["feature 0","feature 1",');
  });
});
