import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { Matrix } from '../matrix/Matrix.js';
import { XGBClassifier } from '../xgboost/XGBClassifier.js';
import { TreeExplainer } from './TreeExplainer.js';

interface Explained {
  base: number;
  values: number[][];
  contributions?: number[][];
  interventional_base: number;
  interventional: number[][];
}

const expected = readExpected<{
  X: (number | null)[][];
  y: number[];
  rows: (number | null)[][];
  background: (number | null)[][];
  trees: Record<string, Explained>;
}>('explain');
const X = Matrix.fromRows(expected.X.map(orNaN));
const y = Uint8Array.from(expected.y);
const rows = Matrix.fromRows(expected.rows.map(orNaN));
const background = Matrix.fromRows(expected.background.map(orNaN));
const MODELS: [string, () => XGBClassifier | RandomForestClassifier][] = [
  ['XGBClassifier deep', () => new XGBClassifier({ treeMethod: 'exact', nEstimators: 12, maxDepth: 6 })],
  ['XGBClassifier stumps', () => new XGBClassifier({ treeMethod: 'exact', nEstimators: 8, maxDepth: 1, baseScore: 0.3 })],
  [
    'XGBClassifier small_leaves',
    () => new XGBClassifier({ treeMethod: 'exact', nEstimators: 6, maxDepth: 8, minChildWeight: 0.01, scalePosWeight: 2 }),
  ],
  ['RandomForestClassifier plain', () => new RandomForestClassifier({ nEstimators: 8, randomState: 3 })],
  [
    'RandomForestClassifier shallow',
    () => new RandomForestClassifier({ nEstimators: 5, maxDepth: 3, classWeight: 'balanced_subsample', randomState: 3 }),
  ],
];

describe.each(MODELS)('TreeExplainer of %s, missing values among the data', (name, make) => {
  const model = make().fit(X, y);
  const { base, values, contributions, interventional_base, interventional } = expected.trees[name]!;

  it('has SHAP’s values along the paths, and XGBoost’s', () => {
    const explainer = new TreeExplainer(model);
    expect(explainer.featurePerturbation).toBe('tree_path_dependent');
    expect(explainer.expectedValue).toBeCloseTo(base, 6);
    const ours = explainer.shapValues(rows);
    expectClose(ours, values, 1e-12);
    if (contributions !== undefined) expectClose(ours, contributions, 1e-6);
  });

  it('has SHAP’s values against a background', () => {
    const explainer = new TreeExplainer(model, { data: background });
    expect(explainer.featurePerturbation).toBe('interventional');
    expect(explainer.expectedValue).toBeCloseTo(interventional_base, 6);
    expectClose(explainer.shapValues(rows), interventional, 1e-6);
  });

  it.each([{}, { data: background }])('adds up to the output, which it reports', (options) => {
    const { additivityError, outputs, values: found, expectedValue } = new TreeExplainer(model, options).explain(rows);
    expect(outputs).toEqual(model.decisionFunction(rows));
    expect(additivityError).toBeLessThan(2e-6);
    const sum = found.row(2).reduce((total, value) => total + value, expectedValue);
    expect(sum).toBeCloseTo(outputs[2]!, 5);
  });
});

it('explains a forest whose trees are single leaves by nothing', () => {
  const forest = new RandomForestClassifier({ nEstimators: 2, ccpAlpha: 1 }).fit(X, y);
  const { values, additivityError } = new TreeExplainer(forest).explain(rows);
  expect(values.data.every((value) => value === 0)).toBe(true);
  expect(additivityError).toBeLessThan(1e-12);
});

it('refuses a model without trees, an unfitted one, and rows the model could not take', () => {
  const refusal = (code: string) => expect.objectContaining({ code });
  expect(() => new TreeExplainer({ estimator: 'SVC' } as unknown as XGBClassifier)).toThrow(
    'TreeExplainer: model must be an XGBClassifier or a RandomForestClassifier; got "SVC"',
  );
  expect(() => new TreeExplainer(new RandomForestClassifier())).toThrow(refusal('learn.not-fitted'));
  const explainer = new TreeExplainer(new RandomForestClassifier({ nEstimators: 1 }).fit(X, y));
  expect(() => explainer.shapValues(rows.selectColumns([0]))).toThrow(refusal('learn.invalid-data'));
  expect(() => explainer.shapValues(new Matrix(1, 6, new Float64Array(6).fill(Infinity)))).toThrow(refusal('learn.invalid-data'));
});

function expectClose(ours: Matrix, theirs: number[][], tolerance: number): void {
  theirs.flat().forEach((value, at) => {
    expect(Math.abs(ours.data[at]! - value)).toBeLessThan(tolerance);
  });
}

it('explains what an ensemble predicts that stopped early, not the trees beyond its best', () => {
  const model = new XGBClassifier({ treeMethod: 'hist', earlyStoppingRounds: 3, learningRate: 0.8 });
  model.fit(X, y, { evalSet: { X, y: y.map((label, row) => (row % 4 === 0 ? 1 - label : label)) } });
  expect(model.bestIteration_).toBeLessThan(model.trees_.size - 1);
  expect(new TreeExplainer(model).explain(rows).additivityError).toBeLessThan(1e-5);
});
