import {
  type Interval,
  METRIC_NAMES,
  type MetricName,
  type ModelName,
  type ModelRecord,
  type QualityStandards,
  qualityStandardsSchema,
} from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { evaluateQuality } from './evaluateQuality.js';

type Values = Partial<Record<MetricName, number>>;

/** A model of which only the metrics matter here; 0.5 where none is given. */
function model(name: ModelName, cv: Values, test: Values | null = {}, more: object = {}): ModelRecord {
  const folds = (values: Values) =>
    Object.fromEntries(METRIC_NAMES.map((metric) => [metric, { mean: values[metric] ?? 0.5, sd: 0, folds: [] }]));
  return {
    name,
    model: `model-${name}`,
    cv: folds(cv),
    test: test && Object.fromEntries(METRIC_NAMES.map((metric) => [metric, test[metric] ?? 0.5])),
    testIntervals: {},
    nested: null,
    cvIntervals: {},
    nestedIntervals: {},
    ...more,
  } as unknown as ModelRecord;
}
const standards = (rules: unknown[], ranking: string[] = ['f1'], more: object = {}): QualityStandards =>
  qualityStandardsSchema.parse({ rules, ranking, ...more });
const rows = { train: { low: 16, high: 64 }, test: { low: 4, high: 16 } };
const evaluate = (models: readonly ModelRecord[], given: QualityStandards) =>
  evaluateQuality({ models: [...models], rows }, given);
const order = (models: readonly ModelRecord[], given: QualityStandards) => evaluate(models, given).models.map(({ name }) => name);

