import { METRIC_NAMES, type MetricName, type ModelName, type ModelRecord, type QualityStandards } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { evaluateQuality } from './evaluateQuality.js';

type Values = Partial<Record<MetricName, number>>;

/** A model of which only the metrics matter here; 0.5 where none is given. */
function model(name: ModelName, cv: Values, test: Values = {}): ModelRecord {
  return {
    name,
    model: `model-${name}`,
    cv: Object.fromEntries(METRIC_NAMES.map((metric) => [metric, { mean: cv[metric] ?? 0.5, sd: 0, folds: [] }])),
    test: Object.fromEntries(METRIC_NAMES.map((metric) => [metric, test[metric] ?? 0.5])),
  } as unknown as ModelRecord;
}
const standards = (rules: QualityStandards['rules'], ranking: MetricName[] = ['f1']): QualityStandards => ({ rules, ranking });
const order = (models: readonly ModelRecord[], given: QualityStandards) =>
  evaluateQuality(models, given).models.map(({ name }) => name);

describe('evaluateQuality', () => {
  it('makes the first in rank champion among those that pass every rule', () => {
    const models = [
      model('xgboost', { recall: 0.7, precision: 0.6, f1: 0.7 }),
      model('random-forest', { recall: 0.65, precision: 0.5, f1: 0.8 }),
      model('svm', { recall: 0.59, precision: 0.9, f1: 0.9 }),
    ];
    const evaluation = evaluateQuality(
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
    expect(evaluation.models[2]!.verdicts).toEqual([
      { rule: { metric: 'recall', on: 'cv', atLeast: 0.6 }, observed: 0.59, passed: false },
      { rule: { metric: 'precision', on: 'cv', atLeast: 0.5 }, observed: 0.9, passed: true },
    ]);
    expect(evaluation.ranking).toEqual(['f1']);
  });

  it('promotes none where none passes, and ranks them all the same', () => {
    const models = [model('xgboost', { f1: 0.5 }), model('svm', { f1: 0.6 })];
    const evaluation = evaluateQuality(models, standards([{ metric: 'auc', on: 'cv', atLeast: 0.99 }]));
    expect(evaluation.champion).toBeNull();
    expect(evaluation.models.map(({ name }) => name)).toEqual(['svm', 'xgboost']);
    expect(evaluateQuality([], standards([])).champion).toBeNull();
  });

  it('breaks ties by the next metric, and keeps the order of equals', () => {
    const models = [
      model('svm', { f1: 0.7, auc: 0.8 }),
      model('xgboost', { f1: 0.7, auc: 0.9 }),
      model('random-forest', { f1: 0.7, auc: 0.8 }),
    ];
    expect(order(models, standards([], ['f1', 'auc']))).toEqual(['xgboost', 'svm', 'random-forest']);
    expect(order(models, standards([], ['f1']))).toEqual(['svm', 'xgboost', 'random-forest']);
  });

  it('takes the smaller Brier score for the better', () => {
    const models = [model('xgboost', { brier: 0.2 }), model('svm', { brier: 0.1 })];
    expect(order(models, standards([], ['brier']))).toEqual(['svm', 'xgboost']);
  });

  it('holds a rule on the test part against the test part, and one with two bounds against both', () => {
    const models = [model('svm', { brier: 0.3 }, { brier: 0.1 })];
    const passes = (rule: QualityStandards['rules'][number]) => evaluateQuality(models, standards([rule])).champion !== null;
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
});
