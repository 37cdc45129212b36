import { nestedRecordSchema } from '@neurograde/contracts';
import { RandomState, rocAucScore } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { take, takeLabels } from '../scoreModel.js';
import { describeNested } from './describeNested.js';
import type { OuterModel } from './judgeOuterModel.js';
import { planNestedSplits } from './planNestedSplits.js';

const floors = { recallFloor: 0.75, highRecallFloor: 0.75 };
const y = Uint8Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
const patients = Array.from(y, (_, row) => `P-${row}`);
const plan = planNestedSplits(y, patients, { folds: 3, repeats: 2, innerFolds: 4 }, 5);
const random = new RandomState(9);

/** A model whose scores carry so much of the label. */
function modelOf(name: OuterModel['name'], signal: number, innerAuc: number): (outer: number) => OuterModel {
  return (outer) => {
    const scores = Float64Array.from(y, (label) => signal * label + random.normal());
    const innerScores = new Float64Array(y.length).fill(Number.NaN);
    for (const row of plan.outer[outer]!.train) innerScores[row] = scores[row]!;
    return {
      name,
      params: { C: outer },
      innerAuc: outer === 1 ? 1 - innerAuc : innerAuc,
      innerScores,
      scores: take(scores, plan.outer[outer]!.test),
      combine: { kind: 'single' },
    };
  };
}
const models = [modelOf('xgboost', 2, 0.9), modelOf('svm', 1, 0.8)];
const outer = plan.outer.map((_, index) => models.map((model) => model(index)));
const { record, estimates } = describeNested(plan, outer, y, patients, floors);

describe('describeNested', () => {
  it('is a record as the contract has it, also after a trip through JSON', () => {
    expect(nestedRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect([record.folds, record.repeats, record.innerFolds]).toEqual([3, 2, 4]);
  });

  it('measures each outer fold on its own test rows', () => {
    expect(estimates[0]!.metrics.auc.folds).toEqual(
      plan.outer.map(({ test }, index) => rocAucScore(takeLabels(y, test), outer[index]![0]!.scores)),
    );
    const { lowAsLow, lowAsHigh, highAsLow, highAsHigh } = estimates[1]!.confusion;
    expect([lowAsLow + lowAsHigh, highAsLow + highAsHigh]).toEqual([2 * 20, 2 * 40]);
  });

  it('takes the operating point from the inner scores alone', () => {
    const others = outer.map((fold) => fold.map((model) => ({ ...model, scores: model.scores.map((score) => score + 1) })));
    const choicesOf = (record: { models: readonly { choices: unknown }[] }) => record.models.map(({ choices }) => choices);
    expect(choicesOf(describeNested(plan, others, y, patients, floors).record)).toEqual(choicesOf(record));
    const inner = outer.map((fold) =>
      fold.map((model) => ({ ...model, innerScores: model.innerScores.map((score) => score / 2) })),
    );
    expect(describeNested(plan, inner, y, patients, floors).record.models[0]!.choices[0]!.calibration.a).toBeCloseTo(
      2 * record.models[0]!.choices[0]!.calibration.a,
      9,
    );
  });

  it('measures the procedure by the model that was best inside each outer fold', () => {
    expect(record.outer.map(({ chosen }) => chosen)).toEqual(['xgboost', 'svm', 'xgboost', 'xgboost', 'xgboost', 'xgboost']);
    const auc = (model: number) => estimates[model]!.metrics.auc.folds;
    expect(record.procedure.metrics.auc.folds).toEqual(auc(0).map((value, index) => (index === 1 ? auc(1)[1] : value)));
  });

  it('keeps the scores of every row of every repeat, with the folds that judge it', () => {
    plan.outer.forEach(({ repeat, fold, train, test, inner }, index) => {
      const { score, probability } = record.models[1]!.scores[repeat]!;
      const { calibration } = record.models[1]!.choices[index]!;
      test.forEach((row, place) => {
        expect(record.foldOf[repeat]![row]).toBe(fold);
        expect(score[row]).toBe(outer[index]![1]!.scores[place]);
        expect(probability[row]).toBe(1 / (1 + Math.exp(calibration.a * score[row]! + calibration.b)));
      });
      const rows = [...train].sort((a, b) => a - b);
      expect(record.models[1]!.choices[index]!.innerScores).toEqual(rows.map((row) => outer[index]![1]!.innerScores[row]));
      rows.forEach((row, place) => {
        expect(inner[record.outer[index]!.innerFold[place]!]!.test).toContain(row);
      });
    });
  });

  it('gives every metric an interval around its mean', () => {
    for (const { metrics, intervals } of [...estimates, record.procedure]) {
      for (const [name, { mean }] of Object.entries(metrics)) {
        const { lower, upper } = intervals[name as keyof typeof intervals]!;
        expect(lower).toBeLessThanOrEqual(mean);
        expect(upper).toBeGreaterThanOrEqual(mean);
      }
    }
  });
});
