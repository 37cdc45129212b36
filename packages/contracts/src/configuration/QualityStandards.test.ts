import { describe, expect, it } from 'vitest';
import { qualityStandardsSchema } from './QualityStandards.js';

const ranking = ['f1'];

describe('qualityStandardsSchema', () => {
  it('holds a rule on the cross-validation where it does not say on what', () => {
    const { rules } = qualityStandardsSchema.parse({ rules: [{ metric: 'recall', atLeast: 0.6 }], ranking });
    expect(rules).toEqual([{ metric: 'recall', on: 'cv', atLeast: 0.6 }]);
  });

  it.each([
    ['a rule without a bound, which every model would pass', { rules: [{ metric: 'recall' }], ranking }],
    ['a bound beyond 1', { rules: [{ metric: 'recall', atLeast: 60 }], ranking }],
    ['an unknown metric', { rules: [{ metric: 'accuracy', atLeast: 0.6 }], ranking }],
    ['a mistyped bound', { rules: [{ metric: 'recall', atleast: 0.6 }], ranking }],
    ['no rule', { rules: [], ranking }],
    ['no ranking', { rules: [{ metric: 'recall', atLeast: 0.6 }], ranking: [] }],
  ])('refuses %s', (_, standards) => {
    expect(qualityStandardsSchema.safeParse(standards).success).toBe(false);
  });
});
