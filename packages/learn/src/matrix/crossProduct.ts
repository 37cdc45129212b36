import { Matrix } from './Matrix.js';

/** XᵀX, shape (columns, columns). */
export function crossProduct({ rows, columns, data }: Matrix): Matrix {
  const product = new Matrix(columns, columns);
  const out = product.data;
  for (let i = 0; i < rows; i++) {
    const row = i * columns;
    for (let a = 0; a < columns; a++) {
      const value = data[row + a]!;
      const at = a * columns;
      for (let b = a; b < columns; b++) out[at + b]! += value * data[row + b]!;
    }
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) out[a * columns + b] = out[b * columns + a]!;
  return product;
}
