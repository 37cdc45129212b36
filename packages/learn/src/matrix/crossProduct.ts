import { borrowKernel } from '../kernels/borrowKernel.js';
import { dotProductsWasm } from '../kernels/dotProductsWasm.js';
import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import { centred } from './columnMeans.js';
import { Matrix } from './Matrix.js';

/** Rows that are laid out at a time. */
const DEPTH = 128;
/** Columns side by side in a panel of the kernel. */
const PANEL = 4;

/**
 * CᵀC of C = X less a value a column, shape (columns, columns): the terms of each sum one after another in the order of the rows.
 *
 * @param centre what is subtracted from each column, such as its mean. Default: nothing.
 */
export function crossProduct(X: Matrix, centre?: Float64Array): Matrix {
  const panels = Math.ceil(X.columns / PANEL);
  const kernel = borrowKernel(dotProductsWasm, {
    laidOut: ['float64', panels * PANEL * DEPTH],
    // Of each panel of columns the products with those of all panels up to it.
    sums: ['float64', (PANEL * PANEL * panels * (panels + 1)) / 2],
  });
  if (kernel === undefined) return productsOfRows((centre === undefined ? X : centred(X, centre)).transpose());
  const { laidOut, sums } = kernel.arrays;
  const shift = centre ?? new Float64Array(X.columns);
  laidOut.fill(0);
  sums.fill(0);
  for (let top = 0; top < X.rows; top += DEPTH) {
    const depth = Math.min(DEPTH, X.rows - top);
    layOut(X, shift, top, depth, laidOut);
    const panelBytes = PANEL * depth * laidOut.BYTES_PER_ELEMENT;
    let at = sums.byteOffset;
    for (let panel = 0; panel < panels; panel++) {
      const own = laidOut.byteOffset + panel * panelBytes;
      kernel.functions.dotProducts(own, 1, laidOut.byteOffset, panel + 1, depth, at);
      at += PANEL * PANEL * (panel + 1) * sums.BYTES_PER_ELEMENT;
    }
  }
  const product = unfold(sums, X.columns);
  kernel.release();
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

/** Writes rows as panels: of each four columns the values of one row, then those of the next. */
function layOut({ columns, data }: Matrix, shift: Float64Array, top: number, depth: number, out: Float64Array): void {
  for (let row = 0; row < depth; row++) {
    const from = (top + row) * columns;
    for (let j = 0; j < columns; j++) {
      out[(j - (j % PANEL)) * depth + row * PANEL + (j % PANEL)] = data[from + j]! - shift[j]!;
    }
  }
}

/** The whole symmetric matrix of the products that were computed. */
function unfold(sums: Float64Array, columns: number): Matrix {
  const product = new Matrix(columns, columns);
  for (let i = 0; i < columns; i++) {
    const panel = Math.floor(i / PANEL);
    const width = PANEL * (panel + 1);
    const from = (PANEL * PANEL * panel * (panel + 1)) / 2 + (i % PANEL) * width;
    for (let j = 0; j <= i; j++) {
      product.data[i * columns + j] = sums[from + j]!;
      product.data[j * columns + i] = sums[from + j]!;
    }
  }
  return product;
}
