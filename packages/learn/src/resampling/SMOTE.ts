import type { EstimatorJson, Labels, Resampled, Resampler } from '../base/Estimator.js';
import { checkParameters, integer, seed } from '../base/parameters.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { appendRows } from './appendRows.js';
import { interpolate } from './interpolate.js';
import { nearestNeighbours } from './nearestNeighbours.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';

export interface SMOTEParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Among how many nearest rows of the minority the partner is drawn, ≥ 1. Default 5. */
  readonly kNeighbors: number;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'SMOTE';
const CONSTRAINTS = { samplingStrategy: samplingStrategy(), kNeighbors: integer({ min: 1 }), randomState: seed() };

/**
 * Adds synthetic rows of the minority, each at a random point between a row and one of its nearest neighbours in the minority
 * (Chawla et al. 2002, doi 10.1613/jair.953).
 *
 * The same rows as imbalanced-learn 0.14 `SMOTE(random_state=randomState)`. Where the minority has too few rows for k neighbours, an
 * error there, k shrinks here to all the others, and a single row is repeated; `warnings` of the result says so.
 */
export class SMOTE implements Resampler<SMOTEParams> {
  readonly estimator = OWNER;
  readonly params: SMOTEParams;

  constructor(params: Partial<SMOTEParams> = {}) {
    this.params = { samplingStrategy: 'auto', kNeighbors: 5, randomState: 0, ...params };
  }

  fitResample(X: Matrix, y: Labels): Resampled {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const { minority, minorityRows, toAdd, warnings } = samplingPlan(y, this.params.samplingStrategy);
    if (toAdd === 0) return { X, y, warnings };
    const available = minorityRows.length - 1;
    if (available === 0) {
      const copies = X.selectRows(new Int32Array(toAdd).fill(minorityRows[0]!));
      return { ...appendRows(X, y, copies, minority), warnings: ['the minority has a single row: it is repeated'] };
    }
    const { kNeighbors, randomState } = this.params;
    const k = Math.min(kNeighbors, available);
    const members = X.selectRows(minorityRows);
    const starts = Int32Array.from(minorityRows.keys());
    const made = interpolate(members, starts, nearestNeighbours(members, starts, k), k, toAdd, new RandomState(randomState));
    return {
      ...appendRows(X, y, made, minority),
      warnings:
        k < kNeighbors ? [`kNeighbors is ${kNeighbors}, but the minority has ${minorityRows.length} rows: ${k} is used`] : [],
    };
  }

  toJSON(): EstimatorJson {
    return { estimator: OWNER, version: 1, params: this.params, fitted: {} };
  }

  static fromJSON(json: EstimatorJson): SMOTE {
    return new SMOTE(json.params);
  }
}
