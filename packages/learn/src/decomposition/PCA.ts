import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { invalidData, notFitted } from '../base/errors.js';
import { boolean, checkParameters, either, integer, real } from '../base/parameters.js';
import { checkFeatureCount, checkMatrix } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { principalAxes } from './principalAxes.js';

export interface PCAParams {
  /** How many components, ≥ 1; or, strictly between 0 and 1, the share of the variance they must exceed together. Default 0.95. */
  readonly nComponents: number;
  /** Give each component unit variance over the training rows. Default false. */
  readonly whiten: boolean;
}

interface Fitted {
  readonly mean: Float64Array;
  readonly components: Matrix;
  readonly explainedVariance: Float64Array;
  readonly explainedVarianceRatio: Float64Array;
}

const OWNER = 'PCA';
const CONSTRAINTS = { nComponents: either(integer({ min: 1 }), real({ above: 0, below: 1 })), whiten: boolean() };

/**
 * Principal components: the orthogonal directions along which the training rows vary most (Pearson 1901; Hotelling 1933).
 *
 * Matches scikit-learn 1.9 `PCA(svd_solver='full')`, signs included (the entry of largest magnitude of each component is positive:
 * `svd_flip(u_based_decision=False)`). One departure: components beyond the rank of the centred data, which scikit-learn
 * fills with arbitrary directions, or refuses beyond min(rows, features), are left out, and `warnings_` says so.
 *
 * Fitted: `components_`, shape (components, features); `mean_`, shape (features); `explainedVariance_` (divisor rows − 1) and
 * `explainedVarianceRatio_`, shape (components); `warnings_`. `fit` throws `learn.invalid-data` when no feature varies.
 */
export class PCA implements Transformer<PCAParams> {
  readonly estimator = OWNER;
  readonly params: PCAParams;
  #fitted: Fitted | undefined;
  #warnings: readonly string[] = [];

  constructor(params: Partial<PCAParams> = {}) {
    this.params = { nComponents: 0.95, whiten: false, ...params };
  }

  get components_(): Matrix {
    return this.#state.components;
  }

  get mean_(): Float64Array {
    return this.#state.mean;
  }

  get explainedVariance_(): Float64Array {
    return this.#state.explainedVariance;
  }

  get explainedVarianceRatio_(): Float64Array {
    return this.#state.explainedVarianceRatio;
  }

  get warnings_(): readonly string[] {
    return this.#warnings;
  }

  fit(X: Matrix): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X);
    if (X.rows < 2) throw invalidData(OWNER, 'X must have at least two rows', X.rows);
    const { nComponents } = this.params;
    const mean = columnMeans(X);
    const { axes, variances, totalVariance } = principalAxes(centred(X, mean));
    if (variances.length === 0) throw invalidData(OWNER, 'X must hold a feature that varies', 'none');
    const ratios = variances.map((variance) => variance / totalVariance);
    const wanted = nComponents < 1 ? countExceeding(ratios, nComponents) : nComponents;
    const count = Math.min(wanted, variances.length);
    this.#warnings =
      wanted > count && nComponents >= 1
        ? [`nComponents is ${wanted}, but the training rows span ${count} dimensions: ${count} are kept`]
        : [];
    this.#fitted = {
      mean,
      components: new Matrix(count, X.columns, axes.data.slice(0, count * X.columns)),
      explainedVariance: variances.slice(0, count),
      explainedVarianceRatio: ratios.slice(0, count),
    };
    return this;
  }

  transform(X: Matrix): Matrix {
    const { mean, components, explainedVariance } = this.#state;
    checkFeatureCount(OWNER, X, mean.length);
    checkMatrix(OWNER, X);
    const projected = new Matrix(X.rows, components.rows);
    const row = new Float64Array(X.columns);
    for (let i = 0; i < X.rows; i++) {
      const from = i * X.columns;
      for (let j = 0; j < row.length; j++) row[j] = X.data[from + j]! - mean[j]!;
      for (let c = 0; c < components.rows; c++) {
        const at = c * X.columns;
        let sum = 0;
        for (let j = 0; j < row.length; j++) sum += row[j]! * components.data[at + j]!;
        projected.set(i, c, this.params.whiten ? sum / Math.sqrt(explainedVariance[c]!) : sum);
      }
    }
    return projected;
  }

  /** `pca0`, `pca1`, …, as scikit-learn names them: a component is a mixture of all features. */
  getFeatureNamesOut(_names: readonly string[]): string[] {
    return Array.from(this.explainedVariance_, (_, c) => `pca${c}`);
  }

  toJSON(): EstimatorJson {
    const { mean, components, explainedVariance, explainedVarianceRatio } = this.#state;
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: {
        mean: Array.from(mean),
        components: Array.from(components.data),
        explainedVariance: Array.from(explainedVariance),
        explainedVarianceRatio: Array.from(explainedVarianceRatio),
        warnings: this.#warnings,
      },
    };
  }

  static fromJSON(json: EstimatorJson): PCA {
    const pca = new PCA(json.params);
    const fitted = json.fitted as Record<keyof Fitted, number[]> & { warnings: string[] };
    pca.#fitted = {
      mean: Float64Array.from(fitted.mean),
      components: new Matrix(fitted.explainedVariance.length, fitted.mean.length, Float64Array.from(fitted.components)),
      explainedVariance: Float64Array.from(fitted.explainedVariance),
      explainedVarianceRatio: Float64Array.from(fitted.explainedVarianceRatio),
    };
    pca.#warnings = fitted.warnings;
    return pca;
  }

  get #state(): Fitted {
    if (this.#fitted === undefined) throw notFitted(OWNER);
    return this.#fitted;
  }
}

function columnMeans({ rows, columns, data }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) means[j]! += data[at]!;
  }
  return means.map((sum) => sum / rows);
}

function centred(X: Matrix, mean: Float64Array): Matrix {
  return new Matrix(
    X.rows,
    X.columns,
    X.data.map((value, at) => value - mean[at % X.columns]!),
  );
}

/** The least count whose ratios sum to more than the share: `searchsorted(cumsum, share, side='right') + 1`. */
function countExceeding(ratios: Float64Array, share: number): number {
  let sum = 0;
  for (let c = 0; c < ratios.length; c++) {
    sum += ratios[c]!;
    if (sum > share) return c + 1;
  }
  return ratios.length;
}
