import { afterEach, describe, expect, it } from 'vitest';
import { type Kernels, setKernels } from '../kernels/setKernels.js';
import { RandomState } from '../random/RandomState.js';
import { crossProduct, productsWithRows } from './crossProduct.js';
import { Matrix } from './Matrix.js';

const random = new RandomState(5);
const shapes = [
  [1, 1],
  [3, 4],
  [7, 5],
  [300, 9],
  [128, 14],
] as const;

afterEach(() => {
  setKernels('wasm');
});

describe.each<Kernels>(['wasm', 'typescript'])('crossProduct in %s', (kernels) => {
  it.each(shapes)('has the bits of the plain loop over the rows, %i × %i', (rows, columns) => {
    setKernels(kernels);
    const X = new Matrix(
      rows,
      columns,
      Float64Array.from({ length: rows * columns }, () => random.normal()),
    );
    const centre = Float64Array.from({ length: columns }, () => random.normal());
    expect(crossProduct(X)).toEqual(plainLoop(X, new Float64Array(columns)));
    expect(crossProduct(X, centre)).toEqual(plainLoop(X, centre));
  });
});

it('productsWithRows gives each row of one with each of the other', () => {
  const A = Matrix.fromRows([
    [1, 2],
    [3, 4],
  ]);
  expect(productsWithRows(A, Matrix.fromRows([[10, 1]])).data).toEqual(Float64Array.of(12, 34));
});

function plainLoop(X: Matrix, centre: Float64Array): Matrix {
  const product = new Matrix(X.columns, X.columns);
  for (let a = 0; a < X.columns; a++) {
    for (let b = 0; b < X.columns; b++) {
      let sum = 0;
      for (let i = 0; i < X.rows; i++) sum += (X.get(i, a) - centre[a]!) * (X.get(i, b) - centre[b]!);
      product.set(a, b, sum);
    }
  }
  return product;
}
