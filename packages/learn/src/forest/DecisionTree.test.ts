import { expect, it } from 'vitest';
import { type DecisionTreeJson, treeFromJson, treeToJson } from './DecisionTree.js';

const JSON_OF_TWO_SPLITS: DecisionTreeJson = {
  feature: [0, -1, 1, -1, -1],
  threshold: [1.5, 'Infinity'],
  missingGoToLeft: [1, 0],
  value: [0.5, 0, 0.75, 1, 0.5],
  weightedNodeSamples: [8, 3, 5, 3, 2],
};

it('treeFromJson finds the right children by the order of the nodes, and treeToJson writes what was read', () => {
  const tree = treeFromJson('test', JSON_OF_TWO_SPLITS, 2);
  expect(Array.from(tree.rightChild)).toEqual([2, -1, 4, -1, -1]);
  expect(Array.from(tree.threshold)).toEqual([1.5, 0, Infinity, 0, 0]);
  expect(treeToJson(tree)).toEqual(JSON_OF_TWO_SPLITS);
});

it('treeFromJson refuses arrays that do not make a whole tree, which would predict nonsense', () => {
  const read = (changes: Partial<DecisionTreeJson>) => () => treeFromJson('test', { ...JSON_OF_TWO_SPLITS, ...changes }, 2);
  expect(read({ feature: [0, -1, 2, -1, -1] })).toThrow('test: feature must hold -1 to 1; got 2');
  expect(read({ value: [0.5] })).toThrow('test: value must have 5 entries; got 1');
  expect(read({ weightedNodeSamples: [] })).toThrow('test: weightedNodeSamples must have 5 entries; got 0');
  expect(read({ threshold: [1.5] })).toThrow('test: threshold must have 2 entries; got 1');
  for (const feature of [
    [0, -1, 1, -1, 0],
    [0, 0, 0, 0, 0],
    [0, -1, -1, -1, -1],
    [-1, -1, 0, -1, -1],
  ]) {
    expect(read({ feature })).toThrow('one leaf more than splits, each split before its children');
  }
});
