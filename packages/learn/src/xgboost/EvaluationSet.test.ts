import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { XGBClassifier } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

interface Stopped {
  params: Partial<XGBClassifierParams>;
  weights: number[];
  scores: number[];
  best: number;
  bestScore: number;
  probabilities: number[];
}

const expected = readExpected<{
  X: (number | null)[][];
  y: number[];
  unseen: (number | null)[][];
  unseen_y: number[];
  stopped: Stopped[];
}>('xgboost_hist');
const X = Matrix.fromRows(expected.X.map(orNaN));
const y = Uint8Array.from(expected.y);
const evalSet = { X: Matrix.fromRows(expected.unseen.map(orNaN)), y: Uint8Array.from(expected.unseen_y) };

describe('EvaluationSet', () => {
  it.each(expected.stopped)('scores each round and stops where XGBoost does: $params', (each) => {
    const model = new XGBClassifier(each.params).fit(X, y, {
      evalSet: { ...evalSet, sampleWeight: Float64Array.from(each.weights) },
    });
    const ours = Object.values(model.evalsResult_)[0]!;
    expect(ours.length).toBe(each.scores.length);
    ours.forEach((score, round) => {
      expect(Math.abs(score - each.scores[round]!), `round ${round}`).toBeLessThanOrEqual(
        each.params.evalMetric === 'aucpr' ? 1e-15 : 0,
      );
    });
    expect(model.bestIteration_).toBe(each.best);
    expect(model.bestScore_).toBeCloseTo(each.bestScore, 14);
    expect(model.trees_.size).toBe(each.scores.length);
    expect(Array.from(model.predictProba(evalSet.X))).toEqual(each.probabilities.map(Math.fround));
  });

  it('comes back from JSON with what it stopped at', () => {
    const model = new XGBClassifier({ earlyStoppingRounds: 1, treeMethod: 'hist' }).fit(X, y, { evalSet });
    const back = XGBClassifier.fromJSON(JSON.parse(JSON.stringify(model.toJSON())));
    expect([back.bestIteration_, back.bestScore_, back.evalsResult_]).toEqual([
      model.bestIteration_,
      model.bestScore_,
      model.evalsResult_,
    ]);
    expect(back.predictProba(X)).toEqual(model.predictProba(X));
    const json = { ...model.toJSON(), fitted: { ...model.toJSON().fitted, bestIteration: 99 } };
    expect(() => XGBClassifier.fromJSON(json)).toThrow('bestIteration must be one of the');
  });

  it('scores without stopping when not asked to stop', () => {
    const model = new XGBClassifier({ nEstimators: 4, evalMetric: 'error' }).fit(X, y, { evalSet });
    expect(model.evalsResult_.error).toHaveLength(4);
    expect([model.bestIteration_, model.bestScore_]).toEqual([undefined, undefined]);
    expect(new XGBClassifier({ nEstimators: 1 }).fit(X, y).evalsResult_).toEqual({});
  });

  it('must be there to stop early, and fit the training rows', () => {
    const fit = (options: object) => () => new XGBClassifier({ earlyStoppingRounds: 2 }).fit(X, y, options);
    expect(fit({})).toThrow('XGBClassifier: evalSet must be given with earlyStoppingRounds');
    expect(fit({ evalSet: { ...evalSet, X: new Matrix(2, 3) } })).toThrow('9 features seen in fit');
    expect(fit({ evalSet: { ...evalSet, y: new Uint8Array(40) } })).toThrow('y must hold both classes');
  });
});
