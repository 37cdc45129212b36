import { balancing, weightOfEachClass } from '../base/classWeight.js';
import type { Classifier, FitOptions, Labels } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, nullOr, oneOf, positive, positiveInteger, real } from '../base/parameters.js';
import { checkLabels, checkMatrix, checkNewRows, checkSampleWeight } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { flag, type Layout, number, vector, whole } from '../persistence/fields.js';
import { minimiseLogistic } from './minimiseLogistic.js';

export interface LogisticRegressionParams {
  /** Inverse strength of the penalty, > 0; null for none (scikit-learn's `C=inf`). Default 1. */
  readonly C: number | null;
  /** Kind of penalty, 0 to 1: 0 for l2 (ridge), 1 for l1 (lasso), between for both. Default 0. */
  readonly l1Ratio: number;
  /** Add a constant, itself without a penalty. Default true. */
  readonly fitIntercept: boolean;
  /** 'balanced' weights each row by rows / (2 · rows of its class). Default null: all alike. */
  readonly classWeight: null | 'balanced';
  /** Where to stop: the largest derivative of what is minimised, as a part of the largest it could be; > 0. Default 1e-12. */
  readonly tol: number;
  /** Most Newton steps, ≥ 1. Default 200. */
  readonly maxIter: number;
}

interface Fitted {
  readonly coef: Float64Array;
  readonly intercept: number;
  readonly nIter: number;
  readonly converged: boolean;
}

const OWNER = 'LogisticRegression';
const PARAMETERS: ParameterTable<LogisticRegressionParams> = {
  C: [1, nullOr(positive())],
  l1Ratio: [0, real({ min: 0, max: 1 })],
  fitIntercept: [true, boolean()],
  classWeight: [null, oneOf(null, 'balanced')],
  tol: [1e-12, positive()],
  maxIter: [200, positiveInteger()],
};
const LAYOUT: Layout<Fitted> = { coef: vector(), intercept: number(), nIter: whole(), converged: flag() };

/**
 * Logistic regression: `log(p / (1 − p))` is a weighted sum of the features.
 *
 * Minimises `C Σ weightᵢ log loss + l1Ratio Σ |w| + (1 − l1Ratio)/2 Σ w²`, as scikit-learn 1.9 `LogisticRegression`, but always to convergence: equal
 * to its solvers 'newton-cholesky' (l2) and 'saga' (l1) run to a tight tolerance. Its 'liblinear' penalises the intercept as well. Features should be
 * on one scale, since the penalty treats all alike.
 *
 * Fitted: `coef_`, shape (features); `intercept_`; `nIter_`; and `converged_`, false where there is no minimum, as for classes apart without a penalty.
 *
 * @example
 * ```ts
 * import { LogisticRegression, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[-2, 1], [-1, -1], [-1, 0], [1, 1], [1, -1], [2, 0]]);
 * const model = new LogisticRegression({ l1Ratio: 1 }).fit(X, Uint8Array.of(0, 0, 0, 1, 1, 1));
 * model.coef_; // → [1.4195, 0]
 * model.predictProba(Matrix.fromRows([[0, 5], [3, 0]])); // → [0.5, 0.9861]
 * ```
 */
export class LogisticRegression
  extends FittedEstimator<LogisticRegressionParams, Fitted>
  implements Classifier<LogisticRegressionParams>
{
  constructor(params: Partial<LogisticRegressionParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get coef_(): Float64Array {
    return this.fitted.coef;
  }

  get intercept_(): number {
    return this.fitted.intercept;
  }

  get nIter_(): number {
    return this.fitted.nIter;
  }

  get converged_(): boolean {
    return this.fitted.converged;
  }

  /**
   * @param X shape (rows, features), finite
   * @param y 0 or 1 a row, both present
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fit(X: Matrix, y: Labels, options: FitOptions = {}): this {
    const { C, l1Ratio, fitIntercept, classWeight, tol, maxIter } = this.params;
    this.checkParams();
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const weight = weighClasses(checkSampleWeight(OWNER, X.rows, options), y, classWeight === 'balanced');
    const problem = {
      features: X.transpose(),
      y,
      rowWeight: weight.map((w) => w * (C ?? 1)),
      l1: C === null ? 0 : l1Ratio,
      l2: C === null ? 0 : 1 - l1Ratio,
      fitIntercept,
    };
    const { weights, nIter, converged } = minimiseLogistic(problem, { tol, maxIter });
    return this.setFitted({ coef: weights.slice(0, -1), intercept: weights.at(-1)!, nIter, converged });
  }

  predictProba(X: Matrix): Float64Array {
    return this.decisionFunction(X).map((z) => 1 / (1 + Math.exp(-z)));
  }

  /** The log odds of the positive class. */
  decisionFunction(X: Matrix): Float64Array {
    const { coef, intercept } = this.fitted;
    checkNewRows(OWNER, X, coef.length);
    const z = zeros(X.rows);
    for (let i = 0, at = 0; i < X.rows; i++) {
      let sum = intercept;
      for (let j = 0; j < coef.length; j++) sum += coef[j]! * X.data[at++]!;
      z[i] = sum;
    }
    return z;
  }
}

/** The weights, balanced where that is asked for. */
function weighClasses(weight: Float64Array, y: Labels, balanced: boolean): Float64Array {
  const factors = balancing(weightOfEachClass(OWNER, weight, y));
  return balanced ? weight.map((w, i) => w * factors[y[i] as 0 | 1]) : weight;
}
