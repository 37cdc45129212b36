import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { XGBClassifier } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

interface Fit {
  params: Partial<XGBClassifierParams>;
  weighted: boolean;
  baseScore: number;
  trees: Record<'feature' | 'value' | 'defaultLeft' | 'gain' | 'cover' | 'weight' | 'sizes', number[]>;
  margins: number[];
  probabilities: number[];
  importances: number[];
}

interface Data {
  X: (number | null)[][];
  y: number[];
  unseen: (number | null)[][];
  weights: number[];
}

const expected = readExpected<Data & { fits: Fit[]; tied: Data & Fit; adjacent: Data & Fit }>('xgboost_classifier');
const X = matrix(expected.X);
const y = Uint8Array.from(expected.y);
const unseen = matrix(expected.unseen);
const sampleWeight = Float64Array.from(expected.weights);
const SAMPLED = { nEstimators: 5, subsample: 0.7, colsampleByTree: 0.7, colsampleByLevel: 0.6 };

function matrix(rows: (number | null)[][]): Matrix {
  return Matrix.fromRows(rows.map(orNaN));
}

function expectSame(model: XGBClassifier, fit: Fit, rows: Matrix): void {
  const { roots, feature, value, defaultLeft, gain, cover, weight } = model.trees_;
  expect(model.baseScore_).toBe(Math.fround(fit.baseScore));
  expect(Array.from(roots.subarray(1), (end, tree) => end - roots[tree]!)).toEqual(fit.trees.sizes);
  expect(Array.from(feature)).toEqual(fit.trees.feature);
  expect(Array.from(defaultLeft)).toEqual(fit.trees.defaultLeft);
  for (const [name, ours] of Object.entries({ value, gain, cover, weight })) {
    expect(Array.from(ours), name).toEqual(fit.trees[name as 'value'].map((real) => Math.fround(real) + 0));
  }
  expect(Array.from(model.decisionFunction(rows))).toEqual(fit.margins.map(Math.fround));
  expect(Array.from(model.predictProba(rows))).toEqual(fit.probabilities.map(Math.fround));
  model.featureImportances_.forEach((importance, feature) => {
    expect(importance).toBeCloseTo(fit.importances[feature]!, 6);
  });
}

describe('XGBClassifier', () => {
  describe('gives every split, gain, leaf and probability of XGBoost, bit for bit', () => {
    for (const fit of expected.fits) {
      it(`${JSON.stringify(fit.params)}${fit.weighted ? ' with sample weights, some of them 0' : ''}`, () => {
        const model = new XGBClassifier(fit.params).fit(X, y, fit.weighted ? { sampleWeight } : {});
        expectSame(model, fit, unseen);
      });
    }

    it('where only the order in which equal values are added up decides', () => {
      const { tied } = expected;
      const model = new XGBClassifier(tied.params);
      model.fit(matrix(tied.X), Uint8Array.from(tied.y), { sampleWeight: Float64Array.from(tied.weights) });
      expectSame(model, tied, matrix(tied.unseen));
    });

    it('where float32 has nothing between two values', () => {
      const { adjacent } = expected;
      const model = new XGBClassifier(adjacent.params).fit(matrix(adjacent.X), Uint8Array.from(adjacent.y));
      expectSame(model, adjacent, matrix(adjacent.unseen));
    });
  });

  it('sees no difference between sample weights of 1 and none', () => {
    const ones = new XGBClassifier().fit(X, y, { sampleWeight: new Float64Array(y.length).fill(1) });
    expect(ones.toJSON()).toEqual(new XGBClassifier().fit(X, y).toJSON());
  });

  it('comes back from JSON with the same probabilities and the same JSON', () => {
    const model = new XGBClassifier({ gamma: 0.5 }).fit(X, y);
    const text = JSON.stringify(model.toJSON());
    const back = XGBClassifier.fromJSON(JSON.parse(text));
    expect(back.predictProba(unseen)).toEqual(model.predictProba(unseen));
    expect(back.trees_).toEqual(model.trees_);
    expect(JSON.stringify(back.toJSON())).toBe(text);
  });

  it('learns the same from the same seed, and something else from another', () => {
    const fit = (randomState: number) => JSON.stringify(new XGBClassifier({ ...SAMPLED, randomState }).fit(X, y).toJSON().fitted);
    expect(fit(4)).toBe(fit(4));
    expect(fit(4)).not.toBe(fit(5));
  });

  it('draws for a tree nothing that hangs on how many trees come after it', () => {
    const short = new XGBClassifier({ ...SAMPLED, nEstimators: 2 }).fit(X, y).trees_;
    const long = new XGBClassifier(SAMPLED).fit(X, y).trees_;
    expect(long.value.subarray(0, short.value.length)).toEqual(short.value);
  });

  it('splits on no column that was not drawn', () => {
    const columns = 9;
    const { trees_ } = new XGBClassifier({ ...SAMPLED, subsample: 1, colsampleByTree: 0.34, maxDepth: 4 }).fit(X, y);
    for (let tree = 0; tree < trees_.size; tree++) {
      const used = new Set(trees_.feature.subarray(trees_.roots[tree], trees_.roots[tree + 1]));
      used.delete(-1);
      expect(used.size).toBeLessThanOrEqual(Math.floor(0.34 * columns));
    }
  });

  it('learns from the drawn rows only', () => {
    const { cover } = new XGBClassifier({ nEstimators: 1, subsample: 0.5, baseScore: 0.5 }).fit(X, y).trees_;
    const hessian = 0.25;
    const drawn = cover[0]! / hessian;
    expect(Number.isInteger(drawn)).toBe(true);
    expect(Math.abs(drawn - 35)).toBeLessThan(4 * Math.sqrt(70 / 4));
    expect(cover[1]! + cover[2]!).toBe(cover[0]);
  });

  it('says which parameter is wrong', () => {
    const fit = (params: object) => () => new XGBClassifier(params).fit(X, y);
    expect(fit({ subsample: 0 })).toThrow('XGBClassifier: subsample must be a number > 0 and ≤ 1; got 0');
    expect(fit({ maxDepth: 0 })).toThrow('XGBClassifier: maxDepth must be a whole number ≥ 1 and ≤ 30; got 0');
    expect(fit({ treeMethod: 'approx' })).toThrow('XGBClassifier: treeMethod must be one of "exact", "hist"; got "approx"');
    expect(fit({ colsampleByNode: 0.5 })).toThrow('XGBClassifier: colsampleByNode must be 1 with treeMethod "exact"; got 0.5');
    expect(fit({ baseScore: 1.5 })).toThrow('XGBClassifier: baseScore must be a number ≥ 0 and ≤ 1 or one of null; got 1.5');
  });

  it('refuses values beyond float32, weights that are all 0, and use before fit or with other features', () => {
    const far = X.copy();
    far.set(3, 0, 1e39);
    expect(() => new XGBClassifier().fit(far, y)).toThrow('within the range of float32; got "1e+39 at row 3, column 0"');
    const none = { sampleWeight: new Float64Array(y.length) };
    expect(() => new XGBClassifier().fit(X, y, none)).toThrow('sampleWeight must hold a weight above 0');
    const beyond = { sampleWeight: new Float64Array(y.length).fill(1e39) };
    expect(() => new XGBClassifier().fit(X, y, beyond)).toThrow('sampleWeight must be within the range of float32');
    expect(() => new XGBClassifier().predictProba(X)).toThrow('call fit before using it');
    expect(() => new XGBClassifier({ nEstimators: 1 }).fit(X, y).predictProba(new Matrix(1, 2))).toThrow(
      '9 features seen in fit',
    );
  });
});
