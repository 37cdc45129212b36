import { expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { RankingMemory, rankColumn } from './rankColumn.js';

it.each([1, 7, 600, 601, 3000])('%i values are ranked with ties as they come and missing ones last', (length) => {
  const random = new RandomState(length);
  const column = Float32Array.from({ length }, () => {
    const kind = random.interval(4);
    if (kind === 0) return Number.NaN;
    if (kind === 1) return random.interval(3) - 1;
    return random.normal() * 10 ** random.interval(30);
  });
  const memory = new RankingMemory(column);
  const rows = Array.from({ length }, (_, i) => i);
  const missing = rows.filter((i) => Number.isNaN(column[i]));
  const known = rows.filter((i) => !Number.isNaN(column[i])).sort((a, b) => column[a]! - column[b]! || a - b);
  expect(rankColumn(memory)).toBe(known.length);
  expect(Array.from(memory.rows)).toEqual([...known, ...missing]);
});
