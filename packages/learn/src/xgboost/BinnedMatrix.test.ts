import { describe, expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { BinnedMatrix } from './BinnedMatrix.js';

describe('BinnedMatrix', () => {
  it('counts the cuts that a value is not below, and sets missing ones behind the last bin', () => {
    const X = Matrix.fromRows([[1], [2], [2], [3], [Number.NaN], [4]]);
    const { bins, cuts, complete } = new BinnedMatrix('test', X, 256);
    expect(Array.from(cuts.values.subarray(0, 3))).toEqual([2, 3, 4]);
    expect(Array.from(bins)).toEqual([0, 1, 1, 2, 4, 3]);
    expect(complete).toBe(false);
  });

  it('puts every value of every column between the cuts of its bin', () => {
    const rows = Array.from({ length: 500 }, (_, row) => Array.from({ length: 19 }, (_, column) => Math.sin(row * (column + 1))));
    const { bins, cuts } = new BinnedMatrix('test', Matrix.fromRows(rows), 13);
    for (let column = 0; column < 19; column++) {
      const from = cuts.starts[column]!;
      for (let row = 0; row < 500; row++) {
        const value = Math.fround(rows[row]![column]!);
        const bin = bins[column * 500 + row]!;
        expect(value).toBeLessThan(cuts.values[from + bin]!);
        expect(value).toBeGreaterThanOrEqual(bin === 0 ? cuts.lowest[column]! : cuts.values[from + bin - 1]!);
      }
    }
  });

  it('takes two bytes a value where one does not hold the bins, and those of missing values', () => {
    const column = (values: number, missing: boolean) =>
      Matrix.fromRows(Array.from({ length: 600 }, (_, row) => [missing && row === 0 ? Number.NaN : row % values]));
    expect(new BinnedMatrix('test', column(256, false), 256).bins).toBeInstanceOf(Uint8Array);
    const wide = new BinnedMatrix('test', column(256, true), 256).bins;
    expect(wide).toBeInstanceOf(Uint16Array);
    expect(Array.from(wide.subarray(0, 3))).toEqual([256, 1, 2]);
    expect(Math.max(...new BinnedMatrix('test', column(500, false), 1000).bins)).toBe(499);
  });

  it('refuses values beyond float32', () => {
    const X = Matrix.fromRows([[1], [-1e39]]);
    expect(() => new BinnedMatrix('test', X, 4)).toThrow(
      'test: X must hold values within the range of float32; got "-1e+39 at row 1',
    );
  });
});
