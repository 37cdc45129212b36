import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';
import { Matrix } from './Matrix.js';

/**
 * The lower triangular L with A = L·Lᵀ, or undefined where A is not positive definite.
 *
 * @param A symmetric; its upper half is not read
 * @param tolerance share of its diagonal entry below which what elimination leaves of it counts as nothing. Default 0.
 * @param least the least that must be left of any. Default 0.
 * @param instead what stands on the diagonal where too little is left: of Infinity, an unknown that others make up for is solved to be 0. Default:
 *   there is no factor.
 */
export function choleskyFactor(A: Matrix, tolerance = 0, least = 0, instead?: number): Matrix | undefined {
  const n = A.rows;
  const factor = new Matrix(n, n);
  const L = factor.data;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = A.data[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= L[i * n + k]! * L[j * n + k]!;
      if (j < i) L[i * n + j] = rest / L[j * n + j]!;
      else if (rest > max(tolerance * A.data[i * n + i]!, least)) L[i * n + i] = sqrt(rest);
      else if (instead === undefined) return undefined;
      else L[i * n + i] = instead;
    }
  }
  return factor;
}

/** The inverse of a lower triangular matrix. */
export function invertLowerTriangular(L: Matrix): Matrix {
  const n = L.rows;
  const inverse = new Matrix(n, n);
  const out = inverse.data;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) {
      const weight = L.data[i * n + k]!;
      for (let j = 0; j <= k; j++) out[i * n + j]! -= weight * out[k * n + j]!;
    }
    const pivot = L.data[i * n + i]!;
    for (let j = 0; j < i; j++) out[i * n + j]! /= pivot;
    out[i * n + i] = 1 / pivot;
  }
  return inverse;
}

/** Solves `L·Lᵀ x = b`, L lower triangular; b becomes x. */
export function solveCholesky({ data: L, rows: n }: Matrix, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let rest = b[i]!;
    for (let k = 0; k < i; k++) rest -= L[i * n + k]! * b[k]!;
    b[i] = rest / L[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    b[i] = b[i]! / L[i * n + i]!;
    for (let k = 0; k < i; k++) b[k] = b[k]! - L[i * n + k]! * b[i]!;
  }
}
