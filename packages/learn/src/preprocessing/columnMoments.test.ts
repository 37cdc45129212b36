import { describe, expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { columnMoments, isConstant } from './columnMoments.js';

describe('columnMoments', () => {
  it.each([1, 4, 7])('is the same for complete columns whether another misses a value or not, %i rows', (rows) => {
    const values = Array.from({ length: rows }, (_, i) => [Math.sin(i), 1e6 + Math.cos(i)]);
    const complete = columnMoments(Matrix.fromRows(values));
    const beside = columnMoments(Matrix.fromRows(values.map((row, i) => [...row, i === 0 ? Number.NaN : i])));
    expect(beside.mean.slice(0, 2)).toEqual(complete.mean);
    expect(beside.variance.slice(0, 2)).toEqual(complete.variance);
    expect(Array.from(beside.weight)).toEqual([rows, rows, rows - 1]);
  });

  it('weighs a row as if it stood there so many times', () => {
    const weighted = columnMoments(Matrix.fromRows([[1], [5], [9]]), Float64Array.of(2, 1, 0));
    const repeated = columnMoments(Matrix.fromRows([[1], [1], [5]]));
    expect(weighted.mean[0]).toBeCloseTo(repeated.mean[0]!, 14);
    expect(weighted.variance[0]).toBeCloseTo(repeated.variance[0]!, 14);
  });

  it('tells a constant column with a mean that was rounded from one that varies', () => {
    const moments = columnMoments(Matrix.fromRows(Array.from({ length: 10 }, (_, i) => [0.1, 0.1 + i * 1e-9])));
    expect([isConstant(moments, 0), isConstant(moments, 1)]).toEqual([true, false]);
  });
});
