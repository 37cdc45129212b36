import * as learn from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';
import { twoClasses } from './conformanceData.js';

const PREDICTING = `
  import { loadEstimatorOf, Matrix, Pipeline, SimpleImputer, XGBBooster } from '@neurograde/learn';
  export function predict(json, rows) {
    return loadEstimatorOf({ Pipeline, SimpleImputer, XGBClassifier: XGBBooster }, json).predictProba(Matrix.fromRows(rows));
  }
`;

describe('a bundle', () => {
  it('that predicts with a saved pipeline of XGBoost is under 40 kB, and predicts the same', async () => {
    const { code, modules } = await bundle(PREDICTING);
    expect(Buffer.byteLength(code)).toBeLessThan(40_000);
    expect(modules.filter((module) => /Builder|forest\/|svm\/|resampling\/|metrics\/|kernels\//.test(module))).toEqual([]);
    const data = twoClasses(60, 5);
    const pipeline = new learn.Pipeline({
      steps: [
        { name: 'impute', estimator: new learn.SimpleImputer() },
        { name: 'model', estimator: new learn.XGBClassifier({ nEstimators: 10 }) },
      ],
    });
    const X = new learn.Matrix(data.X.rows, data.X.columns, data.X.data);
    const json: unknown = JSON.parse(JSON.stringify(pipeline.fit(X, data.y)));
    const { predict } = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
      predict: (json: unknown, rows: number[][]) => Float64Array;
    };
    expect(predict(json, [Array.from(X.row(4)), Array.from(X.row(9))])).toEqual(pipeline.predictProba(X.selectRows([4, 9])));
  });

  it('of everything is under 250 kB', async () => {
    const { code } = await bundle(`export * from '@neurograde/learn';`);
    expect(Buffer.byteLength(code)).toBeLessThan(250_000);
  });

  it('of nothing is empty: importing does nothing', async () => {
    expect((await bundle(`import '@neurograde/learn';`)).modules).toEqual([]);
  });

  it('of one function holds what that needs', async () => {
    const { code, modules } = await bundle(`export { rocAucScore } from '@neurograde/learn';`);
    expect(Buffer.byteLength(code)).toBeLessThan(4_000);
    expect(modules).toContain('metrics/rocAucScore.js');
    expect(modules.filter((module) => !/^(base|metrics|statistics)\//.test(module))).toEqual([]);
  });
});
