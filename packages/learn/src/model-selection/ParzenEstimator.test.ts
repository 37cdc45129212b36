import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { RandomState } from '../random/RandomState.js';
import { ChoicePosterior } from './ChoicePosterior.js';
import { ParzenEstimator } from './ParzenEstimator.js';
import type { NumericDistribution } from './SearchSpace.js';

interface NumericCase {
  distribution: NumericDistribution;
  good: number[];
  bad: number[];
  at: number[];
  logGood: number[];
  logBad: number[];
  logRatio: number[];
}

interface ChoiceCase {
  values: string[];
  seen: string[];
  log: number[];
}

const { numeric, choices } = readExpected<{ numeric: NumericCase[]; choices: ChoiceCase[] }>('tpe');

describe.each(numeric)('ParzenEstimator of $distribution', ({ distribution, good, bad, at, logGood, logBad, logRatio }) => {
  const l = new ParzenEstimator(distribution, good);
  const g = new ParzenEstimator(distribution, bad);

  it(`has the paper's densities, ${good.length} good and ${bad.length} bad`, () => {
    expectClose(
      at.map((value) => l.logDensity(value)),
      logGood,
      { relative: 1e-10, absolute: 1e-10 },
    );
    expectClose(
      at.map((value) => g.logDensity(value)),
      logBad,
      { relative: 1e-10, absolute: 1e-10 },
    );
    expectClose(
      at.map((value) => l.logDensity(value) - g.logDensity(value)),
      logRatio,
      { relative: 1e-9, absolute: 1e-9 },
    );
  });

  it(`draws what its density says, ${good.length} good`, () => {
    const random = new RandomState(1);
    const { low, high, type } = distribution;
    const draws = Array.from({ length: 4000 }, () => l.draw(random));
    expect(draws.every((value) => value >= low && value <= high)).toBe(true);
    if (type.endsWith('nteger')) expect(draws.every(Number.isInteger)).toBe(true);
    // The mean of 1 / density over draws is the size of the axis.
    const sizes = draws.map((value) => Math.exp(-l.logDensity(value)));
    const size = { uniform: high - low, logUniform: Math.log(high / low), integer: high - low + 1, logInteger: high - low + 1 }[
      type
    ];
    const mean = sizes.reduce((sum, value) => sum + value, 0) / draws.length;
    const spread = Math.sqrt(sizes.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length ** 2);
    expect(Math.abs(mean - size)).toBeLessThanOrEqual(4 * spread + 1e-9 * size);
  });
});

describe('ChoicePosterior', () => {
  it.each(choices)("has the paper's probabilities after $seen.length values", ({ values, seen, log }) => {
    const posterior = new ChoicePosterior(values, seen);
    expectClose(
      values.map((value) => posterior.logDensity(value)),
      log,
    );
  });

  it('draws what its probabilities say', () => {
    const posterior = new ChoicePosterior(['a', 'b'], ['a', 'a', 'b', 'a', 'a', 'a', 'a']);
    const random = new RandomState(2);
    const share = Array.from({ length: 4000 }, () => posterior.draw(random)).filter((value) => value === 'a').length / 4000;
    expect(Math.abs(share - 7 / 9)).toBeLessThan(0.03);
  });
});
