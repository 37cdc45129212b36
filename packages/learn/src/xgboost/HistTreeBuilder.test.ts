import { afterEach, describe, expect, it, vi } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RankedSplits } from './RankedSplits.js';
import { XGBClassifier, type XGBFitOptions } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

interface Fit {
  params: Partial<XGBClassifierParams>;
  weighted: boolean;
  baseScore: number;
  trees: Record<'sizes' | 'feature' | 'value' | 'defaultLeft' | 'gain' | 'cover' | 'weight', number[]>;
  probabilities: number[];
}

const expected = readExpected<{
  X: (number | null)[][];
  y: number[];
  unseen: (number | null)[][];
  weights: number[];
  fits: Fit[];
  monotone: Fit[];
}>('xgboost_hist');
const X = Matrix.fromRows(expected.X.map(orNaN));
const unseen = Matrix.fromRows(expected.unseen.map(orNaN));
const y = Uint8Array.from(expected.y);

function fit(params: Partial<XGBClassifierParams>, options: XGBFitOptions = {}): XGBClassifier {
  return new XGBClassifier({ treeMethod: 'hist', ...params }).fit(X, y, options);
}

function expectSame(model: XGBClassifier, { trees, baseScore, probabilities }: Fit): void {
  const { roots, feature, value, defaultLeft, gain, cover, weight } = model.trees_;
  expect(model.baseScore_).toBe(Math.fround(baseScore));
  expect(Array.from(roots.subarray(1), (end, tree) => end - roots[tree]!)).toEqual(trees.sizes);
  expect(Array.from(feature)).toEqual(trees.feature);
  expect(Array.from(defaultLeft)).toEqual(trees.defaultLeft);
  for (const [name, ours] of Object.entries({ value, gain, cover, weight })) {
    expect(Array.from(ours), name).toEqual(trees[name as 'value'].map((real) => Math.fround(real) + 0));
  }
  expect(Array.from(model.predictProba(unseen))).toEqual(probabilities.map(Math.fround));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('HistTreeBuilder', () => {
  describe('gives every split, gain, leaf and probability of XGBoost, bit for bit', () => {
    describe.each(['with the splits of few rows found by rank', 'with histograms'])('%s', (way) => {
      for (const each of expected.fits) {
        it(`${JSON.stringify(each.params)}${each.weighted ? ' with sample weights, some of them 0' : ''}`, () => {
          if (way === 'with histograms') vi.spyOn(RankedSplits.prototype, 'begin').mockReturnValue(false);
          const options = each.weighted ? { sampleWeight: Float64Array.from(expected.weights) } : {};
          expectSame(new XGBClassifier(each.params).fit(X, y, options), each);
        });
      }
    });
  });

  it.each(expected.monotone)('holds the exact method to monotone constraints as XGBoost does: $params', (each) => {
    expectSame(new XGBClassifier(each.params).fit(X, y), each);
  });

  it('lets no probability fall with a feature that it may only grow with', () => {
    const model = fit({ monotoneConstraints: [1], maxDepth: 5 });
    expect(model.trees_.feature).toContain(0);
    for (const row of expected.X.map(orNaN)) {
      const grid = Array.from({ length: 41 }, (_, step) => [(step - 20) / 5, ...row.slice(1)]);
      const p = model.predictProba(Matrix.fromRows(grid));
      for (let step = 1; step < p.length; step++) expect(p[step]).toBeGreaterThanOrEqual(p[step - 1]!);
    }
  });

  it('grows no tree beyond its leaves or depth', () => {
    const leaves = ({ trees_: { roots, feature } }: XGBClassifier) =>
      Array.from(roots.subarray(1), (end, tree) => feature.subarray(roots[tree], end).filter((each) => each < 0).length);
    const free = { minChildWeight: 0, maxDepth: 0, nEstimators: 4 };
    expect(Math.max(...leaves(fit(free)))).toBeGreaterThan(9);
    for (const growPolicy of ['depthwise', 'lossguide'] as const) {
      expect(Math.max(...leaves(fit({ ...free, growPolicy, maxLeaves: 6 })))).toBe(6);
      expect(Math.max(...leaves(fit({ ...free, growPolicy, maxDepth: 2 })))).toBe(4);
    }
  });

  it('learns from the drawn rows only, and splits on drawn columns only', () => {
    const { cover } = fit({ nEstimators: 1, subsample: 0.5, baseScore: 0.5 }).trees_;
    expect(Number.isInteger(cover[0]! / 0.25)).toBe(true);
    expect(cover[0]! / 0.25).toBeLessThan(70);
    const { feature } = fit({ nEstimators: 6, colsampleByTree: 0.12, maxDepth: 0 }).trees_;
    expect(feature).not.toEqual(fit({ nEstimators: 6, maxDepth: 0 }).trees_.feature);
    const { trees_ } = fit({ nEstimators: 1, colsampleByTree: 0.12, maxDepth: 0, randomState: 3 });
    expect(new Set(trees_.feature.filter((each) => each >= 0)).size).toBeLessThanOrEqual(1);
  });

  it('draws columns for each node where asked to', () => {
    const drawn = (randomState: number) => fit({ colsampleByNode: 0.3, nEstimators: 3, randomState }).trees_.feature;
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });
});
