import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix';
import { Matrix } from '../matrix/Matrix.js';

export interface PrincipalAxes {
  /** Unit vectors, one a row, by falling variance, shape (rank, features). */
  readonly axes: Matrix;
  /** Variance along each, divisor rows − 1, shape (rank). */
  readonly variances: Float64Array;
  /** The sum over all directions. */
  readonly totalVariance: number;
}

/**
 * The directions of largest variance of centred rows, as many as their rank.
 *
 * Radiomics tables have far more features than rows, so the eigenvectors are taken of the smaller of the two Gram matrices: of X·Xᵀ
 * (rows × rows) with the axes recovered as Xᵀu / |Xᵀu| (Turk & Pentland 1991, doi 10.1162/jocn.1991.3.1.71), or of Xᵀ·X. Squaring the
 * singular values costs digits on the smallest: directions below 1e-13 of the largest variance count as none.
 */
export function principalAxes(centred: Matrix): PrincipalAxes {
  const { rows, columns } = centred;
  const wide = columns > rows;
  const gram = gramOfRows(wide ? centred : centred.transpose());
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, index) => index).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]! || a - b);
  const floor = Math.max(0, realEigenvalues[order[0]!]!) * 1e-13;
  const kept = order.filter((index) => realEigenvalues[index]! > floor);
  const axes = new Matrix(kept.length, columns);
  const variances = new Float64Array(kept.length);
  kept.forEach((index, c) => {
    const axis = axes.row(c);
    const vector = eigenvectorMatrix.getColumn(index);
    if (wide) combineRows(centred, vector, axis);
    else axis.set(vector);
    const norm = Math.sqrt(axis.reduce((sum, value) => sum + value * value, 0));
    // |Xᵀu|² is the eigenvalue once more, and the more exact of the two where it is small.
    variances[c] = (wide ? norm * norm : realEigenvalues[index]!) / (rows - 1);
    const scale = (largestEntry(axis) < 0 ? -1 : 1) / norm;
    for (let j = 0; j < columns; j++) axis[j]! *= scale;
  });
  let total = 0;
  for (const value of centred.data) total += value * value;
  return { axes, variances, totalVariance: total / (rows - 1) };
}

/** X·Xᵀ. */
function gramOfRows(X: Matrix): MlMatrix {
  const { rows, columns, data } = X;
  const gram = new MlMatrix(rows, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      const a = i * columns;
      const b = j * columns;
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += data[a + k]! * data[b + k]!;
      gram.set(i, j, sum);
      gram.set(j, i, sum);
    }
  }
  return gram;
}

/** Writes Xᵀ·weights into `out`. */
function combineRows(X: Matrix, weights: readonly number[], out: Float64Array): void {
  for (let i = 0; i < X.rows; i++) {
    const weight = weights[i]!;
    const from = i * X.columns;
    for (let j = 0; j < X.columns; j++) out[j]! += weight * X.data[from + j]!;
  }
}

/** The entry of largest magnitude, the first of equals. */
function largestEntry(values: Float64Array): number {
  let largest = values[0]!;
  for (const value of values) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest;
}
