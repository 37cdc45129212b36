import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { Matrix } from '../matrix/Matrix.js';
import { SVC } from '../svm/SVC.js';
import { crossValidate } from './crossValidate.js';
import { crossValPredict } from './crossValPredict.js';
import { repeatedStratifiedKFold } from './repeatedStratifiedKFold.js';
import { stratifiedKFold } from './stratifiedKFold.js';

interface Validated {
  X: number[][];
  y: number[];
  svc: Record<string, number[]>;
  forest: Record<string, number[]>;
  decision: number[];
  probability: number[];
}

const { validated } = readExpected<{ validated: Validated }>('model_selection');
const X = Matrix.fromRows(validated.X);
const y = Uint8Array.from(validated.y);
const folds = stratifiedKFold(y, { nSplits: 4, shuffle: true, randomState: 2 });
const svc = new SVC({ C: 2 });
const forest = new RandomForestClassifier({ nEstimators: 7, randomState: 1 });

describe('crossValidate', () => {
  it('gives the scores of scikit-learn, of training rows too', () => {
    const { testScores, trainScores, estimators } = crossValidate(svc, X, y, folds, {
      scoring: { roc: 'rocAuc', pr: 'averagePrecision' },
      returnTrainScore: true,
    });
    expectClose(testScores.roc!, validated.svc.test_roc_auc!);
    expectClose(testScores.pr!, validated.svc.test_average_precision!);
    expectClose(trainScores.roc!, validated.svc.train_roc_auc!);
    expectClose(trainScores.pr!, validated.svc.train_average_precision!);
    expect(estimators).toHaveLength(4);
    expect(() => svc.decisionFunction(X)).toThrow('call fit');
  });

  it('knows the metrics of labels and of probabilities, and any function', () => {
    const { testScores, trainScores } = crossValidate(forest, X, y, folds, {
      scoring: {
        balanced_accuracy: 'balancedAccuracy',
        f1: 'f1',
        matthews_corrcoef: 'matthewsCorrcoef',
        neg_brier_score: 'negBrierScore',
        neg_log_loss: 'negLogLoss',
        rows: (_, rows) => rows.rows,
      },
    });
    for (const [name, values] of Object.entries(validated.forest)) expectClose(testScores[name.replace('test_', '')]!, values);
    expect(Array.from(testScores.rows!)).toEqual([12, 11, 11, 11]);
    expect(trainScores).toEqual({});
  });

  it('says which scorings there are', () => {
    expect(() => crossValidate(svc, X, y, folds, { scoring: { auc: 'auc' as never } })).toThrow(
      'crossValidate: scoring must be a function or one of rocAuc, averagePrecision, negLogLoss, ',
    );
  });
});

describe('crossValPredict', () => {
  it('gives the out-of-fold predictions of scikit-learn', () => {
    expectClose(crossValPredict(svc, X, y, folds, { method: 'decisionFunction' }), validated.decision, { relative: 1e-9 });
    expectClose(crossValPredict(forest, X, y, folds), validated.probability);
  });

  it('refuses folds that test a row twice or never', () => {
    const repeated = repeatedStratifiedKFold(y, { nSplits: 3, nRepeats: 2 });
    expect(() => crossValPredict(svc, X, y, repeated)).toThrow('folds must test each row once (row 0); got "2 times"');
    expect(() => crossValPredict(svc, X, y, folds.slice(1))).toThrow('got "0 times"');
  });
});
