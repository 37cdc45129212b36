import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { type SamplingParams, TreeSampler } from './TreeSampler.js';
import { XGBClassifier } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

interface Sampled {
  params: Partial<XGBClassifierParams>;
  feature: number[];
  cover: number[];
  probabilities: number[];
}

const expected = readExpected<{ X: (number | null)[][]; y: number[]; unseen: (number | null)[][]; sampled: Sampled[] }>(
  'xgboost_hist',
);
const X = Matrix.fromRows(expected.X.map(orNaN));
const y = Uint8Array.from(expected.y);
const ALL: SamplingParams = {
  treeMethod: 'exact',
  subsample: 1,
  colsampleByTree: 1,
  colsampleByLevel: 1,
  colsampleByNode: 1,
  randomState: 3,
};
const METHODS = ['exact', 'hist'] as const;

describe('TreeSampler', () => {
  it.each(expected.sampled)(
    'draws the rows and columns that XGBoost draws: $params',
    ({ params, feature, cover, probabilities }) => {
      const model = new XGBClassifier(params).fit(X, y);
      expect(Array.from(model.trees_.feature)).toEqual(feature);
      expect(Array.from(model.trees_.cover)).toEqual(cover.map(Math.fround));
      const unseen = Matrix.fromRows(expected.unseen.map(orNaN));
      expect(Array.from(model.predictProba(unseen))).toEqual(probabilities.map(Math.fround));
    },
  );

  it.each(METHODS)('draws nothing where every fraction is 1: %s', (treeMethod) => {
    const sample = new TreeSampler(4, 3, { ...ALL, treeMethod }).next();
    expect(sample.rows).toBeUndefined();
    expect(Array.from(sample.columns)).toEqual([0, 1, 2]);
    expect(sample.columnsAt(0)).toBe(sample.columns);
  });

  it.each(METHODS)('takes a level from the columns of the tree, a node from those of its level, ascending: %s', (treeMethod) => {
    const half = { colsampleByTree: 0.5, colsampleByLevel: 0.5, colsampleByNode: 0.4 };
    const sample = new TreeSampler(4, 60, { ...ALL, ...half, treeMethod }).next();
    expect(sample.columns.length).toBe(30);
    const first = Array.from({ length: 30 }, () => sample.columnsAt(0));
    const level = new Set(first.flatMap((node) => Array.from(node)));
    expect(level.size).toBe(15);
    expect(new Set([...sample.columns, ...level]).size).toBe(30);
    for (const node of first) {
      expect(node.length).toBe(6);
      expect(Array.from(node)).toEqual([...new Set(node)].sort((a, b) => a - b));
    }
    const second = new Set(Array.from({ length: 30 }, () => Array.from(sample.columnsAt(1))).flat());
    expect(second).not.toEqual(level);
  });

  it('counts columns as XGBoost does: the product in float32, cut off, one at least', () => {
    const count = (columns: number, fraction: number) =>
      new TreeSampler(2, columns, { ...ALL, colsampleByTree: fraction }).next().columns.length;
    expect(count(10, 0.75)).toBe(7);
    expect(count(100, 0.29)).toBe(29);
    expect(count(3, 0.1)).toBe(1);
  });

  it.each(METHODS)('throws a coin for each row: %s', (treeMethod) => {
    const { rows } = new TreeSampler(20_000, 1, { ...ALL, treeMethod, subsample: 0.3 }).next();
    const taken = rows!.reduce((sum, row) => sum + row, 0);
    expect(Math.abs(taken - 6000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.3 * 0.7));
  });

  it('draws otherwise for another tree or seed, and the same for the same', () => {
    const draws = (randomState: number) => {
      const sampler = new TreeSampler(200, 1, { ...ALL, subsample: 0.5, randomState });
      return [sampler.next(), sampler.next()].map(({ rows }) => rows!.join(''));
    };
    const [first, second] = draws(3);
    expect(draws(3)).toEqual([first, second]);
    expect(first).not.toBe(second);
    expect(draws(4)[0]).not.toBe(first);
  });
});