describe('evaluateQuality', () => {
  it('makes the first in rank champion among those that pass every rule', () => {
    const models = [
      model('xgboost', { recall: 0.7, precision: 0.6, f1: 0.7 }),
      model('random-forest', { recall: 0.65, precision: 0.5, f1: 0.8 }),
      model('svm', { recall: 0.59, precision: 0.9, f1: 0.9 }),
    ];
    const evaluation = evaluate(
      models,
      standards([
        { metric: 'recall', on: 'cv', atLeast: 0.6 },
        { metric: 'precision', on: 'cv', atLeast: 0.5 },
      ]),
    );
    expect(evaluation.champion).toEqual({ name: 'random-forest', model: 'model-random-forest' });
    expect(evaluation.models.map(({ name, passed }) => [name, passed])).toEqual([
      ['random-forest', true],
      ['xgboost', true],
      ['svm', false],
    ]);
    expect(evaluation.models[2]!.verdicts).toMatchObject([
      {
        rule: { metric: 'recall', on: 'cv', atLeast: 0.6 },
        observed: 0.59,
        verdict: 'fail',
        distance: expect.closeTo(-0.01, 12),
      },
      {
        rule: { metric: 'precision', on: 'cv', atLeast: 0.5 },
        observed: 0.9,
        verdict: 'pass',
        distance: expect.closeTo(0.4, 12),
      },
    ]);
    expect(evaluation.ranking).toEqual(['f1']);
  });

  it('promotes none where none passes, and ranks them all the same', () => {
    const models = [model('xgboost', { f1: 0.5 }), model('svm', { f1: 0.6 })];
    const evaluation = evaluate(models, standards([{ metric: 'auc', on: 'cv', atLeast: 0.99 }]));
    expect(evaluation.champion).toBeNull();
    expect(evaluation.models.map(({ name }) => name)).toEqual(['svm', 'xgboost']);
    expect(evaluate([], standards(['auc >= 0'])).champion).toBeNull();
  });

  it('breaks ties by the next metric, and keeps the order of equals', () => {
    const models = [
      model('svm', { f1: 0.7, auc: 0.8 }),
      model('xgboost', { f1: 0.7, auc: 0.9 }),
      model('random-forest', { f1: 0.7, auc: 0.8 }),
    ];
    expect(order(models, standards(['auc >= 0'], ['f1', 'auc']))).toEqual(['xgboost', 'svm', 'random-forest']);
    expect(order(models, standards(['auc >= 0'], ['f1']))).toEqual(['svm', 'xgboost', 'random-forest']);
  });

  it('takes the smaller Brier score for the better', () => {
    const models = [model('xgboost', { brier: 0.2 }), model('svm', { brier: 0.1 })];
    expect(order(models, standards(['auc >= 0'], ['brier']))).toEqual(['svm', 'xgboost']);
  });

  it('holds a rule on the test part against the test part, and one with two bounds against both', () => {
    const models = [model('svm', { brier: 0.3 }, { brier: 0.1 })];
    const passes = (rule: object) => evaluate(models, standards([rule])).champion !== null;
    expect(passes({ metric: 'brier', on: 'test', atMost: 0.1 })).toBe(true);
    expect(passes({ metric: 'brier', on: 'cv', atMost: 0.1 })).toBe(false);
    expect(passes({ metric: 'brier', on: 'cv', atLeast: 0.3, atMost: 0.3 })).toBe(true);
    expect(passes({ metric: 'brier', on: 'cv', atLeast: 0.31, atMost: 1 })).toBe(false);
    expect(passes({ metric: 'brier', on: 'test', atLeast: 0.05, atMost: 0.09 })).toBe(false);
  });

  it('gives the test part no say in the order', () => {
    const models = [model('svm', { f1: 0.7 }, { f1: 0.1 }), model('xgboost', { f1: 0.6 }, { f1: 0.9 })];
    expect(order(models, standards([{ metric: 'auc', on: 'cv', atLeast: 0 }]))).toEqual(['svm', 'xgboost']);
  });

  it('takes what is the limit but for rounding as the limit', () => {
    const { models } = evaluate([model('svm', { f1: 0.1 + 0.2 })], standards(['f1 <= 0.3']));
    expect(models[0]!.verdicts).toMatchObject([{ verdict: 'pass', distance: 0 }]);
  });

  it('holds a bound of the interval where the rule says so, and the value where it does not', () => {
    const interval: Interval = { lower: 0.55, upper: 0.9 };
    const models = [model('svm', { recall: 0.8 }, {}, { cvIntervals: { recall: interval } })];
    const verdictsOf = (...rules: string[]) => evaluate(models, standards(rules)).models[0]!.verdicts;
    expect(verdictsOf('low.recall.lower >= 0.6', 'low.recall >= 0.6', 'low.recall.upper >= 0.6')).toMatchObject([
      { observed: 0.55, interval, verdict: 'fail', distance: expect.closeTo(-0.05, 12) },
      { observed: 0.8, interval, verdict: 'pass' },
      { observed: 0.9, interval, verdict: 'pass' },
    ]);
  });

  it('lets nothing pass that was not measured: an interval, a test part, a nested estimate', () => {
    const models = [model('svm', { auc: 0.9 }, null)];
    for (const rule of ['auc.lower >= 0.1', { rule: 'auc >= 0.1', on: 'test' }, { rule: 'auc >= 0.1', on: 'nested' }]) {
      const evaluation = evaluate(models, standards([rule]));
      expect(evaluation.models[0]!.verdicts).toMatchObject([{ observed: null, interval: null, verdict: 'fail', distance: null }]);
      expect(evaluation.champion).toBeNull();
    }
  });

  it('holds a rule on the nested estimate against the outer folds', () => {
    const nested = { auc: { mean: 0.7, sd: 0, folds: [] } };
    const models = [model('svm', { auc: 0.9 }, null, { nested, nestedIntervals: { auc: { lower: 0.6, upper: 0.8 } } })];
    expect(evaluate(models, standards([{ rule: 'auc.lower >= 0.5', on: 'nested' }])).champion).not.toBeNull();
    expect(evaluate(models, standards([{ rule: 'auc >= 0.8', on: 'nested' }])).champion).toBeNull();
  });

  it('warns of a recommended rule, and promotes all the same', () => {
    const evaluation = evaluate([model('svm', { auc: 0.7 })], standards([{ rule: 'auc >= 0.8', severity: 'recommended' }]));
    expect(evaluation.models[0]!.verdicts).toMatchObject([{ verdict: 'warn', distance: expect.closeTo(-0.1, 12) }]);
    expect(evaluation.champion).toMatchObject({ name: 'svm' });
  });

  it('lets none pass that was trained on too few patients, unless that is only recommended', () => {
    const models = [model('svm', { auc: 0.9 })];
    const asking = (patients: object) => evaluate(models, standards(['auc >= 0.8'], ['f1'], { patients }));
    expect(asking({ low: 20, high: 80 }).champion).not.toBeNull();
    const few = asking({ low: 21 });
    expect(few.patients).toEqual([{ grade: 'low', required: 21, observed: 20, verdict: 'fail', distance: -1 }]);
    expect([few.champion, few.models[0]!.passed]).toEqual([null, false]);
    expect(asking({ low: 21, severity: 'recommended' }).champion).not.toBeNull();
  });

  it('ranks by steps where the standards say so, so that the next metric decides between near equals', () => {
    const models = [model('xgboost', { precision: 0.804, recall: 0.6 }), model('svm', { precision: 0.798, recall: 0.7 })];
    const given = (rankingStep: number) => standards(['auc >= 0'], ['precision', 'recall'], { rankingStep });
    expect(order(models, given(0))).toEqual(['xgboost', 'svm']);
    expect(order(models, given(0.02))).toEqual(['svm', 'xgboost']);
  });

  it('says which standards were applied, and tells any two of them apart', () => {
    const named = standards(['auc >= 0.8'], ['f1'], { name: 'Clinic', version: 2, date: '2026-11-25' });
    const { standards: one } = evaluate([], named);
    expect(one).toEqual({ name: 'Clinic', version: '2', date: '2026-11-25', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { standards: other } = evaluate([], { ...named, rankingStep: 0.01 });
    expect(other.sha256).not.toBe(one.sha256);
  });
});
