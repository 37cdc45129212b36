import { expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { visitColumns } from './visitColumns.js';

it.each([1, 8, 11])('visitColumns shows the present values of each of %i columns once, in the order of the rows', (columns) => {
  const X = new Matrix(
    5,
    columns,
    Float64Array.from({ length: 5 * columns }, (_, at) => (at % 7 === 3 ? Number.NaN : at)),
  );
  const seen: number[][] = [];
  visitColumns(X, (present, column) => {
    expect(column).toBe(seen.length);
    seen.push(Array.from(present));
    present.fill(-1);
  });
  const expected = Array.from({ length: columns }, (_, j) => Array.from(X.column(j)).filter((value) => !Number.isNaN(value)));
  expect(seen).toEqual(expected);
});
