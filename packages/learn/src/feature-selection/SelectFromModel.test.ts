import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import type { Classifier } from '../base/Estimator.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { LogisticRegression } from '../linear/LogisticRegression.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { SVC } from '../svm/SVC.js';
import type { ImportanceThreshold } from './importanceThreshold.js';
import { SelectFromModel } from './SelectFromModel.js';

type Result = {
  model: 'lasso' | 'ridge' | 'forest';
  threshold: ImportanceThreshold | null;
  maxFeatures: number | null;
  limit: number;
  support: number[];
};

const { fromModel } = readExpected<{ fromModel: { X: number[][]; y: number[]; results: Result[] } }>('selection');
const X = Matrix.fromRows(fromModel.X);
const y = Uint8Array.from(fromModel.y);
const MODELS: Readonly<Record<Result['model'], () => Classifier>> = {
  lasso: () => new LogisticRegression({ C: 0.5, l1Ratio: 1 }),
  ridge: () => new LogisticRegression({ C: 0.5 }),
  forest: () => new RandomForestClassifier({ nEstimators: 15, randomState: 4 }),
};

describe('SelectFromModel', () => {
  it.each(fromModel.results)(
    'over a $model keeps what scikit-learn keeps at threshold $threshold, at most $maxFeatures',
    ({ model, threshold, maxFeatures, limit, support }) => {
      const selector = new SelectFromModel({ estimator: MODELS[model](), threshold, maxFeatures }).fit(X, y);
      expectClose([selector.threshold_], [limit], { relative: 1e-8 });
      expect(Array.from(selector.support_)).toEqual(support);
      expect(selector.warnings_).toHaveLength(support.length > 0 ? 0 : 1);
    },
  );

  it('leaves the estimator given as it was', () => {
    const estimator = new LogisticRegression();
    const selector = new SelectFromModel({ estimator }).fit(X, y);
    expect(() => estimator.coef_).toThrow('call fit before');
    expect(Array.from(selector.importances_)).toEqual(Array.from(new LogisticRegression().fit(X, y).coef_, Math.abs));
  });

  it('refuses an estimator that says nothing of its features', () => {
    expect(() => new SelectFromModel({ estimator: new SVC() }).fit(X, y)).toThrow(
      'SelectFromModel: estimator must be a classifier with coef_ or featureImportances_; got "SVC"',
    );
    expect(() => new SelectFromModel({ estimator: new StandardScaler() as never }).fit(X, y)).toThrow('got "StandardScaler"');
    expect(new SelectFromModel({ estimator: new SVC({ kernel: 'linear' }) }).fit(X, y).support_.length).toBeGreaterThan(0);
  });
});
