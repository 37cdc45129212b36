import { abs } from '../base/abs.js';
import { invalidParameter } from '../base/errors.js';
import { max } from '../base/max.js';
import { checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { exp } from '../statistics/exp.js';
import { mean } from '../statistics/mean.js';
import { sum } from '../statistics/sum.js';
import type { SVC } from '../svm/SVC.js';
import type { Explanation } from './Explanation.js';
import { explanationOf } from './explanationOf.js';
import { gaussLegendre, type Quadrature } from './gaussLegendre.js';

const OWNER = 'SVCExplainer';

/** Points of the quadrature, fewest first: exact up to twice as many features. Beyond, more are taken until the values add up to within `ROUNDING`. */
const POINTS = [6, 16, 48, 144];
const ROUNDING = 1e-10;

/**
 * Exact SHAP values of a support vector machine with the linear or the rbf kernel, a feature that is left out taking its values from a background
 * ("interventional"). What `KernelExplainer` estimates from thousands of coalitions, in the time of a few dozen scores, whatever the number of features.
 *
 * The linear score pays each feature its weight times its distance from the background's mean. The rbf kernel is a product over the features,
 * `Πⱼ exp(−γ(xⱼ − sⱼ)²)`, and the Shapley value of a player in a product game, where a coalition is worth `Π_{j in S} uⱼ · Π_{j not in S} wⱼ`, is
 * `(uᵢ − wᵢ) · ∫₀¹ Π_{j≠i} (t·uⱼ + (1 − t)·wⱼ) dt` (the multilinear extension, Owen 1972). The integrand is a polynomial in t, and smooth.
 *
 * Matches SHAP 0.51 `KernelExplainer(svc.decision_function, data).shap_values(X, l1_reg=False)` where every coalition is taken.
 *
 * @example
 * ```ts
 * import { Matrix, SVC, SVCExplainer } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0, 5], [1, 5], [4, 5], [5, 5]]);
 * const svc = new SVC().fit(X, Uint8Array.of(0, 0, 1, 1));
 * const { values, additivityError } = new SVCExplainer(svc, X).explain(X);
 * values.column(1); // → [0, 0, 0, 0]
 * values.get(0, 0) < 0 && values.get(3, 0) > 0; // → true
 * additivityError < 1e-12; // → true
 * ```
 */
export class SVCExplainer {
  /** Mean output over the background: of a row of which nothing is known. */
  readonly expectedValue: number;
  readonly #model: SVC;
  readonly #data: Matrix;
  readonly #vectors: Matrix;
  readonly #quadratures: readonly Quadrature[];
  /** With the rbf kernel, the factor of each feature, shape (background, support vectors, features). */
  readonly #behind: Float64Array;

  /**
   * @param model fitted, with the linear or the rbf kernel
   * @param data background rows, shape (rows, features); each costs the same again
   * @throws `learn.not-fitted`; `learn.invalid-parameter` for another kernel; `learn.invalid-data`
   */
  constructor(model: SVC, data: Matrix) {
    const { kernel } = model.params;
    if (kernel !== 'linear' && kernel !== 'rbf') {
      throw invalidParameter(OWNER, 'model', 'an SVC with the linear or the rbf kernel', kernel);
    }
    this.#vectors = model.supportVectors_;
    checkMatrix(OWNER, data);
    checkNewRows(OWNER, data, this.#vectors.columns);
    this.#model = model;
    this.#data = data;
    const enough = (data.columns + 1) >> 1;
    const fewest = POINTS.filter((points) => points < enough);
    this.#quadratures = [...fewest, ...(fewest.length < POINTS.length ? [enough] : [])].map(gaussLegendre);
    this.#behind = kernel === 'rbf' ? factorsBehind(data, this.#vectors, model.gamma_) : zeros(0);
    this.expectedValue = mean(model.decisionFunction(data));
  }

  /**
   * The SHAP value of each feature, shape (rows, features).
   *
   * @param X shape (rows, features), finite
   * @throws `learn.invalid-data`
   */
  shapValues(X: Matrix): Matrix {
    return this.explain(X).values;
  }

  /** The SHAP values beside the outputs that they add up to. */
  explain(X: Matrix): Explanation {
    checkNewRows(OWNER, X, this.#data.columns);
    const outputs = this.#model.decisionFunction(X);
    const values = new Matrix(X.rows, X.columns);
    const coef = this.#model.coef_;
    for (let i = 0; i < X.rows; i++) {
      if (coef === undefined) this.#explainProducts(X.row(i), outputs[i]!, values.row(i));
      else this.#addLinear(X.row(i), coef, values.row(i));
    }
    return explanationOf(values, this.expectedValue, outputs);
  }

  #explainProducts(row: Float64Array, output: number, out: Float64Array): void {
    const total = output - this.expectedValue;
    for (const quadrature of this.#quadratures) {
      out.fill(0);
      this.#addProducts(row, quadrature, out);
      if (abs(sum(out) - total) <= ROUNDING * max(1, abs(total))) return;
    }
  }

  #addLinear(row: Float64Array, coef: Float64Array, out: Float64Array): void {
    const { rows, columns, data } = this.#data;
    for (let at = 0; at < data.length; at++) {
      const j = at % columns;
      out[j]! += (coef[j]! * (row[j]! - data[at]!)) / rows;
    }
  }

  #addProducts(row: Float64Array, { nodes, weights }: Quadrature, out: Float64Array): void {
    const { columns: features, rows: vectors, data: support } = this.#vectors;
    const backgrounds = this.#data.rows;
    const coefficients = this.#model.dualCoef_;
    const gamma = this.#model.gamma_;
    const behind = this.#behind;
    const ofRow = zeros(features);
    const step = zeros(features);
    const factor = zeros(features);
    for (let s = 0, base = 0; s < vectors; s++, base += features) {
      for (let j = 0; j < features; j++) {
        const away = row[j]! - support[base + j]!;
        ofRow[j] = exp(-gamma * away * away);
      }
      for (let b = 0, from = base; b < backgrounds; b++, from += support.length) {
        for (let j = 0; j < features; j++) step[j] = ofRow[j]! - behind[from + j]!;
        for (let k = 0; k < nodes.length; k++) {
          const rest = 1 - nodes[k]!;
          let product = (coefficients[s]! * weights[k]!) / backgrounds;
          for (let j = 0; j < features; j++) {
            const value = ofRow[j]! - rest * step[j]!;
            factor[j] = value;
            product *= value;
          }
          // Too far from this support vector for any of it to reach the row.
          if (product === 0) continue;
          for (let j = 0; j < features; j++) out[j]! += (product * step[j]!) / factor[j]!;
        }
      }
    }
  }
}

function factorsBehind(data: Matrix, vectors: Matrix, gamma: number): Float64Array {
  const behind = zeros(data.rows * vectors.data.length);
  for (let b = 0, at = 0; b < data.rows; b++) {
    for (let i = 0; i < vectors.data.length; i++, at++) {
      const away = data.data[b * data.columns + (i % data.columns)]! - vectors.data[i]!;
      behind[at] = exp(-gamma * away * away);
    }
  }
  return behind;
}
