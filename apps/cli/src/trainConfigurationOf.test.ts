import { trainConfigurationSchema } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { trainConfigurationOf } from './trainConfigurationOf.js';

const configured = trainConfigurationSchema.parse({ candidates: 7 });

describe('trainConfigurationOf', () => {
  it('is what is configured where nothing is asked for', () => {
    expect(trainConfigurationOf(configured, {})).toEqual(configured);
  });

  it('puts what is asked for in its place', () => {
    const asked = { protocol: 'nested', repeats: '2', ensembles: 'stacking, soft-vote,stacking', candidates: '3' };
    expect(trainConfigurationOf(configured, asked)).toEqual({
      ...configured,
      protocol: 'nested',
      repeats: 2,
      ensembles: ['stacking', 'soft-vote'],
      candidates: 3,
    });
  });

  it.each([
    [{ protocol: 'cv' }, '--protocol'],
    [{ repeats: '0' }, '--repeats'],
    [{ ensembles: 'bagging' }, '--ensembles'],
    [{ candidates: 'many' }, '--candidates'],
  ])('refuses %j by the name of the option', (asked, option) => {
    expect(() => trainConfigurationOf(configured, asked)).toThrow(
      expect.objectContaining({ code: 'usage.invalid-option', details: expect.objectContaining({ option }) }),
    );
  });
});
