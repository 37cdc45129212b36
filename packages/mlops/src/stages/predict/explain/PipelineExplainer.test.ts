import {
  type Estimator,
  Matrix,
  MinMaxScaler,
  PCA,
  Pipeline,
  RandomForestClassifier,
  SelectKBest,
  SigmoidCalibration,
  SimpleImputer,
  SMOTE,
  StandardScaler,
  SVC,
  VarianceThreshold,
  XGBClassifier,
} from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../../../reference/expected.js';
import { joinScores } from './joinScores.js';
import { PipelineExplainer } from './PipelineExplainer.js';

interface Explained {
  base: number;
  values: number[][];
}

const expected = readExpected<{
  X: number[][];
  y: number[];
  rows: number[][];
  sigmoid: { a: number; b: number };
  pipelines: Record<string, Explained>;
}>('explanation');

const rowsOf = (rows: readonly (readonly (number | null)[])[]) =>
  Matrix.fromRows(rows.map((row) => row.map((value) => value ?? Number.NaN)));
const X = rowsOf(expected.X);
const rows = expected.rows.map((row) => rowsOf([row]));
const y = Uint8Array.from(expected.y);
const names = ['a', 'b', 'c', 'constant', 'd', 'e'];
const calibration = SigmoidCalibration.fromJSON({
  ...new SigmoidCalibration().fit(Float64Array.of(0, 1, 2, 3), Uint8Array.of(0, 1, 0, 1)).toJSON(),
  fitted: { ...expected.sigmoid, converged: true },
});

const explainerOf = (...last: readonly Estimator[]) => explainerWith(X, last);

/** @param training undefined: as where the training rows are not to be had */
function explainerWith(training: Matrix | undefined, last: readonly Estimator[]): PipelineExplainer {
  const estimators = [new SimpleImputer(), new VarianceThreshold(), new StandardScaler(), ...last];
  const steps = estimators.map((estimator, at) => ({ name: `${at} ${estimator.estimator}`, estimator }));
  return new PipelineExplainer(new Pipeline({ steps }).fit(X, y).toJSON(), names, training);
}

const PIPELINES: Record<string, readonly Estimator[]> = {
  xgboost: [new XGBClassifier({ treeMethod: 'exact', nEstimators: 20, maxDepth: 3 })],
  forest: [new RandomForestClassifier({ nEstimators: 10, randomState: 3 })],
  'svm, rbf': [new SVC({ gamma: 0.1 })],
  'svm, linear': [new SVC({ kernel: 'linear' })],
  'svm, linear, through components': [new PCA({ nComponents: 3 }), new SVC({ kernel: 'linear' })],
};

describe('PipelineExplainer', () => {
  it.each(Object.entries(expected.pipelines))(
    'has SHAP’s contributions to the calibrated log-odds of the features as they are given: %s',
    (name, { base, values }) => {
      const explainer = explainerOf(...PIPELINES[name]!);
      const tolerance = name === 'xgboost' ? 6 : 9;
      for (const [i, row] of rows.entries()) {
        const found = explainer.explain(row);
        const { base: start, slopes, proportional } = joinScores([{ ...found, calibration }], { kind: 'single' }, undefined);
        expect(start).toBeCloseTo(base, tolerance);
        expect(proportional).toBe(false);
        values[i]!.forEach((value, j) => {
          expect(slopes[0]! * found.contributions[j]!).toBeCloseTo(value, tolerance);
        });
      }
    },
  );

  it.each<[string, readonly Estimator[], string]>([
    ['trees behind components', [new PCA({ nComponents: 2, whiten: true }), new XGBClassifier({ nEstimators: 5 })], 'tree-shap'],
    ['rbf behind components', [new PCA({ nComponents: 3 }), new SMOTE(), new SVC()], 'svc-shap'],
    ['another kernel', [new SelectKBest({ k: 3 }), new SVC({ kernel: 'poly' })], 'kernel-shap'],
    ['another scaler', [new MinMaxScaler(), new RandomForestClassifier({ nEstimators: 5 })], 'tree-shap'],
  ])('adds up to the score, with and without the training rows: %s', (_, last, method) => {
    const explainer = explainerOf(...last);
    for (const each of [explainer, explainerWith(undefined, last)]) {
      expect(each.method).toBe(method);
      for (const row of rows) {
        const { base, contributions, score } = each.explain(row);
        expect(contributions.reduce((sum, value) => sum + value, base)).toBeCloseTo(score, 5);
        expect(contributions[3]).toBe(0);
      }
    }
  });

  it('says through which step no feature can be followed', () => {
    expect(() => explainerOf(new PCA({ nComponents: 3 }), new StandardScaler(), new SVC())).toThrow(
      expect.objectContaining({ code: 'predict.not-explained', details: { step: '4 StandardScaler' } }),
    );
  });
});
