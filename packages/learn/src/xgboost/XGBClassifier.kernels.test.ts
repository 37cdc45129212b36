import { afterEach, describe, expect, it, vi } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { borrowKernel, type KernelSource } from '../kernels/borrowKernel.js';
import { exactColumnsWasm } from '../kernels/exactColumnsWasm.js';
import { histogramsWasm } from '../kernels/histogramsWasm.js';
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

const exact = readExpected<Expected>('xgboost_classifier');
const hist = readExpected<Expected>('xgboost_hist');

afterEach(() => {
  setKernels('wasm');
});

interface Data {
  readonly X: Matrix;
  readonly y: Uint8Array;
  readonly sampleWeight?: Float64Array;
}

function fitted(kernels: Kernels, params: Partial<XGBClassifierParams>, { X, y, ...options }: Data): object {
  setKernels(kernels);
  return new XGBClassifier(params).fit(X, y, options).toJSON();
}

function given({ X, y, weights }: Expected, weighted: boolean): Data {
  const sampleWeight = Float64Array.from(weights);
  return { X: Matrix.fromRows(X.map(orNaN)), y: Uint8Array.from(y), ...(weighted && { sampleWeight }) };
}

/** Values on few levels, some missing: ties, constant stretches and walks in both directions. */
function drawn(rows: number, columns: number, levels: number): Data {
  const random = new RandomState(rows);
  const X = new Matrix(rows, columns);
  const y = new Uint8Array(rows);
  for (let i = 0; i < X.data.length; i++) X.data[i] = random.random() < 0.1 ? Number.NaN : random.integer(0, levels) / 7;
  for (let row = 0; row < rows; row++) y[row] = (X.get(row, 0) || 0) * 7 + random.integer(0, levels) > levels ? 1 : 0;
  return { X, y };
}

describe('the kernels and TypeScript grow the same trees', () => {
  it.each<KernelSource<object>>([exactColumnsWasm, histogramsWasm])('for kernel %# is there', (source) => {
    expect(borrowKernel(source, {})).toBeDefined();
  });

  // XGBClassifier.test.ts and HistTreeBuilder.test.ts hold these trees against XGBoost's.
  it.each([exact, hist].flatMap((from) => from.fits.map((fit) => ({ from, ...fit }))))(
    'from the reference data with $params, weighted $weighted',
    ({ from, params, weighted }) => {
      const data = given(from, weighted);
      expect(fitted('typescript', params, data)).toEqual(fitted('wasm', params, data));
    },
  );

  it('where the memory of the kernel cannot grow as far as the histograms need, and TypeScript goes on', () => {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: { Memory: { prototype: { grow(pages: number): number } } } };
    const { grow } = WebAssembly.Memory.prototype;
    const refused = vi.fn();
    const grown = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(function grows(this: object, pages: number) {
      if (grown.mock.calls.length <= 2) return grow.call(this, pages);
      refused();
      throw new RangeError('could not grow');
    });
    const data = drawn(20_000, 30, 1_000_000);
    const params = { nEstimators: 2, treeMethod: 'hist', growPolicy: 'lossguide', maxDepth: 0, maxLeaves: 100 } as const;
    const trees = fitted('wasm', params, data);
    grown.mockRestore();
    expect(refused).toHaveBeenCalled();
    expect(trees).toEqual(fitted('typescript', params, data));
  });

  describe.each(['exact', 'hist'] as const)('%s, from ties and missing values', (treeMethod) => {
    it.each<[string, Partial<XGBClassifierParams>]>([
      ['no regularisation at all', { minChildWeight: 0, regLambda: 0, maxDepth: 8 }],
      ['gamma, an L1 term and a step limit', { gamma: 0.5, regAlpha: 0.3, maxDeltaStep: 0.4 }],
      ['rows and columns drawn', { subsample: 0.6, colsampleByTree: 0.7, colsampleByLevel: 0.5 }],
      ['heavy children', { minChildWeight: 20 }],
      ['more bins than a byte counts', { maxBin: 600 }],
    ])('with %s', (_, params) => {
      for (const data of [drawn(1500, 11, 6), drawn(701, 7, 1_000_000)]) {
        const one = { nEstimators: 12, treeMethod, ...params };
        expect(fitted('typescript', one, data)).toEqual(fitted('wasm', one, data));
      }
    });
  });
});
