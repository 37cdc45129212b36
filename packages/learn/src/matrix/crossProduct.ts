import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import { Matrix } from './Matrix.js';

/** XᵀX, shape (columns, columns): the terms of each sum in the order of the rows. */
export function crossProduct(X: Matrix): Matrix {
  return productsOfRows(X.transpose());
}

/** XXᵀ, shape (rows, rows). */
export function productsOfRows({ rows, columns, data }: Matrix): Matrix {
  const products = new Matrix(rows, rows);
  pairwiseDotProducts(data, rows, data, rows, columns, products.data);
  return products;
}

/** A·Bᵀ, shape (rows of A, rows of B): each row of A with each of B. */
export function productsWithRows(A: Matrix, B: Matrix): Matrix {
  const products = new Matrix(A.rows, B.rows);
  pairwiseDotProducts(A.data, A.rows, B.data, B.rows, A.columns, products.data);
  return products;
}
