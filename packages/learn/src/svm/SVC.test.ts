import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { LearnError } from '../base/errors.js';
import { Matrix } from '../matrix/Matrix.js';
import { SVC } from './SVC.js';
import type { SVCParams } from './SVCParams.js';

interface ExpectedFit {
  data: string;
  params: { class_weight?: 'balanced' | [number, number]; max_iter?: number; random_state?: number } & Partial<SVCParams>;
  weight: number[] | null;
  gamma: number;
  support: number[] | null;
  n_support: [number, number];
  dual_coef: number[];
  coef?: number[];
  intercept: number;
  n_iter: number;
  decision: number[];
  probA?: number;
  probB?: number;
  proba?: number[];
  sigmoid?: number[];
}

const reference = readExpected<{
  data: Record<string, { X: number[][]; y: number[]; unseen: number[][] }>;
  fits: Record<string, ExpectedFit>;
}>('svc');
const { endless } = readExpected<{ endless: { X: number[][]; y: number[]; C: number; rho: number; coef: number[] } }>(
  'libsvm_model',
);
const grid = reference.data.grid!;
const X = Matrix.fromRows(grid.X);
const y = Uint8Array.from(grid.y);

describe('SVC', () => {
  it.each(Object.entries(reference.fits))('is scikit-learn’s, step by step: %s', (_, expected) => {
    const svc = refit(expected);
    expect(svc.nIter_).toBe(expected.n_iter);
    expect(svc.converged_).toBe(expected.params.max_iter === undefined);
    expect(svc.gamma_).toBe(expected.gamma);
    if (expected.support !== null) expect(Array.from(svc.support_)).toEqual(expected.support);
    expect(svc.nSupport_).toEqual(expected.n_support);
    if (expected.coef === undefined) expect(svc.coef_).toBeUndefined();
    else expect(furthest(svc.coef_!, expected.coef)).toBeLessThan(1e-12);
    expect(furthest(svc.dualCoef_, expected.dual_coef)).toBeLessThanOrEqual(exactness(expected));
    expect(Math.abs(svc.intercept_ - expected.intercept)).toBeLessThanOrEqual(exactness(expected));
    const unseen = Matrix.fromRows(reference.data[expected.data]!.unseen);
    expect(furthest(svc.decisionFunction(unseen), expected.decision)).toBeLessThan(1e-12);
  });

  it.each(Object.entries(reference.fits).filter(([, { params }]) => params.probability))(
    'calibrates by the same folds and sigmoid: %s',
    (_, expected) => {
      const svc = refit(expected);
      expect(svc.probA_).toBeCloseTo(expected.probA!, 12);
      expect(svc.probB_).toBeCloseTo(expected.probB!, 12);
      const proba = svc.predictProba(Matrix.fromRows(reference.data[expected.data]!.unseen));
      expect(furthest(proba, expected.sigmoid!)).toBeLessThan(1e-12);
      expect(furthest(proba, expected.proba!)).toBeLessThan(0.005);
    },
  );

  it('ends where LIBSVM does on rows that it never comes to an end on, at the same coefficients, and warns', () => {
    const svc = new SVC({ kernel: 'linear', C: endless.C }).fit(Matrix.fromRows(endless.X), Uint8Array.from(endless.y));
    expect([svc.nIter_, svc.converged_]).toEqual([10_000_000, false]);
    expect(svc.intercept_).toBe(endless.rho);
    // LIBSVM holds the other class for the positive one.
    expect(Array.from(svc.dualCoef_, (coefficient) => -coefficient)).toEqual(endless.coef);
    expect(svc.warnings_).toEqual(['stopped after 10000000 steps before it had converged: scale X, or lower C']);
    expect(SVC.fromJSON(JSON.parse(JSON.stringify(svc))).warnings_).toEqual(svc.warnings_);
    expect(new SVC().fit(X, y).warnings_).toEqual([]);
  }, 60_000);

  it('leaves rows of weight 0 out, as if they were not there', () => {
    const weight = Float64Array.from(y, (_, i) => (i % 4 === 0 ? 0 : 1));
    const kept = Array.from(y.keys()).filter((i) => weight[i]! > 0);
    const weighted = new SVC({ gamma: 0.2 }).fit(X, y, { sampleWeight: weight });
    const without = new SVC({ gamma: 0.2 }).fit(
      X.selectRows(kept),
      y.filter((_, i) => weight[i]! > 0),
    );
    expect(weighted.dualCoef_).toEqual(without.dualCoef_);
    expect(Array.from(weighted.support_)).toEqual(Array.from(without.support_, (i) => kept[i]));
  });

  it('reads an artifact from before it had cacheSize', () => {
    const json = JSON.parse(JSON.stringify(new SVC().fit(X, y)));
    delete json.params.cacheSize;
    expect(SVC.fromJSON(json).decisionFunction(X)).toEqual(new SVC().fit(X, y).decisionFunction(X));
  });

  it('comes back from JSON with the same vectors, decisions and probabilities', () => {
    const svc = new SVC({ kernel: 'poly', coef0: 1, probability: true }).fit(X, y);
    const restored = SVC.fromJSON(JSON.parse(JSON.stringify(svc)));
    expect(restored.params).toEqual(svc.params);
    expect(restored.supportVectors_).toEqual(X.selectRows(svc.support_));
    expect(restored.decisionFunction(X)).toEqual(svc.decisionFunction(X));
    expect(restored.predictProba(X)).toEqual(svc.predictProba(X));
    expect(JSON.stringify(restored)).toBe(JSON.stringify(svc));
  });

  it('says to set probability before it gives probabilities', () => {
    expect(() => new SVC().fit(X, y).predictProba(X)).toThrow(LearnError);
    expect(() => new SVC().fit(X, y).predictProba(X)).toThrow('SVC: probability must be set to true');
    expect(() => new SVC().predictProba(X)).toThrow('SVC: call fit before');
  });

  it('refuses parameters and data it cannot work with, and says which', () => {
    expect(() => new SVC({ C: -1 }).fit(X, y)).toThrow('SVC: C must be a number > 0; got -1');
    expect(() => new SVC({ gamma: -1 }).fit(X, y)).toThrow('SVC: gamma must be');
    expect(() => new SVC({ classWeight: [1, 0] }).fit(X, y)).toThrow(
      'SVC: classWeight must be one of null, "balanced" or a pair',
    );
    expect(() => new SVC().fit(X, y, { sampleWeight: Float64Array.from(y) })).toThrow('sampleWeight must give both classes');
    expect(() => new SVC().fit(X, y).decisionFunction(new Matrix(2, 3))).toThrow('X must have the 6 features seen in fit');
  });

  it('refuses an artifact whose support vectors are not whole, which would predict nonsense', () => {
    const json = new SVC().fit(X, y).toJSON();
    for (const changes of [{ dualCoef: [1] }, { features: X.columns + 1 }, { intercept: null }, { gamma: undefined }]) {
      const broken = { ...json, fitted: { ...json.fitted, ...changes } };
      expect(() => SVC.fromJSON(broken)).toThrow(expect.objectContaining({ code: 'learn.invalid-artifact' }));
    }
  });
});

/** On the grid every dot product is exact, so nothing may differ; elsewhere BLAS adds in another order. */
function exactness({ data }: ExpectedFit): number {
  return data === 'free' ? 1e-12 : 0;
}

function refit({ data, params, weight }: ExpectedFit): SVC {
  const { X: rows, y: labels } = reference.data[data]!;
  const { class_weight: classWeight, max_iter: maxIter, random_state: randomState, ...same } = params;
  const renamed = { classWeight: classWeight ?? null, maxIter: maxIter ?? -1, randomState: randomState ?? 0 };
  const options = weight === null ? {} : { sampleWeight: Float64Array.from(weight) };
  return new SVC({ ...same, ...renamed }).fit(Matrix.fromRows(rows), Uint8Array.from(labels), options);
}

function furthest(values: Float64Array, expected: readonly number[]): number {
  expect(values.length).toBe(expected.length);
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(values[i]! - value)), 0);
}
