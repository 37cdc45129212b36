import { weightOfEachClass } from '../base/classWeight.js';
import type { Classifier, FitOptions, Labels } from '../base/Estimator.js';
import { invalidData, LearnError } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { checkLabels, checkMatrix, checkNewRows, checkSampleWeight } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import {
  FEATURES,
  flag,
  integers,
  type Layout,
  matrix,
  number,
  orNull,
  record,
  sizeNamed,
  vector,
  whole,
} from '../persistence/fields.js';
import { RandomState } from '../random/RandomState.js';
import { balancedClassWeight } from '../resampling/classWeights.js';
import { heldOutDecision } from './heldOutDecision.js';
import type { Kernel, Points } from './kernel.js';
import { readLibsvmModel, type SvcModel, writeLibsvmModel } from './libsvmModel.js';
import { applyPlattSigmoid, fitPlattSigmoid, type PlattSigmoid } from './plattSigmoid.js';
import { SVC_PARAMETERS, type SVCParams } from './SVCParams.js';
import { decisionValues, SvmProblem } from './SvmProblem.js';
import { scaleGamma } from './scaleGamma.js';

const OWNER = 'SVC';
/** LIBSVM's bound on how sure a probability may be. */
const MIN_PROBABILITY = 1e-7;

/** Typed arrays are lists of numbers in JSON. */
interface Fitted {
  readonly gamma: number;
  readonly features: number;
  /** Indices of the support vectors among the training rows; −1 where LIBSVM's file does not say. */
  readonly support: Int32Array;
  /** Row after row. */
  readonly supportVectors: Float64Array;
  readonly dualCoef: Float64Array;
  readonly intercept: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly sigmoid: PlattSigmoid | null;
}

const SUPPORT_VECTORS = matrix('vectors', FEATURES);
const LAYOUT: Layout<Fitted> = {
  gamma: number(),
  features: sizeNamed(FEATURES),
  support: integers('vectors', -1),
  supportVectors: (encoded, place) => SUPPORT_VECTORS(encoded, place).data,
  dualCoef: vector('vectors'),
  intercept: number(),
  iterations: whole(),
  converged: flag(),
  sigmoid: orNull(record<PlattSigmoid>({ a: number(), b: number() })),
};

