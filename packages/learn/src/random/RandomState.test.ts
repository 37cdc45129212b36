import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { RandomState } from './RandomState.js';

interface Stream {
  seed: number;
  random: number[];
  uniform: number[];
  integers: { low: number; high: number; values: number[] }[];
  normal: number[];
  mixed: number[];
  permutations: number[][];
  shuffled: number[];
  far: number[];
}

const { streams } = readExpected<{ streams: Stream[] }>('random_state');
const draw = (n: number, next: () => number) => Array.from({ length: n }, next);

describe('RandomState', () => {
  it.each(streams)('gives the draws of numpy, seed $seed', (stream) => {
    const of = () => new RandomState(stream.seed);
    let state = of();
    expect(draw(stream.random.length, () => state.random())).toEqual(stream.random);
    state = of();
    expect(draw(stream.uniform.length, () => state.uniform(-3, 7))).toEqual(stream.uniform);
    state = of();
    for (const { low, high, values } of stream.integers) {
      expect(draw(values.length, () => state.integer(low, high))).toEqual(values);
    }
    state = of();
    expect(stream.permutations.map((values) => Array.from(state.permutation(values.length)))).toEqual(stream.permutations);
    state = of();
    const values = Float64Array.from(stream.shuffled, (_, i) => i / 2);
    expect(Array.from(state.shuffle(values))).toEqual(stream.shuffled);
  });

  it.each(streams)('gives the normal deviates of numpy within rounding of log, seed $seed', (stream) => {
    const state = new RandomState(stream.seed);
    for (const expected of stream.normal) expect(Math.abs(state.normal() - expected)).toBeLessThanOrEqual(1e-14);
  });

  it.each(streams)('keeps the spare normal deviate between other draws, seed $seed', (stream) => {
    const state = new RandomState(stream.seed);
    stream.mixed.forEach((expected, i) => {
      expect(i % 2 === 0 ? state.normal() : state.random()).toBeCloseTo(expected, 14);
    });
  });

  it.each(streams)('stays with numpy after its state was made anew many times, seed $seed', (stream) => {
    const state = new RandomState(stream.seed);
    for (let i = 0; i < 5000; i++) state.random();
    expect(draw(stream.far.length, () => state.random())).toEqual(stream.far);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses the seed %s', (seed) => {
    expect(() => new RandomState(seed)).toThrow(`RandomState: seed must be a whole number from 0 to 4294967295; got ${seed}`);
  });
});
