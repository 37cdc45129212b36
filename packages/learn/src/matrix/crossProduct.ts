import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import { PANEL, type PanelWriter, panelProducts } from '../kernels/panelProducts.js';
import { Matrix } from './Matrix.js';

/**
 * CᵀC of C = X less a value a column, shape (columns, columns): the terms of each sum one after another in the order of the rows.
 *
 * @param centre what is subtracted from each column, such as its mean. Default: nothing.
 */
export function crossProduct(X: Matrix, centre: Float64Array = zeros(X.columns)): Matrix {
  const product = new Matrix(X.columns, X.columns);
  const write = columnWriter(X, centre);
  panelProducts(write, X.columns, write, X.columns, X.rows, product.data);
  return product;
}

/** XXᵀ, shape (rows, rows). */
export function productsOfRows(X: Matrix): Matrix {
  return productsWithRows(X, X);
}

/** A·Bᵀ, shape (rows of A, rows of B): each row of A with each of B. */
export function productsWithRows(A: Matrix, B: Matrix): Matrix {
  const products = new Matrix(A.rows, B.rows);
  pairwiseDotProducts(A.data, A.rows, B.data, B.rows, A.columns, products.data);
  return products;
}

function columnWriter({ columns, data }: Matrix, centre: Float64Array): PanelWriter {
  return (panels, first, count, row, depth) => {
    const last = first + count - 1;
    let at = 0;
    for (let a = first; a <= last; a += PANEL) {
      const b = min(a + 1, last);
      const c = min(a + 2, last);
      const d = min(a + 3, last);
      const [ca, cb, cc, cd] = [centre[a]!, centre[b]!, centre[c]!, centre[d]!];
      for (let from = row * columns; from < (row + depth) * columns; from += columns, at += PANEL) {
        panels[at] = data[from + a]! - ca;
        panels[at + 1] = data[from + b]! - cb;
        panels[at + 2] = data[from + c]! - cc;
        panels[at + 3] = data[from + d]! - cd;
      }
    }
  };
}
