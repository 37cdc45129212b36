import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { pairwiseSum } from './pairwiseSum.js';

const cases = readExpected<{ pairwiseSum: { count: number; sum: number }[] }>('special_functions').pairwiseSum;

it.each(cases)('gives the bits of numpy for $count values', ({ count, sum }) => {
  expect(pairwiseSum(Float64Array.from({ length: count }, (_, i) => 1 / (i + 1)))).toBe(sum);
});
