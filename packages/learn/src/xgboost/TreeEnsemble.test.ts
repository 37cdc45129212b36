import { describe, expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { TreeEnsemble, type TreeEnsembleJson } from './TreeEnsemble.js';

/** Two trees: x₀ < 1.5 (missing left), its right child x₁ < 0 (missing right); and a lone leaf. */
const JSON_OF_TWO: TreeEnsembleJson = {
  sizes: [5, 1],
  feature: [0, -1, 1, -1, -1, -1],
  value: [1.5, -1, 0, 2, 4, 0.25],
  cover: [10, 4, 6, 3, 3, 9],
  weight: [0, -2, 3, 4, 8, 0.5],
  defaultLeft: [1, 0],
  gain: [7, 3],
};

describe('TreeEnsemble', () => {
  it('sends a value below the threshold left, and a missing one the learned way', () => {
    const trees = TreeEnsemble.fromJSON('test', JSON_OF_TWO, 2);
    const rows = [
      [1, 0],
      [1.5, -1],
      [1.5, 0],
      [Number.NaN, 0],
      [2, Number.NaN],
    ];
    expect(Array.from(trees.margins(Matrix.fromRows(rows), 0.5))).toEqual([-0.25, 2.75, 4.75, -0.25, 4.75]);
  });

  it('compares in float32, as it learned', () => {
    const trees = TreeEnsemble.fromJSON('test', { ...JSON_OF_TWO, value: [Math.fround(0.1), -1, 0, 2, 4, 0] }, 2);
    expect(Array.from(trees.margins(Matrix.fromRows([[0.1, 1]]), 0))).toEqual([4]);
  });

  it('writes what it read', () => {
    expect(TreeEnsemble.fromJSON('test', JSON_OF_TWO, 2).toJSON()).toEqual(JSON_OF_TWO);
  });

  it('refuses arrays that do not make whole trees', () => {
    const read = (changes: Partial<TreeEnsembleJson>) => () => TreeEnsemble.fromJSON('test', { ...JSON_OF_TWO, ...changes }, 2);
    expect(read({ value: [1, 2] })).toThrow('test: trees.value must have 6 entries; got 2');
    expect(read({ gain: [1] })).toThrow('test: trees.gain must have 2 entries; got 1');
    expect(read({ feature: [0, -1, 2, -1, -1, -1] })).toThrow('test: trees.feature must hold -1 to 1; got 2');
    expect(read({ feature: [0, 0, 0, -1, -1, -1] })).toThrow('each split before its children; got "tree 0"');
    expect(read({ feature: [-1, 0, 0, -1, -1, -1] })).toThrow('each split before its children; got "tree 0"');
    expect(read({ sizes: [-5, 11] })).toThrow('trees.sizes must hold whole numbers ≥ 1; got -5');
  });
});
