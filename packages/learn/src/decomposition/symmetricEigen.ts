import { Matrix } from '../matrix/Matrix.js';
import { applyRotations, combineRows, subtractOuter, subtractSymmetricOuter } from './eigenLoops.js';

export interface SymmetricEigen {
  /** Eigenvalues, falling, shape (n). */
  readonly values: Float64Array;
  /** Unit eigenvectors, one a row, in the order of the values, shape (n, n). */
  readonly vectors: Matrix;
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix: Householder's reduction to a tridiagonal one, then the QL iteration with
 * implicit shifts (Golub & Van Loan 2013, sections 8.3.1 and 8.3.3; Wilkinson & Reinsch 1971, contribution II/4).
 *
 * Errors are within a few roundings of the largest eigenvalue.
 *
 * @param A symmetric and finite, shape (n, n)
 */
export function symmetricEigen(A: Matrix): SymmetricEigen {
  const n = A.rows;
  const work = A.data.slice();
  const unit = powerOfTwoAbove(work);
  for (let at = 0; at < work.length; at++) work[at]! /= unit;
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const betas = tridiagonalise(work, n, diagonal, beside);
  const vectors = new Matrix(n, n, accumulateReflections(work, n, betas)).transpose();
  diagonaliseTridiagonal(diagonal, beside, vectors.data, n);
  const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  return { values: Float64Array.from(order, (index) => diagonal[index]! * unit), vectors: vectors.selectRows(order) };
}

/** So that squares neither overflow nor vanish; a power of two, so that nothing is rounded. */
function powerOfTwoAbove(values: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at]!));
  return largest === 0 ? 1 : 2 ** Math.min(Math.ceil(Math.log2(largest)), 1000);
}

/**
 * Reduces `work` to a tridiagonal matrix. Row k keeps, right of its diagonal, the vector v of the k-th reflection I − βvvᵀ.
 *
 * @returns the β
 */
function tridiagonalise(work: Float64Array, n: number, diagonal: Float64Array, beside: Float64Array): Float64Array {
  const betas = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    diagonal[k] = work[k * n + k]!;
    if (k === n - 1) break;
    const first = k + 1;
    v.set(work.subarray(k * n + first, (k + 1) * n), first);
    const alpha = v[first]!;
    let squares = 0;
    for (let j = first + 1; j < n; j++) squares += v[j]! * v[j]!;
    if (squares === 0) {
      beside[k] = alpha;
      continue;
    }
    const norm = Math.sqrt(alpha * alpha + squares);
    const beta = 1 / (norm * (norm + Math.abs(alpha)));
    beside[k] = alpha > 0 ? -norm : norm;
    v[first] = alpha > 0 ? alpha + norm : alpha - norm;
    work[k * n + first] = v[first]!;
    betas[k] = beta;
    w.fill(0, first);
    combineRows(work, n, first, v, w);
    let overlap = 0;
    for (let j = first; j < n; j++) {
      w[j]! *= beta;
      overlap += w[j]! * v[j]!;
    }
    const share = (beta * overlap) / 2;
    for (let j = first; j < n; j++) w[j]! -= share * v[j]!;
    subtractSymmetricOuter(work, n, first, v, w);
  }
  return betas;
}

/** The product of all reflections, first to last. */
function accumulateReflections(work: Float64Array, n: number, betas: Float64Array): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) product[i * n + i] = 1;
  const v = new Float64Array(n);
  const u = new Float64Array(n);
  for (let k = n - 3; k >= 0; k--) {
    const beta = betas[k]!;
    if (beta === 0) continue;
    const first = k + 1;
    v.set(work.subarray(k * n + first, (k + 1) * n), first);
    u.fill(0, first);
    combineRows(product, n, first, v, u);
    for (let j = first; j < n; j++) u[j]! *= beta;
    subtractOuter(product, n, first, v, u);
  }
  return product;
}

/** Makes the tridiagonal matrix diagonal, the rows of `vectors` turned along. */
function diagonaliseTridiagonal(diagonal: Float64Array, beside: Float64Array, vectors: Float64Array, n: number): void {
  const cosines = new Float64Array(n);
  const sines = new Float64Array(n);
  for (let low = 0; low < n; low++) {
    for (;;) {
      let high = low;
      while (
        high < n - 1 &&
        Math.abs(beside[high]!) > (Number.EPSILON * (Math.abs(diagonal[high]!) + Math.abs(diagonal[high + 1]!))) / 2
      ) {
        high++;
      }
      if (high === low) break;
      const from = sweep(diagonal, beside, low, high, cosines, sines);
      applyRotations(vectors, n, from, high, cosines, sines);
    }
  }
}

/**
 * One implicit QL step on rows low to high: rotation i turns rows i and i + 1, from high − 1 down.
 *
 * @returns the lowest rotated row
 */
function sweep(
  diagonal: Float64Array,
  beside: Float64Array,
  low: number,
  high: number,
  cosines: Float64Array,
  sines: Float64Array,
): number {
  let g = (diagonal[low + 1]! - diagonal[low]!) / (2 * beside[low]!);
  const root = Math.sqrt(g * g + 1);
  g = diagonal[high]! - diagonal[low]! + beside[low]! / (g + (g >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = Math.sqrt(f * f + g * g);
    beside[i + 1] = r;
    if (r === 0) {
      // The matrix came apart between rows i and i + 1.
      diagonal[i + 1]! -= shift;
      beside[high] = 0;
      return i + 1;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - shift;
    const t = (diagonal[i]! - g) * sine + 2 * cosine * b;
    shift = sine * t;
    diagonal[i + 1] = g + shift;
    g = cosine * t - b;
    cosines[i] = cosine;
    sines[i] = sine;
  }
  diagonal[low]! -= shift;
  beside[low] = g;
  beside[high] = 0;
  return low;
}
