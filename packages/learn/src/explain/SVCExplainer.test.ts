import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { SVC } from '../svm/SVC.js';
import type { SVCParams } from '../svm/SVCParams.js';
import { SVCExplainer } from './SVCExplainer.js';

interface Explained {
  params: Partial<SVCParams>;
  background: number[][];
  rows: number[][];
  base: number;
  values: number[][];
}

const expected = readExpected<{ complete: number[][]; y: number[]; svc: Record<string, Explained> }>('explain');
const fit = (params: Partial<SVCParams>) => new SVC(params).fit(Matrix.fromRows(expected.complete), Uint8Array.from(expected.y));

describe('SVCExplainer', () => {
  it.each(Object.entries(expected.svc))(
    'has the values of SHAP’s KernelExplainer over all coalitions: %s',
    (_, { params, background, rows, base, values }) => {
      const explainer = new SVCExplainer(fit(params), Matrix.fromRows(background));
      expect(explainer.expectedValue).toBeCloseTo(base, 10);
      const found = explainer.explain(Matrix.fromRows(rows));
      values.flat().forEach((value, at) => {
        expect(found.values.data[at]).toBeCloseTo(value, 9);
      });
      expect(found.additivityError).toBeLessThan(1e-10);
    },
  );

  it('adds up with hundreds of features too, also where the kernel is so narrow that few points would not do', () => {
    const random = new RandomState(2);
    const X = new Matrix(
      40,
      300,
      Float64Array.from({ length: 12_000 }, () => random.normal()),
    );
    const y = Uint8Array.from({ length: 40 }, (_, i) => Number(X.get(i, 0) > 0));
    const background = X.selectRows(Int32Array.of(1, 5, 9));
    for (const gamma of [0.001, 0.05]) {
      const { additivityError } = new SVCExplainer(new SVC({ gamma }).fit(X, y), background).explain(X);
      expect(additivityError).toBeLessThan(1e-9);
    }
  });

  it('gives features that equal the background nothing', () => {
    const [row] = expected.complete as [number[]];
    const other = [row[0]! + 1, ...row.slice(1)];
    const { values } = new SVCExplainer(fit({}), Matrix.fromRows([row])).explain(Matrix.fromRows([other, row]));
    expect(values.data.map((value) => Number(value === 0))).toEqual(Float64Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
  });

  it('refuses kernels that are no product, and rows of another width', () => {
    const background = Matrix.fromRows(expected.complete.slice(0, 2));
    expect(() => new SVCExplainer(fit({ kernel: 'poly' }), background)).toThrow(
      'model must be an SVC with the linear or the rbf kernel; got "poly"',
    );
    expect(() => new SVCExplainer(fit({}), background).shapValues(new Matrix(1, 4))).toThrow('X must have the 6 features');
  });
});
