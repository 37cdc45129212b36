import { expect, it } from 'vitest';
import { Place } from '../persistence/Place.js';
import { type DecisionTreeJson, treeFromJson, treeToJson } from './DecisionTree.js';

const JSON_OF_TWO_SPLITS: DecisionTreeJson = {
  feature: [0, -1, 1, -1, -1],
  threshold: [1.5, 'Infinity'],
  missingGoToLeft: [1, 0],
  value: [0.5, 0, 0.75, 1, 0.5],
  weightedNodeSamples: [8, 3, 5, 3, 2],
};

const PLACE = new Place({ owner: 'test', version: 2, sizes: new Map([['features', 2]]) }, 'tree');

it('treeFromJson finds the right children by the order of the nodes, and treeToJson writes what was read', () => {
  const tree = treeFromJson(JSON_OF_TWO_SPLITS, PLACE);
  expect(Array.from(tree.rightChild)).toEqual([2, -1, 4, -1, -1]);
  expect(Array.from(tree.threshold)).toEqual([1.5, 0, Infinity, 0, 0]);
  expect(treeToJson(tree)).toEqual(JSON_OF_TWO_SPLITS);
});

it('treeFromJson refuses arrays that do not make a whole tree, which would predict nonsense', () => {
  const read = (changes: Partial<DecisionTreeJson>) => () => treeFromJson({ ...JSON_OF_TWO_SPLITS, ...changes }, PLACE);
  expect(read({ feature: [0, -1, 2, -1, -1] })).toThrow('test: tree.feature[2] must be a whole number from -1 to 1; got 2');
  expect(read({ value: [0.5] })).toThrow('test: tree.value must be of length 5; got 1');
  expect(read({ weightedNodeSamples: [] })).toThrow('test: tree.weightedNodeSamples must be of length 5; got 0');
  expect(read({ threshold: [1.5], missingGoToLeft: [1] })).toThrow('test: tree.threshold must be of length 2; got 1');
  expect(read({ threshold: [1.5] })).toThrow('test: tree.missingGoToLeft must be of length 1; got 2');
  for (const feature of [
    [0, -1, 1, -1, 0],
    [0, 0, 0, 0, 0],
    [0, -1, -1, -1, -1],
    [-1, -1, 0, -1, -1],
  ]) {
    expect(read({ feature })).toThrow('one leaf more than splits, each split before its children');
  }
});
