import { describe, expect, it } from 'vitest';
import { checkSearchSpace, type Distribution } from './SearchSpace.js';

describe('checkSearchSpace', () => {
  it.each<[string, Distribution]>([
    ['of type choice, conditional, uniform, logUniform, integer, logInteger', { type: 'normal' } as unknown as Distribution],
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

  it('goes into conditions, where a name may stand in several options but not twice in one candidate', () => {
    const C = { type: 'uniform', low: 0, high: 1 } as const;
    expect(() => checkSearchSpace({ kernel: { type: 'conditional', options: { rbf: { C }, linear: { C } } } })).not.toThrow();
    expect(() => checkSearchSpace({ C, kernel: { type: 'conditional', options: { rbf: { C } } } })).toThrow(
      'SearchSpace: C must be named once among those that exist together; got "twice"',
    );
    const wrong = { type: 'conditional', options: { rbf: { C: { ...C, low: 2 } } } } as const;
    expect(() => checkSearchSpace({ kernel: wrong })).toThrow('SearchSpace: C must be uniform with finite low ≤ high');
    expect(() => checkSearchSpace({ kernel: { type: 'conditional', options: {} } })).toThrow(
      'conditional with one or more options',
    );
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
