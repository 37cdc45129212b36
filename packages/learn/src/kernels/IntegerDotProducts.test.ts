import { expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { IntegerDotProducts } from './IntegerDotProducts.js';
import { setKernels } from './setKernels.js';

it.each([
  [1, 1, 1],
  [9, 3, 7],
  [130, 70, 33],
])('%i rows by %i of %i columns: every product is that of the plain loop', (rows, others, columns) => {
  const random = new RandomState(rows);
  const draw = (count: number) => Int16Array.from({ length: count * columns }, () => random.integer(-8000, 8001));
  const table = draw(rows);
  const other = draw(others);
  const products = IntegerDotProducts.over(table, rows, columns)!;
  for (let first = 0; first < others; first += products.rowsAtOnce) {
    const count = Math.min(products.rowsAtOnce, others - first);
    products.compute(other, first, count);
    for (let i = 0; i < count; i++) {
      const expected = Int32Array.from({ length: rows }, (_, j) => {
        let sum = 0;
        for (let k = 0; k < columns; k++) sum += other[(first + i) * columns + k]! * table[j * columns + k]!;
        return sum;
      });
      expect(products.of(i)).toEqual(expected);
    }
  }
  products.release();
});

it('there are none where TypeScript is to compute', () => {
  const before = setKernels('typescript');
  expect(IntegerDotProducts.over(Int16Array.of(1, 2), 1, 2)).toBeUndefined();
  setKernels(before);
});
