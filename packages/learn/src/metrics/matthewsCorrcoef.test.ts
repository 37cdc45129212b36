import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { matthewsCorrcoef } from './matthewsCorrcoef.js';

interface Case {
  y: number[];
  predicted: number[];
  matthews: number;
}

const cases = readExpected<{ predictions: Case[] }>('metrics').predictions;

describe('matthewsCorrcoef', () => {
  it.each(cases)('is that of scikit-learn, case %#', ({ y, predicted, matthews }) => {
    expect(matthewsCorrcoef(Uint8Array.from(y), Uint8Array.from(predicted))).toBeCloseTo(matthews, 14);
  });
});
