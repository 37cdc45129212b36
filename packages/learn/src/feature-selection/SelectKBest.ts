import type { EstimatorJson, Labels } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import { checkParameters, integer, oneOf } from '../base/parameters.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import { checkSupervised } from './checkSupervised.js';
import type { FeatureScores } from './FeatureScores.js';
import { FeatureSelector, type SupportJson } from './FeatureSelector.js';
import { fClassif } from './fClassif.js';
import { mannWhitney } from './mannWhitney.js';

export interface SelectKBestParams {
  /** The score: analysis of variance, or the Mann–Whitney test, which a monotone change of the feature leaves as it is. Default `'fClassif'`. */
  readonly scoreFunc: 'fClassif' | 'mannWhitney';
  /** How many features to keep, ≥ 1. Default 10. */
  readonly k: number;
}

const OWNER = 'SelectKBest';
const CONSTRAINTS = { scoreFunc: oneOf('fClassif', 'mannWhitney'), k: integer({ min: 1 }) };
const SCORE_FUNCTIONS = { fClassif, mannWhitney };

/**
 * Keeps the k features that score highest against the label, each taken alone.
 *
 * Matches scikit-learn 1.9 `SelectKBest`, its ties included: of equal scores the later feature wins, and an undefined score
 * comes last. With fewer than k features all are kept, and `warnings_` says so.
 *
 * Fitted: `scores_` and `pValues_`, shape (features), `support_` and `warnings_`.
 */
export class SelectKBest extends FeatureSelector<SelectKBestParams> {
  readonly estimator = OWNER;
  readonly params: SelectKBestParams;
  #result: FeatureScores | undefined;
  #warnings: readonly string[] = [];

  constructor(params: Partial<SelectKBestParams> = {}) {
    super();
    this.params = { scoreFunc: 'fClassif', k: 10, ...params };
  }

  get scores_(): Float64Array {
    return this.#fitted.scores;
  }

  get pValues_(): Float64Array {
    return this.#fitted.pValues;
  }

  get warnings_(): readonly string[] {
    return this.#warnings;
  }

  fit(X: Matrix, labels?: Labels): this {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    const y = checkSupervised(OWNER, X, labels);
    const { scoreFunc, k } = this.params;
    const result = SCORE_FUNCTIONS[scoreFunc](X, y);
    this.#result = result;
    this.#warnings = k > X.columns ? [`k is ${k}, but there are ${X.columns} features: all are kept`] : [];
    this.setSupport({ featureCount: X.columns, kept: highest(result.scores, k) });
    return this;
  }

  toJSON(): EstimatorJson {
    const { scores, pValues } = this.#fitted;
    return {
      estimator: OWNER,
      version: 1,
      params: this.params,
      fitted: {
        ...this.supportJson(),
        scores: encodeNumbers(scores),
        pValues: encodeNumbers(pValues),
        warnings: this.#warnings,
      },
    };
  }

  static fromJSON(json: EstimatorJson): SelectKBest {
    const selector = new SelectKBest(json.params);
    const fitted = json.fitted as SupportJson & { scores: EncodedNumber[]; pValues: EncodedNumber[]; warnings: string[] };
    selector.setSupport(fitted);
    selector.#result = { scores: decodeNumbers(fitted.scores), pValues: decodeNumbers(fitted.pValues) };
    selector.#warnings = fitted.warnings;
    return selector;
  }

  get #fitted(): FeatureScores {
    if (this.#result === undefined) throw notFitted(OWNER);
    return this.#result;
  }
}

/** The last k of a stable ascending sort by score, as ascending indices. */
function highest(scores: Float64Array, k: number): Int32Array {
  const clean = scores.map((score) => (Number.isNaN(score) ? -Number.MAX_VALUE : score));
  const order = Int32Array.from(clean.keys()).sort((a, b) => (clean[a] === clean[b] ? a - b : clean[a]! - clean[b]!));
  return order.slice(-k).sort();
}
