import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { sortFloats } from './sortFloats.js';

describe('sortFloats', () => {
  it.each([0, 1, 999, 1000, 5000])('sorts %i values as the engine does, and leaves the rest', (count) => {
    const random = new RandomState(count);
    const values = Float32Array.from({ length: count + 3 }, () => random.normal() * 10 ** random.integer(-40, 38));
    if (count > 4) values.set([Math.fround(3.4e38), Math.fround(-3.4e38), 0, 1, 1]);
    const expected = values.slice();
    expected.subarray(0, count).sort();
    sortFloats(values, count, new Uint32Array(count));
    expect(values).toEqual(expected);
  });
});
