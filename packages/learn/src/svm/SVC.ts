import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, LearnError, notFitted } from '../base/errors.js';
import { boolean, checkParameters, either, integer, oneOf, real, seed } from '../base/parameters.js';
import { checkFeatureCount, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { heldOutDecision } from './heldOutDecision.js';
import type { Kernel, Points } from './kernel.js';
import { applyPlattSigmoid, fitPlattSigmoid, type PlattSigmoid } from './plattSigmoid.js';
import { decisionValues, SvmProblem } from './SvmProblem.js';
import { scaleGamma } from './scaleGamma.js';

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
  /** Steps after which to stop unconverged; −1 for no limit. Default −1. */
  readonly maxIter: number;
  /** 'balanced' multiplies C by rows / (2 · rows of the class). Default null: all alike. */
  readonly classWeight: null | 'balanced';
  /** Fit Platt's sigmoid on five-fold held-out scores, for `predictProba`. Default false. */
  readonly probability: boolean;
  /** Seed of those folds, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

const OWNER = 'SVC';
const DEFAULTS: SVCParams = {
  C: 1,
  kernel: 'rbf',
  degree: 3,
  gamma: 'scale',
  coef0: 0,
  tol: 1e-3,
  shrinking: true,
  maxIter: -1,
  classWeight: null,
  probability: false,
  randomState: 0,
};
const CONSTRAINTS = {
  C: real({ above: 0 }),
  kernel: oneOf('linear', 'poly', 'rbf', 'sigmoid'),
  degree: integer({ min: 0 }),
  gamma: either(oneOf('scale', 'auto'), real({ min: 0 })),
  coef0: real(),
  tol: real({ above: 0 }),
  shrinking: boolean(),
  maxIter: integer({ min: -1 }),
  classWeight: oneOf(null, 'balanced'),
  probability: boolean(),
  randomState: seed(),
};
/** LIBSVM's bound on how sure a probability may be. */
const MIN_PROBABILITY = 1e-7;

interface Fitted {
  readonly kernel: Kernel;
  /** Indices of the support vectors among the training rows. */
  readonly support: Int32Array;
  readonly vectors: Points;
  readonly dualCoef: Float64Array;
  readonly intercept: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Gives the probability of class 0 from the negated decision value, as LIBSVM stores it. */
  readonly sigmoid: PlattSigmoid | undefined;
}

/**
 * A support vector machine for two classes (C-SVC; Cortes & Vapnik 1995), solved by sequential minimal optimisation.
 *
 * Matches scikit-learn 1.9 `SVC`, which carries LIBSVM: same steps, support vectors and coefficients. Dot products add in another order than
 * BLAS, so a last bit may differ. `predictProba` is the fitted sigmoid itself, as in LIBSVM today; the older LIBSVM in scikit-learn
 * approaches it by coupling of pairs and stops within 0.005 of it.
 *
 * Fitted: `support_`, `supportVectors_`, `dualCoef_` (those of class 0 first, negative), `intercept_`, `gamma_`, `nIter_`, `converged_`; with
 * `probability`, `probA_` and `probB_`.
 */
export class SVC implements Classifier<SVCParams> {
  readonly estimator = OWNER;
  readonly params: SVCParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<SVCParams> = {}) {
    this.params = { ...DEFAULTS, ...params };
  }

  get support_(): Int32Array {
    return this.#state().support;
  }

  /** Shape (support vectors, features). */
  get supportVectors_(): Matrix {
    const { count, width, data } = this.#state().vectors;
    return new Matrix(count, width, data);
  }

  /** α of each support vector, negative for class 0. */
  get dualCoef_(): Float64Array {
    return this.#state().dualCoef;
  }

  get intercept_(): number {
    return this.#state().intercept;
  }

  get gamma_(): number {
    return this.#state().kernel.gamma;
  }

  /** Steps of the optimisation. */
  get nIter_(): number {
    return this.#state().iterations;
  }

  /** False when `maxIter` stopped it. */
  get converged_(): boolean {
    return this.#state().converged;
  }

  get probA_(): number {
    return this.#sigmoid().a;
  }

  get probB_(): number {
    return this.#sigmoid().b;
  }

  /**
   * @param X shape (rows, features), finite; scale it first
   * @param y 0 or 1 a row, both present
   * @param options `sampleWeight` multiplies C row by row; rows of weight 0 are left out
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  fit(X: Matrix, y: Labels, options: FitOptions = {}): this {
    const { params } = this;
    checkParameters(OWNER, params, CONSTRAINTS);
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const weight = checkSampleWeight(OWNER, X.rows, options);
    const all = Int32Array.from({ length: X.rows }, (_, i) => i);
    const zeros = all.filter((i) => y[i] === 0 && weight[i]! > 0);
    const ones = all.filter((i) => y[i] === 1 && weight[i]! > 0);
    if (zeros.length === 0 || ones.length === 0) {
      throw invalidData(
        OWNER,
        'sampleWeight must give both classes a weight > 0',
        `${zeros.length} and ${ones.length} such rows`,
      );
    }
    const points: Points = { count: X.rows, width: X.columns, data: X.data };
    const kernel: Kernel = {
      kind: params.kernel,
      gamma: gammaOf(params.gamma, X),
      coef0: params.coef0,
      degree: params.degree,
    };
    const problem = new SvmProblem(kernel, points, costs(params, y, weight), { ...params, cacheBytes: 200 * 2 ** 20 });
    const { alpha, signs, members, rho, iterations, converged } = problem.solve(zeros, ones);
    const isSupport = (_: unknown, i: number) => alpha[i]! > 0;
    const support = members.filter(isSupport);
    const dualCoef = alpha.map((value, i) => -signs[i]! * value).filter(isSupport);
    if (!(Number.isFinite(rho) && dualCoef.every(Number.isFinite))) {
      throw invalidData(OWNER, 'X must be scaled so that coefficients stay finite', rho);
    }
    this.#fitted = {
      kernel,
      support,
      vectors: { count: support.length, width: X.columns, data: X.selectRows(support).data },
      dualCoef,
      intercept: rho,
      iterations,
      converged,
      sigmoid: params.probability ? fitSigmoid(problem, members, y, params.randomState) : undefined,
    };
    return this;
  }

  /** Distance to the hyperplane in units of the margin, positive on the side of class 1. */
  decisionFunction(X: Matrix): Float64Array {
    const { kernel, vectors, dualCoef, intercept } = this.#state();
    checkFeatureCount(OWNER, X, vectors.width);
    checkMatrix(OWNER, X);
    return decisionValues(kernel, vectors, dualCoef, intercept, X.data);
  }

  /** @throws `learn.not-fitted` unless `probability` was set before `fit` */
  predictProba(X: Matrix): Float64Array {
    const sigmoid = this.#sigmoid();
    const ofOne: PlattSigmoid = { a: sigmoid.a, b: -sigmoid.b };
    return this.decisionFunction(X).map((value) =>
      Math.min(Math.max(applyPlattSigmoid(ofOne, value), MIN_PROBABILITY), 1 - MIN_PROBABILITY),
    );
  }

  toJSON(): EstimatorJson {
    const { kernel, support, vectors, dualCoef, intercept, iterations, converged, sigmoid } = this.#state();
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: {
        gamma: kernel.gamma,
        features: vectors.width,
        support: Array.from(support),
        supportVectors: Array.from(vectors.data),
        dualCoef: Array.from(dualCoef),
        intercept,
        iterations,
        converged,
        sigmoid: sigmoid ?? null,
      },
    };
  }

  static fromJSON(json: EstimatorJson): SVC {
    const svc = new SVC(json.params);
    const fitted = json.fitted as SVCJson;
    const { kernel: kind, coef0, degree } = svc.params;
    svc.#fitted = {
      kernel: { kind, gamma: fitted.gamma, coef0, degree },
      support: Int32Array.from(fitted.support),
      vectors: { count: fitted.support.length, width: fitted.features, data: Float64Array.from(fitted.supportVectors) },
      dualCoef: Float64Array.from(fitted.dualCoef),
      intercept: fitted.intercept,
      iterations: fitted.iterations,
      converged: fitted.converged,
      sigmoid: fitted.sigmoid ?? undefined,
    };
    return svc;
  }

  #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }

  #sigmoid(): PlattSigmoid {
    const { sigmoid } = this.#state();
    if (sigmoid === undefined) {
      throw new LearnError(
        'learn.not-fitted',
        `${OWNER}: probability must be set to true before fit for predictProba; got false`,
      );
    }
    return sigmoid;
  }
}

