import { describe, expect, it } from 'vitest';
import { Matrix } from './Matrix.js';

const X = Matrix.fromRows([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('Matrix', () => {
  it('lies row after row, and shows a row without copying it', () => {
    expect(Array.from(X.data)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(X.row(1).buffer).toBe(X.data.buffer);
  });

  it('selects rows and columns in any order, more than once', () => {
    expect(Array.from(X.selectRows([1, 1, 0]).data)).toEqual([4, 5, 6, 4, 5, 6, 1, 2, 3]);
    expect(Array.from(X.selectColumns([2, 0, 2]).data)).toEqual([3, 1, 3, 6, 4, 6]);
  });

  it.each([
    [1, 1],
    [3, 40],
    [37, 16],
    [50, 33],
  ])('puts value (i, j) at (j, i) of its transpose, %i × %i', (rows, columns) => {
    const data = Float64Array.from({ length: rows * columns }, (_, at) => at);
    const transposed = new Matrix(rows, columns, data).transpose();
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) expect(transposed.get(j, i)).toBe(data[i * columns + j]);
  });

  it('refuses rows of different lengths, and data of another size', () => {
    expect(() => Matrix.fromRows([[1, 2], [3]])).toThrow('Matrix: row 1 must have 2 values; got 1');
    expect(() => new Matrix(2, 2, new Float64Array(3))).toThrow('Matrix: data must have 2 × 2 values; got 3');
  });

  it('refuses null and text, which would become 0 or missing', () => {
    const rows = (value: unknown) => [[1, value]] as number[][];
    expect(() => Matrix.fromRows(rows(null))).toThrow('Matrix: row 0 must hold numbers, NaN where missing; got null');
    expect(() => Matrix.fromRows(rows('2,5'))).toThrow('Matrix: row 0 must hold numbers, NaN where missing; got "2,5"');
    expect(Matrix.fromRows([[1, Number.NaN]]).get(0, 1)).toBeNaN();
  });
});
