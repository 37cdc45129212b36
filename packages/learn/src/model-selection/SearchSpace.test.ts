import { describe, expect, it } from 'vitest';
import { checkSearchSpace, type Distribution } from './SearchSpace.js';

describe('checkSearchSpace', () => {
  it.each<[string, Distribution]>([
    ['of type choice, uniform, logUniform, integer, logInteger', { type: 'normal' } as unknown as Distribution],
    ['a choice of one or more different values', { type: 'choice', values: [] }],
    ['a choice of one or more different values', { type: 'choice', values: [1, 1] }],
    ['uniform with finite low ≤ high', { type: 'uniform', low: 1, high: 0 }],
    ['uniform with finite low ≤ high', { type: 'uniform', low: 0, high: Infinity }],
    ['logUniform with low > 0', { type: 'logUniform', low: 0, high: 1 }],
    ['logInteger with low ≥ 1', { type: 'logInteger', low: 0, high: 1 }],
    ['integer with whole low and high less than 4294967295 apart', { type: 'integer', low: 0.5, high: 1 }],
  ])('says what must hold: %s', (constraint, distribution) => {
    expect(() => checkSearchSpace({ gamma: distribution })).toThrow(`SearchSpace: gamma must be ${constraint}; got {`);
  });

  it('takes every type, and bounds that are equal', () => {
    expect(() =>
      checkSearchSpace({
        kernel: { type: 'choice', values: ['linear', 'rbf', null, true, 1] },
        subsample: { type: 'uniform', low: 0.5, high: 1 },
        C: { type: 'logUniform', low: 1e-3, high: 1e3 },
        maxDepth: { type: 'integer', low: 2, high: 2 },
        nEstimators: { type: 'logInteger', low: 1, high: 1000 },
      }),
    ).not.toThrow();
  });
});
