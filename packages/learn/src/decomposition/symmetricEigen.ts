import { abs } from '../base/abs.js';
import { doublesOf } from '../base/doublesOf.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { borrowEigenLoops, type EigenLoops } from './eigenLoops.js';

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
  const loops = borrowEigenLoops(n);
  const { work, vectors } = loops;
  const unit = powerOfTwoAbove(A.data);
  for (let at = 0; at < work.length; at++) work[at] = A.data[at]! / unit;
  const diagonal = zeros(n);
  const beside = zeros(n);
  const betas = tridiagonalise(loops, n, diagonal, beside);
  accumulateReflections(loops, n, betas);
  diagonaliseTridiagonal(loops, n, diagonal, beside);
  const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const found = {
    values: doublesOf(order, (index) => diagonal[index]! * unit),
    vectors: new Matrix(n, n, vectors).selectRows(order),
  };
  loops.release();
  return found;
}

/** So that squares neither overflow nor vanish; a power of two, so that nothing is rounded. */
function powerOfTwoAbove(values: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = max(largest, abs(values[at]!));
  return largest === 0 ? 1 : 2 ** min(Math.ceil(Math.log2(largest)), 1000);
}

/**
 * Reduces `work` to a tridiagonal matrix. Row k keeps, right of its diagonal, the vector v of the k-th reflection I − βvvᵀ.
 *
 * @returns the β
 */
function tridiagonalise(loops: EigenLoops, n: number, diagonal: Float64Array, beside: Float64Array): Float64Array {
  const { work, v, w } = loops;
  const betas = zeros(n);
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
    const norm = sqrt(alpha * alpha + squares);
    const beta = 1 / (norm * (norm + abs(alpha)));
    beside[k] = alpha > 0 ? -norm : norm;
    v[first] = alpha > 0 ? alpha + norm : alpha - norm;
    work[k * n + first] = v[first]!;
    betas[k] = beta;
    w.fill(0, first);
    loops.combineRows(work, first);
    let overlap = 0;
    for (let j = first; j < n; j++) {
      w[j]! *= beta;
      overlap += w[j]! * v[j]!;
    }
    const share = (beta * overlap) / 2;
    for (let j = first; j < n; j++) w[j]! -= share * v[j]!;
    loops.subtractSymmetricOuter(work, first);
  }
  return betas;
}

/** Writes the product of all reflections, first to last, into the rows of `vectors`, transposed. */
function accumulateReflections(loops: EigenLoops, n: number, betas: Float64Array): void {
  const { work, vectors, v, w } = loops;
  vectors.fill(0);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let k = n - 3; k >= 0; k--) {
    const beta = betas[k]!;
    if (beta === 0) continue;
    const first = k + 1;
    v.set(work.subarray(k * n + first, (k + 1) * n), first);
    w.fill(0, first);
    loops.combineRows(vectors, first);
    for (let j = first; j < n; j++) w[j]! *= beta;
    loops.subtractOuter(vectors, first);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const swap = vectors[i * n + j]!;
      vectors[i * n + j] = vectors[j * n + i]!;
      vectors[j * n + i] = swap;
    }
  }
}

/** Makes the tridiagonal matrix diagonal, the rows of `vectors` turned along. */
function diagonaliseTridiagonal(loops: EigenLoops, n: number, diagonal: Float64Array, beside: Float64Array): void {
  for (let low = 0; low < n; low++) {
    for (;;) {
      let high = low;
      while (high < n - 1 && abs(beside[high]!) > (Number.EPSILON * (abs(diagonal[high]!) + abs(diagonal[high + 1]!))) / 2) {
        high++;
      }
      if (high === low) break;
      const from = sweep(diagonal, beside, low, high, loops);
      loops.applyRotations(loops.vectors, from, high);
    }
  }
}

/**
 * One implicit QL step on rows low to high: rotation i turns rows i and i + 1, from high − 1 down.
 *
 * @returns the lowest rotated row
 */
function sweep(diagonal: Float64Array, beside: Float64Array, low: number, high: number, { cosines, sines }: EigenLoops): number {
  let g = (diagonal[low + 1]! - diagonal[low]!) / (2 * beside[low]!);
  const root = sqrt(g * g + 1);
  g = diagonal[high]! - diagonal[low]! + beside[low]! / (g + (g >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = sqrt(f * f + g * g);
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
