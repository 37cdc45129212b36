import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { clone, type EstimatorJson } from '../base/Estimator.js';
import type { LearnError } from '../base/errors.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { RandomForestClassifier, type RandomForestClassifierParams } from './RandomForestClassifier.js';

interface ExpectedForest {
  weight: number[] | null;
  proba: number[];
  importances: number[];
  oob_score?: number;
}

interface Expected {
  X: number[][];
  y: number[];
  unseen: number[][];
  forests: Record<string, ExpectedForest>;
  missing: { X: (number | null)[][]; unseen: (number | null)[][]; forests: Record<string, ExpectedForest> };
  distribution: {
    X: number[][];
    y: number[];
    train: number;
    auc_mean: number;
    auc_sd: number;
    importance_mean: number[];
    importance_sd: number[];
    seeds: number;
  };
}

const expected = readExpected<Expected>('random_forest');
const X = Matrix.fromRows(expected.X);
const y = Uint8Array.from(expected.y);
const sampleWeight = Float64Array.from(y, (_, i) => (i % 5) / 2);

describe('RandomForestClassifier', () => {
  it.each<[string, Partial<RandomForestClassifierParams>]>([
    ['plain', {}],
    ['out_of_bag', { nEstimators: 40, maxFeatures: 0.5, oobScore: true }],
    ['balanced', { classWeight: 'balanced', criterion: 'entropy', maxDepth: 4 }],
    ['weighted', { maxFeatures: 'log2', minSamplesLeaf: 3 }],
    ['weighted_balanced', { classWeight: 'balanced', maxSamples: 0.6 }],
    ['balanced_subsample', { classWeight: 'balanced_subsample' }],
    ['no_bootstrap', { bootstrap: false, classWeight: 'balanced' }],
    ['drawn', { maxSamples: 25, minSamplesSplit: 6 }],
  ])('is scikit-learn’s forest of the same seed: %s', (name, params) => {
    const { weight, proba, importances } = expected.forests[name]!;
    const columns = importances.map((_, j) => j);
    const options = weight === null ? {} : { sampleWeight: Float64Array.from(weight) };
    const forest = new RandomForestClassifier({ nEstimators: 20, randomState: 42, ...params }).fit(
      X.selectColumns(columns),
      y,
      options,
    );
    const ours = forest.predictProba(Matrix.fromRows(expected.unseen).selectColumns(columns));
    proba.forEach((value, i) => {
      expect(ours[i]).toBeCloseTo(value, 14);
    });
    importances.forEach((value, j) => {
      expect(forest.featureImportances_[j]).toBeCloseTo(value, 14);
    });
  });

  it.each<[string, Partial<RandomForestClassifierParams>, boolean?]>([
    ['out_of_bag', { oobScore: true }],
    ['pair', { classWeight: [0.8, 2.5], maxLeafNodes: 7 }],
    ['balanced_subsample', { classWeight: 'balanced_subsample' }],
    ['pruned', { ccpAlpha: 0.02, minWeightFractionLeaf: 0.03 }],
    ['missing_later', {}, true],
  ])('is scikit-learn’s forest of the same seed with missing values: %s', (name, params, complete = false) => {
    const { X: missing, unseen, forests } = expected.missing;
    const { weight, proba, importances, oob_score } = forests[name]!;
    const options = weight === null ? {} : { sampleWeight: Float64Array.from(weight) };
    const train = complete ? X : Matrix.fromRows(missing.map(orNaN));
    const forest = new RandomForestClassifier({ nEstimators: 20, randomState: 42, ...params }).fit(train, y, options);
    const ours = forest.predictProba(Matrix.fromRows(unseen.map(orNaN)));
    proba.forEach((value, i) => {
      expect(ours[i]).toBeCloseTo(value, 14);
    });
    importances.forEach((value, j) => {
      expect(forest.featureImportances_[j]).toBeCloseTo(value, 14);
    });
    if (oob_score !== undefined) expect(forest.oobScore_).toBeCloseTo(oob_score, 14);
    const restored = RandomForestClassifier.fromJSON(JSON.parse(JSON.stringify(forest)));
    expect(restored.predictProba(train)).toEqual(forest.predictProba(train));
  });

  it('grown in parts and merged has the bytes of one grown in one go', () => {
    const forest = new RandomForestClassifier({ nEstimators: 9, oobScore: true, classWeight: 'balanced_subsample' });
    const whole = clone(forest).fit(X, y);
    const parts = [forest.growTrees(X, y, [6, 8]), forest.growTrees(X, y, []), forest.growTrees(X, y, [5, 4, 7, 0, 1, 3, 2])];
    expect(() => forest.mergeTrees(X, y, parts.slice(1))).toThrow('parts must hold tree 6; got "7 trees"');
    expect(() => forest.mergeTrees(X, y, [...parts, parts[0]!])).toThrow('parts must hold each of 9 trees once; got 11');
    expect(() => forest.growTrees(X, y, [3, 9])).toThrow('numbers must be a whole number ≥ 0 and ≤ 8; got 9');
    const merged = forest.mergeTrees(X, y, structuredClone(parts));
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
    expect(merged.oobDecisionFunction_).toEqual(whole.oobDecisionFunction_);
    expect(merged.oobScore_).toBe(whole.oobScore_);
  });

  it.each(['untouched', 'of a thread that failed while it ranked', 'ranked in another thread'])(
    'grown on shared ranks, %s, has the bytes of one grown in one go',
    (state) => {
      const ranks = RandomForestClassifier.shareRanks(X);
      const forest = new RandomForestClassifier({ nEstimators: 4, classWeight: [1, 2.5] });
      const whole = JSON.stringify(clone(forest).fit(X, y));
      // The marks of features come after X's values and the numbers of known ones.
      if (state.includes('failed')) new Int32Array(ranks, 4 * (X.data.length + X.columns), X.columns).fill(1, 1, 3);
      if (state.includes('another')) forest.growTrees(X, y, [], { ranks });
      const parts = [forest.growTrees(X, y, [1, 3], { ranks }), forest.growTrees(X, y, [0, 2], { ranks })];
      expect(JSON.stringify(forest.mergeTrees(X, y, parts))).toBe(whole);
      expect(() => forest.fit(X.selectColumns([0]), y, { ranks })).toThrow('ranks must be what shareRanks made for this X; got');
    },
  );

  it('reads artifacts of version 1 and sends missing values the way of the greater weight there', () => {
    const forest = new RandomForestClassifier({ nEstimators: 3 }).fit(X, y);
    const { fitted, ...rest } = JSON.parse(JSON.stringify(forest)) as { fitted: { trees: { missingGoToLeft?: number[] }[] } };
    for (const tree of fitted.trees) delete tree.missingGoToLeft;
    const old = loadEstimator({ ...rest, version: 1, fitted } as unknown as EstimatorJson) as RandomForestClassifier;
    expect(old.predictProba(X)).toEqual(forest.predictProba(X));
    for (const { rightChild, missingGoToLeft, weightedNodeSamples: weight } of old.trees_) {
      rightChild.forEach((right, node) => {
        expect(missingGoToLeft[node]).toBe(right >= 0 && weight[node + 1]! > weight[right]! ? 1 : 0);
      });
    }
  });

  it('scores unseen rows as well as scikit-learn’s, and finds the same features, over 40 seeds', () => {
    const { train, seeds, ...reference } = expected.distribution;
    const all = Matrix.fromRows(reference.X);
    const fitRows = Array.from({ length: train }, (_, i) => i);
    const testRows = Array.from({ length: all.rows - train }, (_, i) => train + i);
    const [trainX, testX] = [all.selectRows(fitRows), all.selectRows(testRows)];
    const trainY = Uint8Array.from(reference.y.slice(0, train));
    const testY = reference.y.slice(train);
    let auc = 0;
    const importances = new Float64Array(all.columns);
    for (let randomState = 0; randomState < seeds; randomState++) {
      const forest = new RandomForestClassifier({ nEstimators: 30, classWeight: 'balanced', randomState }).fit(trainX, trainY);
      auc += areaUnderCurve(testY, forest.predictProba(testX)) / seeds;
      forest.featureImportances_.forEach((importance, j) => {
        importances[j]! += importance / seeds;
      });
    }
    const tolerance = (sd: number, errors: number) => errors * sd * Math.sqrt(2 / seeds);
    expect(Math.abs(auc - reference.auc_mean)).toBeLessThan(tolerance(reference.auc_sd, 3));
    importances.forEach((importance, j) => {
      expect(Math.abs(importance - reference.importance_mean[j]!)).toBeLessThan(tolerance(reference.importance_sd[j]!, 4));
    });
  });

  it('gives the same bytes for the same seed and others for another', () => {
    const json = (randomState: number) =>
      JSON.stringify(new RandomForestClassifier({ nEstimators: 5, randomState }).fit(X, y, { sampleWeight }));
    expect(json(3)).toBe(json(3));
    expect(json(3)).not.toBe(json(4).replace('"randomState":4', '"randomState":3'));
  });

  it('grows the first trees of a larger forest', () => {
    const few = new RandomForestClassifier({ nEstimators: 3 }).fit(X, y);
    const many = new RandomForestClassifier({ nEstimators: 6 }).fit(X, y);
    expect(many.trees_.slice(0, 3)).toEqual(few.trees_);
  });

  it('comes back from JSON with the same trees, probabilities and importances', () => {
    const forest = new RandomForestClassifier({ nEstimators: 8, criterion: 'entropy', maxFeatures: 0.4 }).fit(X, y, {
      sampleWeight,
    });
    const restored = RandomForestClassifier.fromJSON(JSON.parse(JSON.stringify(forest)));
    expect(restored.params).toEqual(forest.params);
    expect(restored.trees_).toEqual(forest.trees_);
    expect(restored.predictProba(X)).toEqual(forest.predictProba(X));
    expect(restored.featureImportances_).toEqual(forest.featureImportances_);
    expect(JSON.stringify(restored)).toBe(JSON.stringify(forest));
  });

  it('leaves rows that every tree drew out of the out-of-bag accuracy', () => {
    const { oobDecisionFunction_: decision, oobScore_ } = new RandomForestClassifier({ nEstimators: 2, oobScore: true }).fit(
      X,
      y,
    );
    const scored = Array.from(y.keys()).filter((i) => !Number.isNaN(decision[i]));
    expect(scored.length).toBeGreaterThan(0);
    expect(scored.length).toBeLessThan(X.rows);
    expect(oobScore_).toBe(scored.filter((i) => decision[i]! > 0.5 === (y[i] === 1)).length / scored.length);
  });

  it('refuses parameters and data it cannot work with, and says which', () => {
    const fit = (params: object, data = X, options = {}) =>
      codeOf(() => new RandomForestClassifier(params).fit(data, y, options));
    expect(fit({ nEstimators: 0 })).toMatch('nEstimators must be a whole number ≥ 1; got 0');
    expect(fit({ maxFeatures: 1.5 })).toMatch('maxFeatures must be');
    expect(fit({ bootstrap: false, oobScore: true })).toMatch('oobScore must be false without bootstrap');
    expect(fit({ bootstrap: false, maxSamples: 10 })).toMatch('maxSamples must be null without bootstrap');
    expect(fit({}, new Matrix(X.rows, 1, new Float64Array(X.rows).fill(Infinity)))).toMatch(
      'X must hold finite or missing values',
    );
    expect(fit({ classWeight: [1, -1] })).toMatch('classWeight must be one of null, "balanced", "balanced_subsample" or a pair');
    expect(fit({}, new Matrix(X.rows, 1, new Float64Array(X.rows).fill(1e39)))).toMatch('within the range of float32');
    expect(fit({}, X, { sampleWeight: Float64Array.from(y) })).toMatch('sampleWeight must give both classes');
    expect(codeOf(() => new RandomForestClassifier().predictProba(X))).toMatch('learn.not-fitted');
    expect(codeOf(() => new RandomForestClassifier({ nEstimators: 1 }).fit(X, y).oobScore_)).toMatch('learn.not-fitted');
  });
});

function areaUnderCurve(labels: readonly number[], scores: Float64Array): number {
  let pairs = 0;
  let won = 0;
  labels.forEach((positive, i) => {
    if (positive !== 1) return;
    labels.forEach((other, j) => {
      if (other === 1) return;
      pairs++;
      won += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0;
    });
  });
  return won / pairs;
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    const { code, message } = error as LearnError;
    return `${code} ${message}`;
  }
  return 'no error';
}
