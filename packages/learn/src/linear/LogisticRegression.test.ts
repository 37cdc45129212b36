import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { LogisticRegression, type LogisticRegressionParams } from './LogisticRegression.js';

type Result = LogisticRegressionParams & {
  weighted: boolean;
  coef: number[];
  intercept: number;
  decision: number[];
  proba: number[];
};
type Table = { name: string; X: number[][]; y: number[]; weight: number[]; results: Result[] };

const tables = readExpected<{ fitted: Table[] }>('linear').fitted;

describe('LogisticRegression', () => {
  it.each(tables.flatMap((table) => table.results.map((result) => [table.name, result, table] as const)))(
    'on the %s table is that of scikit-learn with %o',
    (_, { C, l1Ratio, fitIntercept, classWeight, weighted, ...expected }, table) => {
      const X = Matrix.fromRows(table.X);
      const options = weighted ? { sampleWeight: Float64Array.from(table.weight) } : {};
      const model = new LogisticRegression({ C, l1Ratio, fitIntercept, classWeight });
      model.fit(X, Uint8Array.from(table.y), options);
      const few = X.selectRows([0, 1, 2, 3, 4]);
      expect(model.converged_).toBe(true);
      expectClose(model.coef_, expected.coef, { relative: 1e-7, absolute: 1e-9 });
      expectClose([model.intercept_], [expected.intercept], { relative: 1e-7, absolute: 1e-9 });
      expectClose(model.decisionFunction(few), expected.decision, { relative: 1e-7, absolute: 1e-8 });
      expectClose(model.predictProba(few), expected.proba, { relative: 1e-7 });
      const chosen = (weights: ArrayLike<number>) => Array.from(weights, (weight) => weight !== 0);
      if (l1Ratio > 0) expect(chosen(model.coef_)).toEqual(chosen(expected.coef));
    },
  );

  it('keeps no feature and predicts the share of positives where the l1 penalty outweighs all', () => {
    const { X, y } = tables[0]!;
    const model = new LogisticRegression({ C: 1e-4, l1Ratio: 1 }).fit(Matrix.fromRows(X), Uint8Array.from(y));
    expect(model.coef_.every((weight) => weight === 0)).toBe(true);
    const share = y.reduce((sum, label) => sum + label, 0) / y.length;
    expect(model.predictProba(Matrix.fromRows(X))[0]).toBeCloseTo(share, 12);
  });

  it('gives copies of a feature a share each under l2, and says nothing of which without a penalty but the same probabilities', () => {
    const { X, y } = tables[0]!;
    const once = Matrix.fromRows(X);
    const twice = once.selectColumns([0, 0, 1, 2]);
    const labels = Uint8Array.from(y);
    const ridge = new LogisticRegression().fit(twice, labels);
    expect(ridge.coef_[0]).toBeCloseTo(ridge.coef_[1]!, 10);
    const free = new LogisticRegression({ C: null }).fit(twice, labels);
    const plain = new LogisticRegression({ C: null }).fit(once.selectColumns([0, 1, 2]), labels);
    expectClose(free.predictProba(twice), Array.from(plain.predictProba(once.selectColumns([0, 1, 2]))), { relative: 1e-6 });
  });

  it('says that there is no minimum for classes apart without a penalty', () => {
    const X = Matrix.fromRows([[1], [2], [3], [4]]);
    const model = new LogisticRegression({ C: null, maxIter: 20 }).fit(X, Uint8Array.of(0, 0, 1, 1));
    expect(model.converged_).toBe(false);
    expect(Array.from(model.predictProba(X), Math.round)).toEqual([0, 0, 1, 1]);
  });

  it('finds the same model whatever the scale of a feature, without a penalty', () => {
    const { X, y } = tables[0]!;
    const labels = Uint8Array.from(y);
    const plain = new LogisticRegression({ C: null }).fit(Matrix.fromRows(X), labels);
    const scaled = new LogisticRegression({ C: null }).fit(Matrix.fromRows(X.map(([a, ...rest]) => [a! * 1e9, ...rest])), labels);
    expect(scaled.coef_[0]! * 1e9).toBeCloseTo(plain.coef_[0]!, 8);
  });

  it('refuses weights that leave a class out', () => {
    const X = Matrix.fromRows([[1], [2], [3]]);
    expect(() => new LogisticRegression().fit(X, Uint8Array.of(0, 0, 1), { sampleWeight: Float64Array.of(1, 1, 0) })).toThrow(
      'LogisticRegression: sampleWeight must give both classes a weight > 0; got "2 and 0"',
    );
  });
});
