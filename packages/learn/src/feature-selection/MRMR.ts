import { abs } from '../base/abs.js';
import { byteZeros } from '../base/byteZeros.js';
import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { positiveInteger } from '../base/parameters.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RowProducts } from '../matrix/RowProducts.js';
import { FEATURES, integers, type Layout, texts, vector } from '../persistence/fields.js';
import { checkSupervised } from './checkSupervised.js';
import { unitFeatures } from './correlation.js';
import { FeatureSelector, warningsOfCount } from './FeatureSelector.js';
import { fClassif } from './fClassif.js';

export interface MRMRParams {
  /** How many features to keep, ≥ 1. Default 10. */
  readonly k: number;
}

interface Fitted {
  readonly relevance: Float64Array;
  readonly ranking: Int32Array;
  readonly warnings: readonly string[];
}

const OWNER = 'MRMR';
const PARAMETERS: ParameterTable<MRMRParams> = { k: [10, positiveInteger()] };
const LAYOUT: Layout<Fitted> = {
  relevance: vector(FEATURES),
  ranking: integers('kept', 0, FEATURES),
  warnings: texts(),
};

/** Least redundancy taken into the quotient, so that a feature that correlates with none does not win at any relevance. */
const LEAST_REDUNDANCY = 0.001;

/**
 * Keeps k features that tell the classes apart and do not repeat one another: minimum redundancy, maximum relevance (Ding & Peng
 * 2005, doi 10.1142/S0219720005001004).
 *
 * The scheme is FCQ (Zhao, Anand & Wang 2019, doi 10.1109/DSAA.2019.00059): the feature of highest F comes first; then, time and
 * again, the one of highest F / mean |r| to those chosen, r being Pearson's and the mean at least 0.001. Of equals the first is taken.
 * With fewer than k features all are kept, and `warnings_` says so.
 *
 * Fitted: `relevance_`, the F statistics, shape (features), 0 for a constant one; `ranking_`, the chosen features, best first;
 * `support_` and `warnings_`.
 *
 * @example
 * ```ts
 * import { MRMR, Matrix } from '@neurograde/learn';
 *
 * // All three tell the classes apart equally well, but the second repeats the first.
 * const X = Matrix.fromRows([[1, 1, 1], [3, 3, 2], [2, 2, 3], [6, 6, 4], [4, 4, 6], [5, 5, 5]]);
 * const selector = new MRMR({ k: 2 }).fit(X, Uint8Array.of(0, 0, 0, 1, 1, 1));
 * selector.relevance_; // → [13.5, 13.5, 13.5]
 * selector.ranking_; // → [0, 2]
 * ```
 */
export class MRMR extends FeatureSelector<MRMRParams, Fitted> {
  constructor(params: Partial<MRMRParams> = {}) {
    super(OWNER, PARAMETERS, LAYOUT, params);
  }

  get relevance_(): Float64Array {
    return this.fitted.relevance;
  }

  get ranking_(): Int32Array {
    return this.fitted.ranking;
  }

  get warnings_(): readonly string[] {
    return this.fitted.warnings;
  }

  fit(X: Matrix, labels?: Labels): this {
    this.checkParams();
    const y = checkSupervised(OWNER, X, labels);
    const { k } = this.params;
    const relevance = fClassif(X, y).scores.map((f) => (isMissing(f) ? 0 : f));
    const ranking = choose(unitFeatures(X), relevance, min(k, X.columns));
    const kept = ranking.slice().sort();
    return this.setFitted({ featureCount: X.columns, kept, relevance, ranking, warnings: warningsOfCount(k, X.columns) });
  }

  protected override keptBy({ ranking }: Fitted): Int32Array {
    return ranking.slice().sort();
  }
}

function choose(units: Matrix, relevance: Float64Array, k: number): Int32Array {
  const chosen = intZeros(k);
  const taken = byteZeros(relevance.length);
  const redundancy = zeros(relevance.length);
  const correlations = new RowProducts(units);
  for (let step = 0; step < k; step++) {
    let best = -1;
    let bestQuotient = -1;
    for (let j = 0; j < relevance.length; j++) {
      if (taken[j] === 1) continue;
      const quotient = step === 0 ? relevance[j]! : relevance[j]! / max(redundancy[j]! / step, LEAST_REDUNDANCY);
      if (quotient > bestQuotient) {
        best = j;
        bestQuotient = quotient;
      }
    }
    chosen[step] = best;
    taken[best] = 1;
    correlations.compute(best);
    for (let j = 0; j < redundancy.length; j++) redundancy[j]! += abs(correlations.products[j]!);
  }
  correlations.release();
  return chosen;
}
