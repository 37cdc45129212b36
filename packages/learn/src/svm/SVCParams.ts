import { pairOfWeights } from '../base/classWeight.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, either, integer, nonNegative, oneOf, positive, real, seed } from '../base/parameters.js';

export interface SVCParams {
  /** Cost of a violated margin, > 0. Default 1. */
  readonly C: number;
  /** Similarity of two rows: linear, (γ x·y + coef0)^degree, exp(−γ‖x − y‖²), or tanh(γ x·y + coef0). Default 'rbf'. */
  readonly kernel: 'linear' | 'poly' | 'rbf' | 'sigmoid';
  /** Degree of 'poly', ≥ 0. Default 3. */
  readonly degree: number;
  /** γ ≥ 0; 'scale' is 1 / (features · variance of X), 'auto' 1 / features. Default 'scale'. */
  readonly gamma: number | 'scale' | 'auto';
  /** Constant of 'poly' and 'sigmoid'. Default 0. */
  readonly coef0: number;
  /** Stop when the largest violation of optimality is below this, > 0. Default 1e-3. */
  readonly tol: number;
  /** Set rows aside that stay at their bounds; faster on many rows. Default true. */
  readonly shrinking: boolean;
  /** Steps after which to stop unconverged; −1, the default, for LIBSVM's limit: 10,000,000, or 100 a row where that is more. */
  readonly maxIter: number;
  /** Multiplies C: 'balanced' by rows / (2 · rows of the class), a pair by its entry > 0 for class 0 or 1. Default null: all alike. */
  readonly classWeight: null | 'balanced' | readonly [number, number];
  /** Memory for kernel values, in MB of 2²⁰ bytes, > 0. Where all fit, 7,240 rows at the default, none is computed twice. Default 200. */
  readonly cacheSize: number;
  /** Fit Platt's sigmoid on five-fold held-out scores, for `predictProba`. Default false. */
  readonly probability: boolean;
  /** Seed of those folds, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

export const SVC_PARAMETERS: ParameterTable<SVCParams> = {
  C: [1, positive()],
  kernel: ['rbf', oneOf('linear', 'poly', 'rbf', 'sigmoid')],
  degree: [3, integer({ min: 0 })],
  gamma: ['scale', either(oneOf('scale', 'auto'), nonNegative())],
  coef0: [0, real()],
  tol: [1e-3, positive()],
  shrinking: [true, boolean()],
  maxIter: [-1, integer({ min: -1 })],
  classWeight: [null, either(oneOf(null, 'balanced'), pairOfWeights())],
  cacheSize: [200, positive()],
  probability: [false, boolean()],
  randomState: [0, seed()],
};
