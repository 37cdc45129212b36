import { afterEach, describe, expect, it, vi } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { RankedSplits } from './RankedSplits.js';
import { XGBClassifier } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

const ROWS = 300;
const COLUMNS = 15;
const random = new RandomState(5);
const X = new Matrix(ROWS, COLUMNS);
for (let i = 0; i < X.data.length; i++) {
  const value = random.normal();
  // Some columns on few levels, some lacking values.
  X.data[i] = i % COLUMNS < 4 ? Math.round(2 * value) : i % COLUMNS < 8 && random.random() < 0.15 ? Number.NaN : value;
}
const y = Uint8Array.from({ length: ROWS }, (_, row) => (X.get(row, 10) + X.get(row, 0) + random.normal() > 0 ? 1 : 0));

afterEach(() => {
  vi.restoreAllMocks();
});

function fit(params: Partial<XGBClassifierParams>, sampleWeight: Float64Array): object {
  return new XGBClassifier({ treeMethod: 'hist', nEstimators: 15, ...params }).fit(X, y, { sampleWeight }).toJSON();
}

const ones = new Float64Array(ROWS).fill(1);

// HistTreeBuilder.test.ts holds these trees against XGBoost's.
describe('RankedSplits finds the splits that histograms find', () => {
  it.each<[string, Partial<XGBClassifierParams>]>([
    ['by default', {}],
    ['with few rows a bin', { maxBin: 16, maxDepth: 3 }],
    ['with nothing to hold them back', { minChildWeight: 0, regLambda: 0, maxDepth: 9 }],
    ['with fewer leaves than a level has', { maxLeaves: 11, gamma: 0.1 }],
    ['with rows and columns drawn', { subsample: 0.7, colsampleByTree: 0.8, colsampleByLevel: 0.6 }],
    ['under constraints', { monotoneConstraints: [1, 0, 0, 0, 0, -1], regAlpha: 0.2 }],
  ])('%s', (_, params) => {
    const begin = vi.spyOn(RankedSplits.prototype, 'begin');
    const ranked = fit(params, ones);
    expect(begin).toHaveReturnedWith(true);
    begin.mockReturnValue(false);
    expect(ranked).toEqual(fit(params, ones));
  });

  it('and leaves trees alone whose sums round', () => {
    const begin = vi.spyOn(RankedSplits.prototype, 'begin');
    fit({}, ones.with(0, 1e-7));
    expect(begin).toHaveReturnedWith(false);
  });
});
