import { describe, expect, it } from 'vitest';
import { GrownTree } from './GrownTree.js';

/** Root (gain 5) with a split on the left (gain `left`) and one on the right (gain `right`) whose left child splits too (gain 1). */
function tree(left: number, right: number): GrownTree {
  const grown = new GrownTree();
  for (let node = 0; node < 9; node++) grown.addLeaf(node, 0.5, 10 * node);
  grown.split(0, 7, 0.5, 1, 5, 1);
  grown.split(1, 8, 1.5, 0, left, 3);
  grown.split(2, 9, 2.5, 1, right, 5);
  grown.split(5, 6, 3.5, 1, 1, 7);
  return grown;
}

describe('GrownTree', () => {
  it('keeps every split that gains gamma or more', () => {
    const grown = tree(2, 2);
    expect(grown.prune(1, 0.5)).toBeUndefined();
    expect(grown.feature).toEqual([7, 8, 9, -1, -1, 6, -1, -1, -1]);
  });

  it('prunes from the leaves up, numbers what stays breadth first, and tells where each node went', () => {
    const grown = tree(2, 3);
    expect(Array.from(grown.prune(2.5, 0.5)!)).toEqual([0, 1, 2, 1, 1, 3, 4, 3, 3]);
    expect(grown.feature).toEqual([7, -1, 9, -1, -1]);
    expect(grown.leftChild).toEqual([1, -1, 3, -1, -1]);
    expect(grown.value).toEqual([0.5, 0.5, 2.5, 2.5, 3]);
    expect(grown.cover).toEqual([0, 10, 20, 50, 60]);
    expect(grown.gain).toEqual([5, 0, 3, 0, 0]);
    expect(grown.defaultLeft).toEqual([1, 0, 1, 0, 0]);
  });

  it('keeps a poor split above a good one', () => {
    const grown = tree(2, 0.5);
    expect(Array.from(grown.prune(0.75, 0.5) ?? [])).toEqual([]);
    expect(grown.feature[2]).toBe(9);
  });

  it('prunes down to the root', () => {
    const grown = tree(2, 3);
    expect(Array.from(grown.prune(6, 0.5)!)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(grown.feature).toEqual([-1]);
  });
});
