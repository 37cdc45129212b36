import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { RandomState } from '../random/RandomState.js';
import { stratifiedGroupSplit } from './stratifiedGroupSplit.js';

interface Case {
  y: number[];
  testSize: number;
  randomState: number;
  train: number[];
  test: number[];
}

const cases = readExpected<{ single: Case[] }>('splits').single;

describe('stratifiedGroupSplit', () => {
  it.each(cases)('with one row a group takes the rows of train_test_split, $testSize, seed $randomState', (expected) => {
    const { y, train, test, ...options } = expected;
    const split = stratifiedGroupSplit(
      Uint8Array.from(y),
      Int32Array.from(y, (_, row) => 1000 - 3 * row),
      options,
    );
    expect(Array.from(split.train)).toEqual(train);
    expect(Array.from(split.test)).toEqual(test);
  });

  it.each([0, 1, 2, 3, 4])('keeps groups whole and takes a fifth of the groups of each class, seed %i', (randomState) => {
    const random = new RandomState(randomState);
    const groups = Int32Array.from({ length: 300 }, () => random.integer(0, 100));
    const y = Uint8Array.from(groups, (group) => Number(group < 30));
    const { train, test } = stratifiedGroupSplit(y, groups, { randomState });
    const inTest = new Set(Array.from(test, (row) => groups[row]!));
    const inTrain = new Set(Array.from(train, (row) => groups[row]!));
    expect(Array.from(inTest).filter((group) => inTrain.has(group))).toEqual([]);
    expect(train.length + test.length).toBe(300);
    const all = new Set(groups);
    expect(inTest.size).toBe(Math.ceil(0.2 * all.size));
    const low = Array.from(all).filter((group) => group < 30).length;
    const lowInTest = Array.from(inTest).filter((group) => group < 30).length;
    expect(Math.abs(lowInTest - 0.2 * low)).toBeLessThanOrEqual(1);
  });

  it('draws another part for another seed, and the same for the same', () => {
    const y = Uint8Array.from({ length: 60 }, (_, i) => i % 2);
    const groups = Int32Array.from({ length: 60 }, (_, i) => i >> 1);
    const mixed = Int32Array.from({ length: 60 }, (_, i) => i % 30);
    expect(() => stratifiedGroupSplit(y, groups)).toThrow('either class must have at least 2 groups; got 0');
    const first = stratifiedGroupSplit(y, mixed, { randomState: 1 });
    expect(stratifiedGroupSplit(y, mixed, { randomState: 1 })).toEqual(first);
    expect(stratifiedGroupSplit(y, mixed, { randomState: 2 })).not.toEqual(first);
  });

  it('refuses parts too small for both classes', () => {
    expect(() => stratifiedGroupSplit(Uint8Array.of(0, 0, 1, 1), Int32Array.of(1, 2, 3, 4))).toThrow(
      'stratifiedGroupSplit: both parts must have room for a group of either class; got "3 and 1 groups"',
    );
  });

  it('refuses a class so rare that the test part would miss it', () => {
    const y = Uint8Array.from({ length: 50 }, (_, row) => Number(row < 2));
    expect(() => stratifiedGroupSplit(y, Int32Array.from(y.keys()))).toThrow(
      'stratifiedGroupSplit: either class must have enough groups for both parts; got "48 and 2 groups"',
    );
  });
});
