import { describe, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { normalSurvival } from './normalSurvival.js';

const cases = readExpected<{ normalSurvival: { z: number; value: number }[] }>('feature_selection').normalSurvival;

describe('normalSurvival', () => {
  it('is that of scipy, far into the tails', () => {
    expectClose(
      cases.map(({ z }) => normalSurvival(z)),
      cases.map(({ value }) => value),
      { relative: 1e-12 },
    );
  });
});
