import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { sortByValue } from './sortByValue.js';

function sorted(values: readonly number[], count = values.length) {
  const keys = Float32Array.from(values);
  const rows = Int32Array.from(values, (_, row) => row);
  sortByValue(keys, rows, count);
  return { keys: Array.from(keys), rows: Array.from(rows) };
}

describe('sortByValue', () => {
  it('sorts any length, with and without equal values, each row staying with its value', () => {
    const random = new RandomState(1);
    for (const length of [0, 1, 2, 16, 17, 100, 1000]) {
      for (const distinct of [1, 3, 50, 1e6]) {
        const values = Array.from({ length }, () => random.integer(0, distinct));
        const { keys, rows } = sorted(values);
        expect(keys).toEqual([...values].sort((a, b) => a - b));
        expect(rows.map((row) => values[row]!)).toEqual(keys);
        expect(new Set(rows).size).toBe(length);
      }
    }
  });

  it('sorts what is sorted already, either way round', () => {
    const up = Array.from({ length: 500 }, (_, i) => i);
    expect(sorted(up).keys).toEqual(up);
    expect(sorted([...up].reverse()).keys).toEqual(up);
  });

  it('keeps up to 16 rows of equal value in order', () => {
    expect(sorted([2, 1, 2, 1, 2, 1]).rows).toEqual([1, 3, 5, 0, 2, 4]);
  });

  it('leaves what lies beyond the count', () => {
    expect(sorted([3, 2, 1, 0], 2).keys).toEqual([2, 3, 1, 0]);
  });
});
