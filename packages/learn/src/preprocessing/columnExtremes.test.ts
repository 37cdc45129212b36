import { afterEach, describe, expect, it } from 'vitest';
import { type Kernels, setKernels } from '../kernels/setKernels.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { columnExtremes } from './columnExtremes.js';

const random = new RandomState(4);
/** One value; columns even and odd in number; more values than are worked on at a time; rows that are longer than that. */
const shapes = [
  [1, 1],
  [5, 4],
  [7, 3],
  [3001, 7],
  [3, 9001],
] as const;

afterEach(() => {
  setKernels('wasm');
});

describe.each<Kernels>(['wasm', 'typescript'])('columnExtremes in %s', (kernels) => {
  it.each(shapes)('are the smallest and the largest present value of each column, %i × %i', (rows, columns) => {
    setKernels(kernels);
    const X = new Matrix(
      rows,
      columns,
      Float64Array.from({ length: rows * columns }, () => random.normal()),
    );
    for (let at = 5; at < X.data.length; at += 11) X.data[at] = Number.NaN;
    const present = (j: number): number[] => Array.from(X.column(j)).filter((value) => !Number.isNaN(value));
    expect(columnExtremes(X)).toEqual({
      low: Float64Array.from({ length: columns }, (_, j) => Math.min(...present(j))),
      high: Float64Array.from({ length: columns }, (_, j) => Math.max(...present(j))),
    });
  });

  it('are infinite where a value is, and the other way round where none is present', () => {
    setKernels(kernels);
    const X = Matrix.fromRows([
      [1, Number.NaN, 3],
      [2, Number.NaN, -Infinity],
    ]);
    expect(columnExtremes(X)).toEqual({ low: Float64Array.of(1, Infinity, -Infinity), high: Float64Array.of(2, -Infinity, 3) });
  });
});
