import type { Transformer } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, either, oneOf, positiveInteger, share } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows, checkTwoRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { centred, columnMeans } from '../matrix/columnMeans.js';
import { productsWithRows } from '../matrix/crossProduct.js';
import { Matrix } from '../matrix/Matrix.js';
import { FEATURES, type Layout, matrix, number, since, texts, vector } from '../persistence/fields.js';
import { sum } from '../statistics/sum.js';
import { principalAxes } from './principalAxes.js';

export interface PCAParams {
  /**
   * How many components, ≥ 1; or, strictly between 0 and 1, the share of the variance they must exceed together; or null for all that
   * the training rows span. Default null.
   */
  readonly nComponents: number | null;
  /** Give each component unit variance over the training rows. Default false. */
  readonly whiten: boolean;
}

interface Fitted {
  readonly mean: Float64Array;
  readonly components: Matrix;
  readonly explainedVariance: Float64Array;
  readonly explainedVarianceRatio: Float64Array;
  readonly singularValues: Float64Array;
  readonly noiseVariance: number;
  readonly warnings: readonly string[];
}

const OWNER = 'PCA';
const PARAMETERS: ParameterTable<PCAParams> = {
  nComponents: [null, either(oneOf(null), positiveInteger(), share())],
  whiten: [false, boolean()],
};
const LAYOUT: Layout<Fitted> = {
  mean: vector(FEATURES),
  explainedVariance: vector('components'),
  components: matrix('components', FEATURES),
  explainedVarianceRatio: vector('components'),
  // Layout 1 held neither: what is restored from it has them missing.
  singularValues: since(2, vector('components', ALLOW_MISSING), zeros(0)),
  noiseVariance: since(2, number(ALLOW_MISSING), Number.NaN),
  warnings: texts(),
};

/**
 * Principal components: the orthogonal directions along which the training rows vary most (Pearson 1901; Hotelling 1933).
 *
 * Matches scikit-learn 1.9 `PCA(svd_solver='full')`, signs included (the entry of largest magnitude of each component is positive:
 * `svd_flip(u_based_decision=False)`). One departure: components beyond the rank of the centred data, which scikit-learn fills with
 * arbitrary directions, or refuses beyond min(rows, features), are left out, and `warnings_` says so.
 *
 * Fitted: `components_`, shape (components, features); `mean_`, shape (features); `explainedVariance_` (divisor rows − 1),
 * `explainedVarianceRatio_` and `singularValues_`, shape (components); `noiseVariance_`, the mean variance of the directions left out;
 * `warnings_`. `fit` throws `learn.invalid-data` when no feature varies.
 *
 * @example
 * ```ts
 * import { Matrix, PCA } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[-1, -1], [-2, -1], [-3, -2], [1, 1], [2, 1], [3, 2]]);
 * const pca = new PCA({ nComponents: 1 }).fit(X);
 * pca.explainedVarianceRatio_; // → [0.9924]
 * pca.transform(Matrix.fromRows([[3, 2]])).data; // → [3.6053]
 * pca.inverseTransform(Matrix.fromRows([[3.6053]])).data; // → [3.023, 1.9646]
 * ```
 */
export class PCA extends FittedEstimator<PCAParams, Fitted> implements Transformer<PCAParams> {
  static override readonly jsonVersion = 2;

  constructor(params: Partial<PCAParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get components_(): Matrix {
    return this.fitted.components;
  }

  get mean_(): Float64Array {
    return this.fitted.mean;
  }

  get explainedVariance_(): Float64Array {
    return this.fitted.explainedVariance;
  }

  get explainedVarianceRatio_(): Float64Array {
    return this.fitted.explainedVarianceRatio;
  }

  get singularValues_(): Float64Array {
    return this.fitted.singularValues;
  }

  get noiseVariance_(): number {
    return this.fitted.noiseVariance;
  }

  get warnings_(): readonly string[] {
    return this.fitted.warnings;
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X);
    checkTwoRows(OWNER, X);
    const { nComponents } = this.params;
    const mean = columnMeans(X);
    const { axes, variances, totalVariance } = principalAxes(
      X,
      mean,
      nComponents === null || nComponents < 1 ? undefined : nComponents,
    );
    if (variances.length === 0) throw invalidData(OWNER, 'X must hold a feature that varies', 'none');
    const ratios = variances.map((variance) => variance / totalVariance);
    const wanted = nComponents === null ? ratios.length : nComponents < 1 ? countExceeding(ratios, nComponents) : nComponents;
    const count = min(wanted, variances.length);
    const warnings =
      wanted > count ? [`nComponents is ${wanted}, but the training rows span ${count} dimensions: ${count} are kept`] : [];
    return this.setFitted({
      mean,
      explainedVariance: variances.slice(0, count),
      components: new Matrix(count, X.columns, axes.data.slice(0, count * X.columns)),
      explainedVarianceRatio: ratios.slice(0, count),
      singularValues: variances.slice(0, count).map((variance) => sqrt(variance * (X.rows - 1))),
      noiseVariance: meanOfRest(variances, count, min(X.rows, X.columns)),
      warnings,
    });
  }

  transform(X: Matrix): Matrix {
    const { mean, components, explainedVariance } = this.fitted;
    checkNewRows(OWNER, X, mean.length);
    const projected = productsWithRows(centred(X, mean), components);
    if (this.params.whiten) scaleColumns(projected, (c) => 1 / sqrt(explainedVariance[c]!));
    return projected;
  }

  /** The rows in the features' own units again, as far as the components kept can tell. */
  inverseTransform(X: Matrix): Matrix {
    const { mean, components, explainedVariance } = this.fitted;
    if (X.columns !== components.rows) throw invalidData(OWNER, `X must have ${components.rows} components`, X.columns);
    checkMatrix(OWNER, X);
    const scores = X.copy();
    if (this.params.whiten) scaleColumns(scores, (c) => sqrt(explainedVariance[c]!));
    const restored = productsWithRows(scores, components.transpose());
    for (let i = 0, at = 0; i < restored.rows; i++) {
      for (let j = 0; j < mean.length; j++, at++) restored.data[at]! += mean[j]!;
    }
    return restored;
  }

  /** `pca0`, `pca1`, …, as scikit-learn names them: a component is a mixture of all features. */
  getFeatureNamesOut(_names: readonly string[]): string[] {
    return Array.from(this.explainedVariance_, (_, c) => `pca${c}`);
  }
}

function scaleColumns({ rows, columns, data }: Matrix, scale: (column: number) => number): void {
  const scales = zeros(columns).map((_, c) => scale(c));
  for (let i = 0, at = 0; i < rows; i++) for (let c = 0; c < columns; c++, at++) data[at]! *= scales[c]!;
}

/** The variances from `count` on, and as many zeros as make them `dimensions`, on average; 0 where none is left. */
function meanOfRest(variances: Float64Array, count: number, dimensions: number): number {
  if (count === dimensions) return 0;
  return sum(variances.subarray(count)) / (dimensions - count);
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
