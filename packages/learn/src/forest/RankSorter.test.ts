import { expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { RankSorter } from './RankSorter.js';

it.each([1, 2, 20, 21, 100, 256])('%i ranks of few or many come out ascending, whatever lies behind them', (count) => {
  for (const of of [count, 300, 5000, 100_000].filter((ranks) => ranks >= count)) {
    const ranks = new RandomState(count).permutation(of).slice(0, count + 1);
    const sorted = Array.from(ranks.subarray(0, count)).sort((a, b) => a - b);
    const behind = ranks[count];
    new RankSorter(of, 256).sort(ranks, count);
    expect(Array.from(ranks.subarray(0, count))).toEqual(sorted);
    expect(ranks[count]).toBe(behind);
  }
});
