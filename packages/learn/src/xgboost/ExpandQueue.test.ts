import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { ExpandQueue } from './ExpandQueue.js';

const gain = Float64Array.from({ length: 200 }, (_, node) => (node * 37) % 11);
const nodes = Array.from(new RandomState(1).shuffle(Int32Array.from(gain.keys())));

function drained(byGain: boolean): number[] {
  const queue = new ExpandQueue({ gain }, byGain);
  for (const node of nodes) queue.push(node);
  return nodes.map(() => queue.pop());
}

describe('ExpandQueue', () => {
  it('gives nodes in the order of their numbers', () => {
    expect(drained(false)).toEqual(Array.from(gain.keys()));
  });

  it('gives the node that gains most first, of equal ones the first in number', () => {
    const byGain = (a: number, b: number) => gain[b]! - gain[a]! || a - b;
    expect(drained(true)).toEqual(Array.from(gain.keys()).sort(byGain));
  });

  it('shows the next node and its size', () => {
    const queue = new ExpandQueue({ gain }, false);
    queue.push(9);
    queue.push(4);
    expect([queue.first, queue.size]).toEqual([4, 2]);
  });
});
