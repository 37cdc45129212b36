import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';

/** The labels that a supervised selector cannot do without. @throws `learn.invalid-data`, also for fewer than three rows */
export function checkSupervised(owner: string, X: Matrix, y: Labels | undefined): Labels {
  checkMatrix(owner, X);
  if (y === undefined) throw invalidData(owner, 'y must be given', y);
  checkLabels(owner, X, y);
  if (X.rows < 3) throw invalidData(owner, 'X must have at least three rows', X.rows);
  return y;
}
