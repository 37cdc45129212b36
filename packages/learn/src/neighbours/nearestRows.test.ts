import { afterEach, describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { setKernels } from '../kernels/setKernels.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { nearestNeighbours } from './nearestNeighbours.js';
import { nearestRows } from './nearestRows.js';

type Table = (number | null)[][];
interface Expected {
  queries: Table;
  candidates: Table;
  common: number[];
  order: number[][];
  distances: Table;
  X: number[][];
  nearest: number[][];
}

const expected = readExpected<Expected>('neighbours');

describe('nearestRows', () => {
  const queries = Matrix.fromRows(expected.queries.map(orNaN));
  const candidates = Matrix.fromRows(expected.candidates.map(orNaN));

  it('finds rows and distances as scikit-learn does where values are missing, but no row without a common feature', () => {
    const { starts, rows, squaredDistances } = nearestRows(queries, candidates, candidates.rows);
    expect(Math.min(...expected.common)).toBeLessThan(candidates.rows);
    expected.common.forEach((common, q) => {
      expect(starts[q + 1]! - starts[q]!).toBe(common);
      expect(Array.from(rows.subarray(starts[q], starts[q]! + common))).toEqual(expected.order[q]!.slice(0, common));
      expectClose(
        squaredDistances.subarray(starts[q], starts[q]! + common).map(Math.sqrt),
        expected.distances[q]!.slice(0, common),
      );
    });
  });

  it('gives each query as many as it wants', () => {
    const wanted = Int32Array.from(expected.common, (_, q) => q);
    const { starts, rows } = nearestRows(queries, candidates, wanted);
    wanted.forEach((k, q) => {
      expect(Array.from(rows.subarray(starts[q], starts[q + 1]))).toEqual(expected.order[q]!.slice(0, k));
    });
  });
});

it('nearestNeighbours are those of scikit-learn, the row itself left out', () => {
  const X = Matrix.fromRows(expected.X);
  expect(Array.from(nearestNeighbours(X, Int32Array.from(expected.X.keys()), 5))).toEqual(expected.nearest.flat());
});

it('of rows equally far the first comes first, and copies of a row are its neighbours', () => {
  const X = Matrix.fromRows([[1], [2], [0], [1], [9], [0]]);
  expect(Array.from(nearestNeighbours(X, [3, 0, 2], 4))).toEqual([0, 1, 2, 5, 3, 1, 2, 5, 5, 0, 3, 1]);
});

describe('what rules rows out rules out no neighbour:', () => {
  afterEach(() => {
    setKernels('wasm');
  });

  const ROWS = 400;
  const missing = (X: Matrix, share: number): Matrix => {
    const random = new RandomState(5);
    const data = X.data.map((value) => (random.random() < share ? Number.NaN : value));
    return new Matrix(X.rows, X.columns, data);
  };
  const table = (columns: number, change: (value: number, column: number) => number): Matrix => {
    const random = new RandomState(4);
    const data = Float64Array.from({ length: ROWS * columns }, (_, at) => change(random.normal(), at % columns));
    return new Matrix(ROWS, columns, data);
  };
  const kinds: readonly (readonly [string, (columns: number) => Matrix])[] = [
    ['plain values', (columns) => table(columns, (value) => value)],
    ['coarse values, full of ties', (columns) => table(columns, (value) => Math.round(value))],
    ['features of very different size', (columns) => table(columns, (value, column) => value * 10 ** (column % 9))],
    ['values far from zero', (columns) => table(columns, (value) => value + 1e9)],
    ['one value that dwarfs all others', (columns) => table(columns, (value) => (value > 3 ? 1e12 : value))],
    [
      'missing values',
      (columns) =>
        missing(
          table(columns, (value) => value),
          0.1,
        ),
    ],
    [
      'mostly missing values',
      (columns) =>
        missing(
          table(columns, (value) => value),
          0.9,
        ),
    ],
    ['a constant table', (columns) => table(columns, () => 3)],
    ['values so large that their squares overflow', (columns) => table(columns, (value) => value * 1e200)],
  ];

  it.each(kinds)('%s', (_, make) => {
    for (const columns of [7, 31]) {
      const X = make(columns);
      const self = Int32Array.from({ length: ROWS }, (_, i) => i);
      const wanted = self.map((row) => 1 + (row % 40));
      const found = nearestRows(X, X, wanted, self);
      setKernels('typescript');
      for (let row = 0; row < ROWS; row++) {
        const alone = nearestRows(X.selectRows([row]), X, wanted[row]!, Int32Array.of(row));
        const from = found.starts[row]!;
        const to = found.starts[row + 1]!;
        expect(found.rows.subarray(from, to)).toEqual(alone.rows);
        expect(found.squaredDistances.subarray(from, to)).toEqual(alone.squaredDistances);
      }
      setKernels('wasm');
    }
  });
});
