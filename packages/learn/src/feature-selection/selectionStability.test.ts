import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { compareStabilities } from './compareStabilities.js';
import { selectionStability } from './selectionStability.js';
import { type StabilityTest, testStability } from './testStability.js';

type Case = {
  selections: number[][];
  nFeatures: number;
  stability: number;
  variance: number;
  bounds: number[];
  above?: StabilityTest;
  compared?: StabilityTest;
};

const cases = readExpected<{ stability: Case[] }>('selection').stability;
const found = cases.map(({ selections, nFeatures }) => selectionStability(selections, nFeatures, { confidence: 0.9 }));

describe('selectionStability', () => {
  it.each([...cases.keys()])('is the formula of Nogueira, Sechidis and Brown, case %i', (i) => {
    const { stability, variance, bounds, above, compared } = cases[i]!;
    expectClose([found[i]!.stability, found[i]!.lower, found[i]!.upper], [stability, ...bounds]);
    expectClose([found[i]!.variance], [variance], { absolute: 1e-17 });
    if (above !== undefined) expectSame(testStability(found[i]!, 0.3), above);
    if (compared !== undefined) expectSame(compareStabilities(found[i - 1]!, found[i]!), compared);
  });

  it('is 1 where all selections are alike', () => {
    expect(selectionStability([[2], [2], [2]], 5)).toEqual({ stability: 1, variance: 0, lower: 1, upper: 1 });
  });

  it('refuses selections between which chance could not choose, and features that are not there or named twice', () => {
    expect(() => selectionStability([[], []], 3)).toThrow('selections must leave out some features and take others');
    expect(() => selectionStability([[0], [3]], 3)).toThrow('selections must hold features from 0 to 2; got 3');
    expect(() => selectionStability([[0, 0], [1]], 3)).toThrow('selections must name a feature once; got 0');
    expect(() => selectionStability([[0]], 3)).toThrow('selections must be at least two; got 1');
  });
});

function expectSame(actual: StabilityTest, expected: StabilityTest): void {
  expectClose([actual.statistic, actual.pValue], [expected.statistic, expected.pValue], { relative: 1e-10, absolute: 1e-300 });
}
