/**
 * Replaces the lower half of a symmetric matrix, shape (n, n) row by row, by its Cholesky factor L, `A = L Lᵀ`.
 *
 * @param least part of its diagonal entry that each squared pivot must exceed: below it the matrix is singular but for rounding
 * @returns whether A is positive definite; where not, A is left half done
 */
export function factorInPlace(A: Float64Array, n: number, least = 1e-13): boolean {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const floor = least * A[row + i]!;
    for (let j = 0; j < i; j++) {
      const other = j * n;
      let sum = A[row + j]!;
      for (let k = 0; k < j; k++) sum -= A[row + k]! * A[other + k]!;
      A[row + j] = sum / A[other + j]!;
    }
    let pivot = A[row + i]!;
    for (let k = 0; k < i; k++) pivot -= A[row + k]! ** 2;
    if (!(pivot > floor && pivot > 0)) return false;
    A[row + i] = Math.sqrt(pivot);
  }
  return true;
}

/** Solves `L Lᵀ x = b`; b becomes x. */
export function solveFactored(L: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= L[i * n + k]! * b[k]!;
    b[i] = sum / L[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    b[i] = b[i]! / L[i * n + i]!;
    for (let k = 0; k < i; k++) b[k] = b[k]! - L[i * n + k]! * b[i]!;
  }
}
