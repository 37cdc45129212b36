import { describe, expect, it } from 'vitest';
import { joinCategories } from './joinCategories.js';

describe('joinCategories', () => {
  it('adds up what the records of a patient tell, and nothing of a patient whose records disagree', () => {
    const joined = joinCategories([
      { patient: 'a', categories: { sex: 'F' } },
      { patient: 'b', categories: { sex: 'M' } },
      { patient: 'a', categories: { sex: 'F', scanner: '1' } },
      { patient: 'b', categories: { sex: 'F' } },
      { patient: 'b', categories: { sex: 'M' } },
      { patient: 'c' },
    ]);
    expect([...joined]).toEqual([
      ['a', { sex: 'F', scanner: '1' }],
      ['b', undefined],
      ['c', {}],
    ]);
  });
});