/**
 * A support vector machine for two classes (C-SVC; Cortes & Vapnik 1995), solved by sequential minimal optimisation.
 *
 * Matches scikit-learn 1.9 `SVC`, which carries LIBSVM: same steps, support vectors and coefficients; but where scikit-learn has no limit on the steps, that of
 * LIBSVM 3.37 holds. Dot products add in another order than
 * BLAS, so a last bit may differ. `predictProba` is the fitted sigmoid itself, as in LIBSVM today; the older LIBSVM in scikit-learn
 * approaches it by coupling of pairs and stops within 0.005 of it. Reads and writes LIBSVM's model files.
 *
 * Fitted: `support_`, `supportVectors_`, `nSupport_`, `dualCoef_` (those of class 0 first, negative), `intercept_`, `gamma_`, `nIter_`,
 * `converged_` and, where it is false, `warnings_`; with the linear kernel, `coef_`; with `probability`, `probA_` and `probB_`.
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
export class SVC extends FittedEstimator<SVCParams, Fitted> implements Classifier<SVCParams> {
  constructor(params: Partial<SVCParams> = {}) {
    super(OWNER, SVC_PARAMETERS, LAYOUT, params);
  }

  /** Rows of the training data that are support vectors; all −1 in a model read from LIBSVM's file, which does not say. */
  get support_(): Int32Array {
    return this.fitted.support;
  }

  /** Shape (support vectors, features). */
  get supportVectors_(): Matrix {
    const { support, features, supportVectors } = this.fitted;
    return new Matrix(support.length, features, supportVectors);
  }

  /** Support vectors of class 0 and of class 1. */
  get nSupport_(): readonly [number, number] {
    const { dualCoef } = this.fitted;
    const ofOne = dualCoef.reduce((count, coefficient) => count + Number(coefficient > 0), 0);
    return [dualCoef.length - ofOne, ofOne];
  }

  /** α of each support vector, negative for class 0. */
  get dualCoef_(): Float64Array {
    return this.fitted.dualCoef;
  }

  get intercept_(): number {
    return this.fitted.intercept;
  }

  /** Weight of each feature, Σ αᵢ xᵢ, with the linear kernel; undefined with the others. */
  get coef_(): Float64Array | undefined {
    const { features, supportVectors, dualCoef } = this.fitted;
    if (this.params.kernel !== 'linear') return undefined;
    const coef = zeros(features);
    for (let at = 0; at < supportVectors.length; at++) {
      coef[at % features]! += dualCoef[floor(at / features)]! * supportVectors[at]!;
    }
    return coef;
  }

  get gamma_(): number {
    return this.fitted.gamma;
  }

  /** Steps of the optimisation. */
  get nIter_(): number {
    return this.fitted.iterations;
  }

  /** False when `maxIter`, or LIBSVM's own limit, stopped it. */
  get converged_(): boolean {
    return this.fitted.converged;
  }

  get warnings_(): readonly string[] {
    const { converged, iterations } = this.fitted;
    return converged ? [] : [`stopped after ${iterations} steps before it had converged: scale X, or lower C`];
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
    this.checkParams();
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const weight = checkSampleWeight(OWNER, X.rows, options);
    weightOfEachClass(OWNER, weight, y);
    const all = Int32Array.from(y.keys());
    const zeros = all.filter((i) => y[i] === 0 && weight[i]! > 0);
    const ones = all.filter((i) => y[i] === 1 && weight[i]! > 0);
    const points: Points = { count: X.rows, width: X.columns, data: X.data };
    const gamma = gammaOf(params.gamma, X);
    const problem = new SvmProblem(this.#kernel(gamma), points, costs(params, y, weight), {
      ...params,
      cacheBytes: params.cacheSize * 2 ** 20,
    });
    const { alpha, signs, members, rho, iterations, converged } = problem.solve(zeros, ones);
    const isSupport = (_: unknown, i: number) => alpha[i]! > 0;
    const support = members.filter(isSupport);
    const dualCoef = alpha.map((value, i) => -signs[i]! * value).filter(isSupport);
    if (!(isFiniteNumber(rho) && dualCoef.every(isFiniteNumber))) {
      throw invalidData(OWNER, 'X must be scaled so that coefficients stay finite', rho);
    }
    const sigmoid = params.probability ? fitSigmoid(problem, members, y, params.randomState) : null;
    problem.release();
    const supportVectors = X.selectRows(support).data;
    const features = X.columns;
    return this.setFitted({ gamma, features, support, supportVectors, dualCoef, intercept: rho, iterations, converged, sigmoid });
  }

  /** Distance to the hyperplane in units of the margin, positive on the side of class 1. */
  decisionFunction(X: Matrix): Float64Array {
    const { kernel, vectors, dualCoef, intercept } = this.#model();
    checkNewRows(OWNER, X, vectors.width);
    return decisionValues(kernel, vectors, dualCoef, intercept, X.data);
  }

  /** @throws `learn.not-fitted` unless `probability` was set before `fit` */
  predictProba(X: Matrix): Float64Array {
    const sigmoid = this.#sigmoid();
    const ofOne: PlattSigmoid = { a: sigmoid.a, b: -sigmoid.b };
    return this.decisionFunction(X).map((value) =>
      min(max(applyPlattSigmoid(ofOne, value), MIN_PROBABILITY), 1 - MIN_PROBABILITY),
    );
  }

  /**
   * The model as LIBSVM 3.37 `svm_load_model` reads it, each number with all its digits. Its decision values there grow with the label that comes
   * first: class 0, unless this model was read from a file that had 1 first.
   */
  toLibsvm(): string {
    return writeLibsvmModel(this.#model());
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
    const { kernel, vectors, sigmoid, dualCoef, intercept } = readLibsvmModel(OWNER, text, features);
    const { kind, gamma, coef0, degree } = kernel;
    return new SVC({ kernel: kind, gamma, coef0, degree, probability: sigmoid !== null }).setFitted({
      gamma,
      features: vectors.width,
      support: intZeros(vectors.count).fill(-1),
      supportVectors: vectors.data,
      dualCoef,
      intercept,
      iterations: 0,
      converged: true,
      sigmoid,
    });
  }

  #kernel(gamma: number): Kernel {
    const { kernel: kind, coef0, degree } = this.params;
    return { kind, gamma, coef0, degree };
  }

  #model(): SvcModel {
    const { gamma, support, features, supportVectors, dualCoef, intercept, sigmoid } = this.fitted;
    const vectors = { count: support.length, width: features, data: supportVectors };
    return { kernel: this.#kernel(gamma), vectors, dualCoef, intercept, sigmoid };
  }

  #sigmoid(): PlattSigmoid {
    const { sigmoid } = this.fitted;
    if (sigmoid !== null) return sigmoid;
    throw new LearnError('learn.not-fitted', `${OWNER}: probability must be set to true before fit for predictProba; got false`);
  }
}

function gammaOf(gamma: SVCParams['gamma'], X: Matrix): number {
  if (gamma === 'scale') return scaleGamma(X.data, X.columns);
  return gamma === 'auto' ? 1 / X.columns : gamma;
}

/** C of each row. */
function costs({ C, classWeight }: SVCParams, y: Labels, weight: Float64Array): Float64Array {
  const weights = classWeight === 'balanced' ? balancedClassWeight(y) : (classWeight ?? [1, 1]);
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
