import type { ModelRecord } from '@neurograde/contracts';
import { Matrix, RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { leakWarnings } from './leakWarnings.js';

const modelsOf = (...means: number[]) =>
  means.map((mean, i) => ({ name: ['xgboost', 'svm'][i], cv: { auc: { mean } } })) as unknown as ModelRecord[];
const FEATURES = ['noise', 'falls', 'rises'];

/** Noise, and two columns that follow the grade, the second with an exception. */
function rowsOf(count: number) {
  const random = new RandomState(2);
  const y = Uint8Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 1 : 0));
  const X = new Matrix(count, 3);
  y.forEach((label, i) => {
    X.set(i, 0, random.normal());
    X.set(i, 1, random.random() - 2 * label);
    X.set(i, 2, random.random() + (i === 0 ? 0 : 2 * label));
  });
  return { X, y };
}

describe('leakWarnings', () => {
  it('names the feature that separates the grades best on its own, in either direction, missing values aside', () => {
    const { X, y } = rowsOf(60);
    X.set(3, 1, Number.NaN);
    expect(leakWarnings(modelsOf(0.9), FEATURES, X, y)).toEqual([
      { code: 'single-feature', details: { feature: 'falls', auc: 1 } },
    ]);
  });

  it('says nothing of a feature that separates a handful of patients, which chance does', () => {
    const { X, y } = rowsOf(8);
    expect(leakWarnings(modelsOf(0.9), FEATURES, X, y)).toEqual([]);
  });

  it('warns of the best model from a mean AUC of 0.99 on', () => {
    const { X, y } = rowsOf(8);
    expect(leakWarnings(modelsOf(0.5, 0.9951), FEATURES, X, y)).toEqual([
      { code: 'nearly-perfect', details: { model: 'svm', auc: 0.995 } },
    ]);
    expect(leakWarnings(modelsOf(0.989), FEATURES, X, y)).toEqual([]);
  });
});
