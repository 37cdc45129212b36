import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { fairAtLeast, fairAtMost } from './binomialTails.js';

type Case = { k: number; n: number; atMost: number; atLeast: number };

const cases = readExpected<{ fair: Case[] }>('special_functions').fair;

it.each(cases)('the tails of $n tosses at $k are those of scipy', ({ k, n, atMost, atLeast }) => {
  expect(fairAtMost(k, n) / atMost).toBeCloseTo(1, 12);
  expect(fairAtLeast(k, n) / atLeast).toBeCloseTo(1, 12);
});
