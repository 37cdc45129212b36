import { describe, expect, it } from 'vitest';
import { codesOfGroups, groupInfrequent } from './groupInfrequent.js';

describe('groupInfrequent', () => {
  const counts = Int32Array.of(5, 2, 9, 2, 1);
  const group = (minFrequency: number | null, maxCategories: number | null) =>
    groupInfrequent(counts, 19, { minFrequency, maxCategories });

  it('takes counts below a count, or below a share of the rows', () => {
    expect(group(3, null)).toEqual([1, 3, 4]);
    expect(group(0.3, null)).toEqual([0, 1, 3, 4]);
    expect(group(null, null)).toEqual([]);
  });

  it('leaves as many categories as allowed, the group among them, and keeps the last of equals', () => {
    expect(group(null, 4)).toEqual([1, 4]);
    expect(group(null, 5)).toEqual([4]);
    expect(group(null, 6)).toEqual([]);
    expect(group(null, 1)).toEqual([0, 1, 2, 3, 4]);
  });
});

it('codesOfGroups counts the frequent ones up and puts the group after them', () => {
  expect(Array.from(codesOfGroups(5, [1, 3]))).toEqual([0, 3, 1, 3, 2]);
  expect(Array.from(codesOfGroups(3, []))).toEqual([0, 1, 2]);
});
