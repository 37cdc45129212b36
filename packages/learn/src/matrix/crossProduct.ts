import { tabulate } from '../base/tabulate.js';
import { zeros } from '../base/zeros.js';
import { borrowKernel } from '../kernels/borrowKernel.js';
import { dotProductsWasm } from '../kernels/dotProductsWasm.js';
import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import { centred } from './columnMeans.js';
import { Matrix } from './Matrix.js';

/** Rows that are laid out at a time. */
const DEPTH = 128;
/** Columns side by side in a panel of the kernel, and panels that share each pass over the others. */
const PANEL = 4;
const GROUP = 4;

/**
 * CᵀC of C = X less a value a column, shape (columns, columns): the terms of each sum one after another in the order of the rows.
 *
 * @param centre what is subtracted from each column, such as its mean. Default: nothing.
 */
export function crossProduct(X: Matrix, centre?: Float64Array): Matrix {
  const panels = Math.ceil(X.columns / PANEL);
  const groups = tabulate(Math.ceil(panels / GROUP), (group) => groupOf(group, panels));
  const kernel = borrowKernel(dotProductsWasm, {
    laidOut: ['float64', panels * PANEL * DEPTH],
    // Of each group of columns the products with all columns up to its last.
    sums: ['float64', groups.reduce((length, { rows, width }) => length + rows * width, 0)],
  });
  if (kernel === undefined) return productsOfRows((centre === undefined ? X : centred(X, centre)).transpose());
  const { laidOut, sums } = kernel.arrays;
  const shift = centre ?? zeros(X.columns);
  laidOut.fill(0);
  sums.fill(0);
  for (let top = 0; top < X.rows; top += DEPTH) {
    const depth = Math.min(DEPTH, X.rows - top);
    layOut(X, shift, top, depth, laidOut);
    const panelBytes = PANEL * depth * laidOut.BYTES_PER_ELEMENT;
    let at = sums.byteOffset;
    for (const { first, rows, width } of groups) {
      const own = laidOut.byteOffset + first * panelBytes;
      kernel.functions.dotProducts(own, rows / PANEL, laidOut.byteOffset, width / PANEL, depth, at);
      at += rows * width * sums.BYTES_PER_ELEMENT;
    }
  }
  const product = unfold(sums, groups, X.columns);
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
  const whole = columns - (columns % PANEL);
  for (let j = 0; j < whole; j += PANEL) {
    const a = shift[j]!;
    const b = shift[j + 1]!;
    const c = shift[j + 2]!;
    const d = shift[j + 3]!;
    let at = j * depth;
    for (let row = 0, from = top * columns + j; row < depth; row++, from += columns, at += PANEL) {
      out[at] = data[from]! - a;
      out[at + 1] = data[from + 1]! - b;
      out[at + 2] = data[from + 2]! - c;
      out[at + 3] = data[from + 3]! - d;
    }
  }
  for (let j = whole; j < columns; j++) {
    for (let row = 0; row < depth; row++)
      out[whole * depth + row * PANEL + (j - whole)] = data[(top + row) * columns + j]! - shift[j]!;
  }
}

/** The first panel of a group, its columns, and how many columns they are multiplied with. */
function groupOf(group: number, panels: number): { first: number; rows: number; width: number } {
  const first = group * GROUP;
  const after = Math.min(first + GROUP, panels);
  return { first, rows: (after - first) * PANEL, width: after * PANEL };
}

/** The whole symmetric matrix of the products that were computed. */
function unfold(sums: Float64Array, groups: readonly { first: number; rows: number; width: number }[], columns: number): Matrix {
  const product = new Matrix(columns, columns);
  let at = 0;
  for (const { first, rows, width } of groups) {
    for (let row = 0; row < rows; row++, at += width) {
      const i = first * PANEL + row;
      if (i >= columns) continue;
      for (let j = 0; j <= i; j++) {
        product.data[i * columns + j] = sums[at + j]!;
        product.data[j * columns + i] = sums[at + j]!;
      }
    }
  }
  return product;
}
