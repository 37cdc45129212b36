import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { Heap } from './Heap.js';

const gain = Float64Array.from({ length: 200 }, (_, node) => (node * 37) % 11);
const nodes = Array.from(new RandomState(1).shuffle(Int32Array.from(gain.keys())));
const byGain = (a: number, b: number) => gain[b]! - gain[a]! || a - b;

function filled(order: (a: number, b: number) => number): Heap<number> {
  const heap = new Heap<number>((a, b) => order(a, b) < 0);
  for (const node of nodes) heap.push(node);
  return heap;
}

describe('Heap', () => {
  it.each([(a: number, b: number) => a - b, byGain])('gives items in order, whatever order they came in, %#', (order) => {
    const heap = filled(order);
    expect(nodes.map(() => heap.pop())).toEqual(Array.from(gain.keys()).sort(order));
    expect(heap.pop()).toBeUndefined();
  });

  it('shows the next item and its size', () => {
    const heap = filled(byGain);
    expect([heap.first, heap.size]).toEqual([Array.from(nodes).sort(byGain)[0], nodes.length]);
  });

  it('takes equal items as libstdc++ does', () => {
    const heap = new Heap<string>(() => false);
    for (const item of 'abcde') heap.push(item);
    expect(Array.from('abcde', () => heap.pop())).toEqual(['a', 'c', 'e', 'b', 'd']);
  });
});
