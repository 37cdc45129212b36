import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, LearnError, notFitted } from '../base/errors.js';
import { checkParameters } from '../base/parameters.js';
import { checkFeatureCount, checkLabels, checkMatrix, checkSampleWeight } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { heldOutDecision } from './heldOutDecision.js';
import type { Kernel, Points } from './kernel.js';
import { readLibsvmModel, type SvcModel, writeLibsvmModel } from './libsvmModel.js';
import { applyPlattSigmoid, fitPlattSigmoid, type PlattSigmoid } from './plattSigmoid.js';
import { SVC_CONSTRAINTS, SVC_DEFAULTS, type SVCParams } from './SVCParams.js';
import { decisionValues, SvmProblem } from './SvmProblem.js';
import { scaleGamma } from './scaleGamma.js';

const OWNER = 'SVC';
/** LIBSVM's bound on how sure a probability may be. */
const MIN_PROBABILITY = 1e-7;

interface Fitted extends SvcModel {
  /** Indices of the support vectors among the training rows; −1 where LIBSVM's file does not say. */
  readonly support: Int32Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * A support vector machine for two classes (C-SVC; Cortes & Vapnik 1995), solved by sequential minimal optimisation.
 *
 * Matches scikit-learn 1.9 `SVC`, which carries LIBSVM: same steps, support vectors and coefficients. Dot products add in another order than
 * BLAS, so a last bit may differ. `predictProba` is the fitted sigmoid itself, as in LIBSVM today; the older LIBSVM in scikit-learn
 * approaches it by coupling of pairs and stops within 0.005 of it. Reads and writes LIBSVM's model files.
 *
 * Fitted: `support_`, `supportVectors_`, `nSupport_`, `dualCoef_` (those of class 0 first, negative), `intercept_`, `gamma_`, `nIter_`,
 * `converged_`; with the linear kernel, `coef_`; with `probability`, `probA_` and `probB_`.
 *
 * @example
 * ```ts
 * import { Matrix, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0, 0], [1, 1], [4, 4], [5, 5]]);
 * const svc = new SVC({ kernel: 'linear', C: 10 }).fit(X, Uint8Array.of(0, 0, 1, 1));
 * svc.support_; // → [1, 2]
 * svc.decisionFunction(Matrix.fromRows([[2.5, 2.5], [5.5, 5.5]])); // → [0, 2]
 * SVC.fromLibsvm(svc.toLibsvm()).coef_; // → [0.3333, 0.3333]
 * ```
 */
export class SVC implements Classifier<SVCParams> {
  readonly estimator = OWNER;
  readonly params: SVCParams;
  #fitted: Fitted | undefined;

  constructor(params: Partial<SVCParams> = {}) {
    this.params = { ...SVC_DEFAULTS, ...params };
  }

  /** Rows of the training data that are support vectors; all −1 in a model read from LIBSVM's file, which does not say. */
  get support_(): Int32Array {
    return this.#state().support;
  }

  /** Shape (support vectors, features). */
  get supportVectors_(): Matrix {
    const { count, width, data } = this.#state().vectors;
    return new Matrix(count, width, data);
  }

  /** Support vectors of class 0 and of class 1. */
  get nSupport_(): readonly [number, number] {
    const { dualCoef } = this.#state();
    const ofOne = dualCoef.reduce((count, coefficient) => count + Number(coefficient > 0), 0);
    return [dualCoef.length - ofOne, ofOne];
  }

  /** α of each support vector, negative for class 0. */
  get dualCoef_(): Float64Array {
    return this.#state().dualCoef;
  }

  get intercept_(): number {
    return this.#state().intercept;
  }

  /** Weight of each feature, Σ αᵢ xᵢ, with the linear kernel; undefined with the others. */
  get coef_(): Float64Array | undefined {
    const { kernel, vectors, dualCoef } = this.#state();
    if (kernel.kind !== 'linear') return undefined;
    const coef = new Float64Array(vectors.width);
    for (let i = 0, at = 0; i < vectors.count; i++) {
      for (let j = 0; j < vectors.width; j++) coef[j]! += dualCoef[i]! * vectors.data[at++]!;
    }
    return coef;
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
    checkParameters(OWNER, params, SVC_CONSTRAINTS);
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
    const problem = new SvmProblem(kernel, points, costs(params, y, weight), {
      ...params,
      cacheBytes: params.cacheSize * 2 ** 20,
    });
    const { alpha, signs, members, rho, iterations, converged } = problem.solve(zeros, ones);
    const isSupport = (_: unknown, i: number) => alpha[i]! > 0;
    const support = members.filter(isSupport);
    const dualCoef = alpha.map((value, i) => -signs[i]! * value).filter(isSupport);
    if (!(Number.isFinite(rho) && dualCoef.every(Number.isFinite))) {
      throw invalidData(OWNER, 'X must be scaled so that coefficients stay finite', rho);
    }
    const sigmoid = params.probability ? fitSigmoid(problem, members, y, params.randomState) : undefined;
    problem.release();
    this.#fitted = {
      kernel,
      support,
      vectors: { count: support.length, width: X.columns, data: X.selectRows(support).data },
      dualCoef,
      intercept: rho,
      iterations,
      converged,
      sigmoid,
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

  /**
   * The model as LIBSVM 3.37 `svm_load_model` reads it, each number with all its digits. Its decision values there grow with the label that comes
   * first: class 0, unless this model was read from a file that had 1 first.
   */
  toLibsvm(): string {
    return writeLibsvmModel(this.#state());
  }

  /**
   * A fitted model from the text that LIBSVM 3.37 `svm_save_model` wrote: a C-SVC of labels 1 and 0, or 1 and −1, in either order. C, tol and what
   * else the file does not say have their defaults; `nIter_` is 0.
   *
   * @param text the file
   * @param features columns of X in training; the file leaves zeros out, so the default, the largest index there, may be too small
   * @throws `learn.invalid-artifact` for a file that is broken or says of another kind of model
   */
  static fromLibsvm(text: string, features?: number): SVC {
    const model = readLibsvmModel(OWNER, text, features);
    const { kind, gamma, coef0, degree } = model.kernel;
    const svc = new SVC({ kernel: kind, gamma, coef0, degree, probability: model.sigmoid !== undefined });
    const support = new Int32Array(model.vectors.count).fill(-1);
    svc.#fitted = { ...model, support, iterations: 0, converged: true };
    return svc;
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
  const weights = classWeight === 'balanced' ? rowsOf.map((rows) => y.length / (2 * rows)) : (classWeight ?? [1, 1]);
  const ofClass = weights.map((weightOfClass) => C * weightOfClass);
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
