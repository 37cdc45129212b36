import { afterEach, describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { borrowKernel } from '../kernels/borrowKernel.js';
import { exactColumnsWasm } from '../kernels/exactColumnsWasm.js';
import { type Kernels, setKernels } from '../kernels/setKernels.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { XGBClassifier } from './XGBClassifier.js';
import type { XGBClassifierParams } from './XGBClassifierParams.js';

interface Expected {
  X: (number | null)[][];
  y: number[];
  weights: number[];
  fits: { params: Partial<XGBClassifierParams>; weighted: boolean }[];
}

const expected = readExpected<Expected>('xgboost_classifier');
const reference = { X: Matrix.fromRows(expected.X.map(orNaN)), y: Uint8Array.from(expected.y) };
const sampleWeight = Float64Array.from(expected.weights);

afterEach(() => {
  setKernels('wasm');
});

function fitted(kernels: Kernels, params: Partial<XGBClassifierParams>, { X, y }: typeof reference, weighted = false): object {
  setKernels(kernels);
  return new XGBClassifier({ ...params, treeMethod: 'exact' }).fit(X, y, weighted ? { sampleWeight } : {}).toJSON();
}

/** Values on few levels, some missing: ties, constant stretches and walks in both directions. */
function drawn(rows: number, columns: number, levels: number): typeof reference {
  const random = new RandomState(rows);
  const X = new Matrix(rows, columns);
  const y = new Uint8Array(rows);
  for (let i = 0; i < X.data.length; i++) X.data[i] = random.random() < 0.1 ? Number.NaN : random.integer(0, levels) / 7;
  for (let row = 0; row < rows; row++) y[row] = (X.get(row, 0) || 0) * 7 + random.integer(0, levels) > levels ? 1 : 0;
  return { X, y };
}

describe('the kernel and TypeScript grow the same trees', () => {
  it('for the kernel is there', () => {
    expect(borrowKernel(exactColumnsWasm, {})).toBeDefined();
  });

  // XGBClassifier.test.ts holds these trees against XGBoost's.
  it.each(expected.fits)('from the reference data with $params, weighted $weighted', ({ params, weighted }) => {
    expect(fitted('typescript', params, reference, weighted)).toEqual(fitted('wasm', params, reference, weighted));
  });

  it.each<[string, Partial<XGBClassifierParams>]>([
    ['no regularisation at all', { minChildWeight: 0, regLambda: 0, maxDepth: 8 }],
    ['gamma, an L1 term and a step limit', { gamma: 0.5, regAlpha: 0.3, maxDeltaStep: 0.4 }],
    ['rows and columns drawn', { subsample: 0.6, colsampleByTree: 0.7, colsampleByLevel: 0.5 }],
    ['heavy children', { minChildWeight: 20 }],
  ])('from ties and missing values with %s', (_, params) => {
    for (const data of [drawn(700, 11, 6), drawn(301, 40, 1000)]) {
      const one = { nEstimators: 12, ...params };
      expect(fitted('typescript', one, data)).toEqual(fitted('wasm', one, data));
    }
  });
});
