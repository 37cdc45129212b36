import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { partitionForQuantiles } from './partitionForQuantiles.js';
import { median, quantile } from './quantile.js';

const PROBABILITIES = [0.01, 0.25, 0.5, 0.77, 1];
const random = new RandomState(9);
const inputs: Record<string, Float64Array> = {
  'random values': Float64Array.from({ length: 1001 }, () => random.normal()),
  'an even number of them': Float64Array.from({ length: 500 }, () => random.normal()),
  'few distinct values': Float64Array.from({ length: 700 }, () => random.integer(0, 4)),
  'all alike': new Float64Array(300).fill(3),
  ascending: Float64Array.from({ length: 400 }, (_, i) => i),
  descending: Float64Array.from({ length: 400 }, (_, i) => -i),
  'rising and falling': Float64Array.from({ length: 5000 }, (_, i) => Math.min(i, 4999 - i)),
  'one value': Float64Array.of(2),
  'no value': new Float64Array(0),
};

describe('partitionForQuantiles', () => {
  it.each(Object.entries(inputs))('leaves quantiles and median where sorting would: %s', (_, values) => {
    const sorted = values.slice().sort();
    const parted = partitionForQuantiles(values.slice(), PROBABILITIES);
    for (const probability of PROBABILITIES) expect(quantile(parted, probability)).toBe(quantile(sorted, probability));
    expect(median(parted)).toBe(median(sorted));
    expect(parted.slice().sort()).toEqual(sorted);
  });
});
