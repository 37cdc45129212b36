import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import { full } from '../base/full.js';
import { isMissing } from '../base/isMissing.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { checkParameters, oneOf, positiveInteger, seed } from '../base/parameters.js';
import { ALLOW_MISSING } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { FEATURES, type Layout, texts, vector } from '../persistence/fields.js';
import { checkSupervised } from './checkSupervised.js';
import type { FeatureScores } from './FeatureScores.js';
import { FeatureSelector, warningsOfCount } from './FeatureSelector.js';
import { fClassif } from './fClassif.js';
import { mannWhitney } from './mannWhitney.js';
import { featureIndices, mutualInfoClassif } from './mutualInfoClassif.js';

export interface SelectKBestParams {
  /**
   * The score: analysis of variance; the Mann–Whitney test, which a monotone change of the feature leaves as it is; or mutual information, which
   * sees any dependence. Default `'fClassif'`.
   */
  readonly scoreFunc: 'fClassif' | 'mannWhitney' | 'mutualInfoClassif';
  /** How many features to keep, ≥ 1. Default 10. */
  readonly k: number;
  /** Neighbours of the estimate of mutual information, ≥ 1; of no effect on the other scores. Default 3. */
  readonly nNeighbors: number;
  /** Features that mutual information takes for discrete: all, none, or those with the given indices. Default false: none. */
  readonly discreteFeatures: boolean | readonly number[];
  /** Seed of the noise of mutual information, 0 to 2³² − 1. Default 0. */
  readonly randomState: number;
}

interface Fitted extends FeatureScores {
  readonly warnings: readonly string[];
}

const OWNER = 'SelectKBest';
const PARAMETERS: ParameterTable<SelectKBestParams> = {
  scoreFunc: ['fClassif', oneOf('fClassif', 'mannWhitney', 'mutualInfoClassif')],
  k: [10, positiveInteger()],
  nNeighbors: [3, positiveInteger()],
  discreteFeatures: [false, featureIndices(Infinity)],
  randomState: [0, seed()],
};
const LAYOUT: Layout<Fitted> = {
  scores: vector(FEATURES, ALLOW_MISSING),
  pValues: vector(FEATURES, ALLOW_MISSING),
  warnings: texts(),
};

/**
 * Keeps the k features that score highest against the label, each taken alone.
 *
 * Matches scikit-learn 1.9 `SelectKBest`, its ties included: of equal scores the later feature wins, and an undefined score
 * comes last. With fewer than k features all are kept, and `warnings_` says so.
 *
 * Fitted: `scores_` and `pValues_`, shape (features), the latter NaN for mutual information, which is no test; `support_` and `warnings_`.
 *
 * @example
 * ```ts
 * import { Matrix, SelectKBest } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[5, 1, 0], [3, 2, 0], [4, 8, 1], [4, 9, 0]]);
 * const selector = new SelectKBest({ k: 1 }).fit(X, Uint8Array.of(0, 0, 1, 1));
 * selector.scores_; // → [0, 98, 1]
 * selector.support_; // → [1]
 * ```
 */
export class SelectKBest extends FeatureSelector<SelectKBestParams, Fitted> {
  constructor(params: Partial<SelectKBestParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get scores_(): Float64Array {
    return this.fitted.scores;
  }

  get pValues_(): Float64Array {
    return this.fitted.pValues;
  }

  get warnings_(): readonly string[] {
    return this.fitted.warnings;
  }

  fit(X: Matrix, labels?: Labels): this {
    this.checkParams();
    const { discreteFeatures } = this.params;
    checkParameters(OWNER, { discreteFeatures }, { discreteFeatures: featureIndices(X.columns) });
    const y = checkSupervised(OWNER, X, labels);
    const { k } = this.params;
    const scored = this.#score(X, y);
    const kept = highest(scored.scores, k);
    return this.setFitted({ featureCount: X.columns, kept, ...scored, warnings: warningsOfCount(k, X.columns) });
  }

  protected override keptBy({ scores }: Fitted): Int32Array {
    return highest(scores, this.params.k);
  }

  #score(X: Matrix, y: Labels): FeatureScores {
    if (this.params.scoreFunc === 'fClassif') return fClassif(X, y);
    if (this.params.scoreFunc === 'mannWhitney') return mannWhitney(X, y);
    return { scores: mutualInfoClassif(X, y, this.params), pValues: full(X.columns, Number.NaN) };
  }
}

/** The last k of a stable ascending sort by score, as ascending indices. */
function highest(scores: Float64Array, k: number): Int32Array {
  const clean = scores.map((score) => (isMissing(score) ? -Number.MAX_VALUE : score));
  const order = arange(clean.length).sort((a, b) => (clean[a] === clean[b] ? a - b : clean[a]! - clean[b]!));
  return order.slice(-k).sort();
}
