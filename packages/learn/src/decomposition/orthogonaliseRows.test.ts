import { expect, it } from 'vitest';
import { productsOfRows, productsWithRows } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { orthogonaliseRows } from './orthogonaliseRows.js';

const random = new RandomState(2);

it('makes rows of very different lengths orthogonal to rounding, by a rotation that it tells', () => {
  const before = new Matrix(
    5,
    12,
    Float64Array.from({ length: 60 }, (_, at) => random.normal() * 10 ** (-2 * Math.floor(at / 12))),
  );
  const rows = before.copy();
  const turned = new Matrix(5, 5);
  for (let i = 0; i < 5; i++) turned.set(i, i, 1);
  orthogonaliseRows(rows, turned, 0, Infinity);
  const products = productsOfRows(rows);
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < i; j++) {
      const cosine = products.get(i, j) / Math.sqrt(products.get(i, i) * products.get(j, j));
      expect(Math.abs(cosine)).toBeLessThan(1e-14);
    }
  }
  productsWithRows(turned, before.transpose()).data.forEach((value, at) => {
    expect(value).toBeCloseTo(rows.data[at]!, 14);
  });
});

it('leaves rows alone that are but rounding, or long enough to be orthogonal already', () => {
  const rows = Matrix.fromRows([
    [1, 0],
    [1, 1e-9],
    [1e-30, 0],
  ]);
  const before = rows.copy();
  orthogonaliseRows(rows, new Matrix(3, 3), 1e-50, 0.5);
  expect(rows).toEqual(before);
});