interface SVCJson {
  readonly gamma: number;
  readonly features: number;
  readonly support: number[];
  /** Row after row. */
  readonly supportVectors: number[];
  readonly dualCoef: number[];
  readonly intercept: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly sigmoid: PlattSigmoid | null;
}

function gammaOf(gamma: SVCParams['gamma'], X: Matrix): number {
  if (gamma === 'scale') return scaleGamma(X.data, X.columns);
  return gamma === 'auto' ? 1 / X.columns : gamma;
}

/** C of each row. */
function costs({ C, classWeight }: SVCParams, y: Labels, weight: Float64Array): Float64Array {
  let positives = 0;
  for (const label of y) positives += label;
  const rowsOf = [y.length - positives, positives];
  const ofClass = rowsOf.map((rows) => (classWeight === 'balanced' ? C * (y.length / (2 * rows)) : C));
  return weight.map((w, i) => w * ofClass[y[i]!]!);
}

function fitSigmoid(problem: SvmProblem, members: Int32Array, y: Labels, randomState: number): PlattSigmoid {
  const folds = new RandomState(randomState).integer(0, 0x7fffffff);
  const decision = heldOutDecision(problem, members, y, folds);
  return fitPlattSigmoid(
    decision,
    Uint8Array.from(members, (point) => 1 - y[point]!),
  );
}
