import { describe, expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { Place } from '../persistence/Place.js';
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

const PLACE = new Place({ owner: 'test', version: 2, sizes: new Map([['features', 2]]) }, 'trees');

describe('TreeEnsemble', () => {
  it('sends a value below the threshold left, and a missing one the learned way', () => {
    const trees = TreeEnsemble.fromJSON(JSON_OF_TWO, PLACE);
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
    const trees = TreeEnsemble.fromJSON({ ...JSON_OF_TWO, value: [Math.fround(0.1), -1, 0, 2, 4, 0] }, PLACE);
    expect(Array.from(trees.margins(Matrix.fromRows([[0.1, 1]]), 0))).toEqual([4]);
  });

  it('writes what it read', () => {
    expect(TreeEnsemble.fromJSON(JSON_OF_TWO, PLACE).toJSON()).toEqual(JSON_OF_TWO);
  });

  it('refuses arrays that do not make whole trees', () => {
    const read = (changes: Partial<TreeEnsembleJson>) => () => TreeEnsemble.fromJSON({ ...JSON_OF_TWO, ...changes }, PLACE);
    expect(read({ value: [1, 2] })).toThrow('test: trees.value must be of length 6; got 2');
    expect(read({ gain: [1] })).toThrow('test: trees.gain must be of length 2; got 1');
    expect(read({ feature: [0, -1, 2, -1, -1, -1] })).toThrow(
      'test: trees.feature[2] must be a whole number from -1 to 1; got 2',
    );
    expect(read({ feature: [0, 0, 0, -1, -1, -1] })).toThrow('each split before its children; got "tree 0"');
    expect(read({ feature: [-1, 0, 0, -1, -1, -1] })).toThrow('each split before its children; got "tree 0"');
    expect(read({ sizes: [-5, 11] })).toThrow('test: trees.sizes[0] must be a whole number from 1 on; got -5');
  });
});
