import { describe, expect, it } from 'vitest';
import { ruleNotation } from './QualityRule.js';
import { qualityStandardsSchema } from './QualityStandards.js';

const ranking = ['f1'];
const parse = (...rules: unknown[]) => qualityStandardsSchema.parse({ rules, ranking });
const refusal = (standards: object) => qualityStandardsSchema.safeParse(standards).error?.issues[0];

describe('qualityStandardsSchema', () => {
  it('holds a rule on the cross-validation, its value, and as required, where it does not say', () => {
    const rule = { metric: 'recall', bound: 'value', on: 'cv', severity: 'required', atLeast: 0.6 };
    expect(parse({ metric: 'recall', atLeast: 0.6 }).rules).toEqual([rule]);
    expect(qualityStandardsSchema.parse({ rules: ['auc >= 0.8'], ranking })).toMatchObject({
      patients: { low: 0, high: 0, severity: 'required' },
      rankingStep: 0,
    });
  });

  it('reads a rule in one line, alone or beside other keys, as the same rule taken apart', () => {
    const apart = { metric: 'recall', bound: 'lower', atLeast: 0.6 };
    expect(parse('low.recall.lower >= 0.60').rules).toEqual(parse(apart).rules);
    expect(parse({ rule: 'recall.lower≥0.6', on: 'test' }).rules).toEqual(parse({ ...apart, on: 'test' }).rules);
    expect(
      parse('high.recall >= 0.75', 'brier <= 0.15', 'high.f1.upper >= 1').rules.map(({ metric, bound }) => [metric, bound]),
    ).toEqual([
      ['highRecall', 'value'],
      ['brier', 'value'],
      ['highF1', 'upper'],
    ]);
  });

  it('writes a rule as the clinic would', () => {
    const rules = parse('recall.lower >= 0.60', { metric: 'highRecall', atLeast: 0.7, atMost: 0.9 }, 'brier <= 0.15').rules;
    expect(rules.map(ruleNotation)).toEqual(['low.recall.lower >= 0.6', 'high.recall >= 0.7, <= 0.9', 'brier <= 0.15']);
  });

  it('takes metrics of the ranking by any of their names', () => {
    expect(
      qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['low.precision', 'recall', 'high.f1'] }).ranking,
    ).toEqual(['precision', 'recall', 'highF1']);
  });

  it('takes a version as a text or a whole number', () => {
    expect(qualityStandardsSchema.parse({ version: 3, rules: ['auc >= 0'], ranking }).version).toBe('3');
    expect(refusal({ version: 1.1, rules: ['auc >= 0'], ranking })?.path).toEqual(['version']);
  });

  it.each<[string, object, (string | number)[]]>([
    ['a rule without a bound, which every model would pass', { rules: [{ metric: 'recall' }], ranking }, ['rules', 0]],
    ['a bound beyond 1', { rules: [{ metric: 'recall', atLeast: 60 }], ranking }, ['rules', 0, 'atLeast']],
    ['a bound beyond 1, written', { rules: ['auc >= 0', 'low.recall >= 60'], ranking }, ['rules', 1, 'atLeast']],
    [
      'bounds that nothing can be between',
      { rules: [{ metric: 'auc', atLeast: 0.9, atMost: 0.8 }], ranking },
      ['rules', 0, 'atLeast'],
    ],
    ['an unknown metric', { rules: [{ metric: 'accuracy', atLeast: 0.6 }], ranking }, ['rules', 0, 'metric']],
    ['an unknown metric, written', { rules: ['low.auc >= 0.6'], ranking }, ['rules', 0]],
    ['what is no comparison', { rules: ['recall > 0.6'], ranking }, ['rules', 0]],
    ['a decimal comma', { rules: [{ rule: 'recall >= 0,6' }], ranking }, ['rules', 0, 'rule']],
    ['a comparison twice', { rules: [{ rule: 'recall >= 0.6', atLeast: 0.5 }], ranking }, ['rules', 0, 'atLeast']],
    ['a mistyped bound', { rules: [{ metric: 'recall', atleast: 0.6 }], ranking }, ['rules', 0]],
    ['no rule', { rules: [], ranking }, ['rules']],
    ['no ranking', { rules: ['recall >= 0.6'], ranking: [] }, ['ranking']],
    ['an unknown metric in the ranking', { rules: ['recall >= 0.6'], ranking: ['f2'] }, ['ranking', 0]],
    ['a day that is none', { date: '2026-13-01', rules: ['recall >= 0.6'], ranking }, ['date']],
  ])('refuses %s', (_, standards, path) => {
    expect(refusal(standards)?.path).toEqual(path);
  });
});
