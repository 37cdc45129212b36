import { describe, expect, it } from 'vitest';
import { choleskyFactor, invertLowerTriangular } from './cholesky.js';
import { productsOfRows, productsWithRows } from './crossProduct.js';
import { Matrix } from './Matrix.js';

const A = Matrix.fromRows([
  [4, 2, -2],
  [2, 10, 2],
  [-2, 2, 6],
]);

describe('choleskyFactor', () => {
  it('gives the lower triangle whose product with its transpose is the matrix', () => {
    const L = choleskyFactor(A)!;
    expect(Array.from(L.data)).toEqual([2, 0, 0, 1, 3, 0, -1, 1, 2]);
    expect(productsOfRows(L)).toEqual(A);
  });

  it('gives nothing for a matrix that is not positive definite, or only just', () => {
    const dependent = Matrix.fromRows([
      [1, 1],
      [1, 1 + 1e-12],
    ]);
    expect(choleskyFactor(Matrix.fromRows([[-1]]))).toBeUndefined();
    expect(choleskyFactor(dependent)).toBeDefined();
    expect(choleskyFactor(dependent, 1e-10)).toBeUndefined();
  });
});

it('invertLowerTriangular gives the inverse', () => {
  const L = choleskyFactor(A)!;
  const product = productsWithRows(L, invertLowerTriangular(L).transpose());
  product.data.forEach((value, at) => {
    expect(value).toBeCloseTo(at % 4 === 0 ? 1 : 0, 15);
  });
});
