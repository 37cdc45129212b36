import { describe, expect, it } from 'vitest';
import { drawTreeSample } from './drawTreeSample.js';

const ALL = { subsample: 1, colsampleByTree: 1, colsampleByLevel: 1, colsampleByNode: 1, randomState: 3 };

describe('drawTreeSample', () => {
  it('draws nothing where every fraction is 1', () => {
    const sample = drawTreeSample(4, 3, ALL, 0);
    expect(sample.rows).toBeUndefined();
    expect(Array.from(sample.columns)).toEqual([0, 1, 2]);
    expect(sample.columnsAt(0)).toBe(sample.columns);
  });

  it('takes a level from the columns of the tree, anew at each depth, ascending', () => {
    const sample = drawTreeSample(4, 60, { ...ALL, colsampleByTree: 0.5, colsampleByLevel: 0.5 }, 0);
    expect(sample.columns.length).toBe(30);
    const levels = [sample.columnsAt(0), sample.columnsAt(1)];
    for (const level of levels) {
      expect(level.length).toBe(15);
      expect(new Set([...sample.columns, ...level]).size).toBe(30);
      expect(Array.from(level)).toEqual([...new Set(level)].sort((a, b) => a - b));
    }
    expect(levels[0]).not.toEqual(levels[1]);
  });

  it('counts columns as XGBoost does: the product in float32, cut off, one at least', () => {
    const count = (columns: number, fraction: number) =>
      drawTreeSample(2, columns, { ...ALL, colsampleByTree: fraction }, 0).columns.length;
    expect(count(10, 0.75)).toBe(7);
    expect(count(100, 0.29)).toBe(29);
    expect(count(3, 0.1)).toBe(1);
  });

  it('throws a coin for each row', () => {
    const { rows } = drawTreeSample(20_000, 1, { ...ALL, subsample: 0.3 }, 0);
    const taken = rows!.reduce((sum, row) => sum + row, 0);
    expect(Math.abs(taken - 6000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.3 * 0.7));
  });

  it('draws otherwise for another tree or seed, and the same for the same', () => {
    const draw = (tree: number, randomState: number) =>
      drawTreeSample(200, 1, { ...ALL, subsample: 0.5, randomState }, tree).rows!.join('');
    expect(draw(1, 3)).toBe(draw(1, 3));
    expect(draw(1, 3)).not.toBe(draw(2, 3));
    expect(draw(1, 3)).not.toBe(draw(1, 4));
  });
});
