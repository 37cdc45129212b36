import { abs } from '../base/abs.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { dot } from '../matrix/dot.js';
import type { Matrix } from '../matrix/Matrix.js';

const MAX_SWEEPS = 30;

/**
 * Rotates rows in pairs until they are orthogonal to rounding: one-sided Jacobi (Hestenes 1958; Demmel & Veselić 1992, doi
 * 10.1137/0613074), which finds small singular values to as many digits as large ones.
 *
 * @param B rows that are nearly orthogonal where they are long; changed in place
 * @param W turned along with B, row by row; changed in place
 * @param nothing rows with a square up to this are but rounding, and left alone
 * @param longer rows with a square above this are orthogonal to each other already
 */
export function orthogonaliseRows(B: Matrix, W: Matrix, nothing: number, longer: number): void {
  const tolerance = Number.EPSILON * sqrt(B.columns);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let turned = false;
    const squares = zeros(B.rows).map((_, i) => dot(B.row(i), B.row(i)));
    for (let p = 0; p < B.rows; p++) {
      for (let q = p + 1; q < B.rows; q++) {
        const shorter = min(squares[p]!, squares[q]!);
        if (shorter <= nothing || shorter > longer) continue;
        const a = B.row(p);
        const b = B.row(q);
        const product = dot(a, b);
        if (!(abs(product) > tolerance * sqrt(squares[p]! * squares[q]!))) continue;
        turned = true;
        const zeta = (squares[q]! - squares[p]!) / (2 * product);
        const tangent = (zeta >= 0 ? 1 : -1) / (abs(zeta) + sqrt(1 + zeta * zeta));
        const cosine = 1 / sqrt(1 + tangent * tangent);
        turn(a, b, cosine, cosine * tangent);
        turn(W.row(p), W.row(q), cosine, cosine * tangent);
        squares[p] = dot(a, a);
        squares[q] = dot(b, b);
      }
    }
    if (!turned) return;
  }
}

function turn(a: Float64Array, b: Float64Array, cosine: number, sine: number): void {
  for (let j = 0; j < a.length; j++) {
    const x = a[j]!;
    const y = b[j]!;
    a[j] = cosine * x - sine * y;
    b[j] = sine * x + cosine * y;
  }
}
