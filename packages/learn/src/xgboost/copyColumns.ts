import { abs } from '../base/abs.js';
import { fround } from '../base/fround.js';
import { checkFloat32 } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';

/**
 * Copies columns of X as float32, one after another.
 *
 * @param first the first of them, and `count` how many
 * @throws `learn.invalid-data` for a value beyond float32
 */
export function copyColumns(owner: string, X: Matrix, first: number, count: number, out: Float32Array): void {
  const { rows, columns, data } = X;
  for (let row = 0; row < rows; row++) {
    const base = row * columns + first;
    for (let column = 0; column < count; column++) {
      const value = fround(data[base + column]!);
      if (abs(value) === Infinity) checkFloat32(owner, X);
      out[column * rows + row] = value;
    }
  }
}
