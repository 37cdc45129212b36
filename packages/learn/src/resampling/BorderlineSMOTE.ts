import type { EstimatorJson, Labels, Resampled, Resampler } from '../base/Estimator.js';
import { checkParameters, integer, seed } from '../base/parameters.js';
import { checkLabels, checkMatrix } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { appendRows } from './appendRows.js';
import { interpolate } from './interpolate.js';
import { nearestNeighbours } from './nearestNeighbours.js';
import { type SamplingStrategy, samplingPlan, samplingStrategy } from './samplingPlan.js';

export interface BorderlineSMOTEParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Among how many nearest rows of the minority the partner is drawn, ≥ 1. Default 5. */
  readonly kNeighbors: number;
  /** How many nearest rows of both classes tell whether a row is in danger, ≥ 1. Default 10. */
  readonly mNeighbors: number;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'BorderlineSMOTE';
const CONSTRAINTS = {
  samplingStrategy: samplingStrategy(),
  kNeighbors: integer({ min: 1 }),
  mNeighbors: integer({ min: 1 }),
  randomState: seed(),
};

/**
 * SMOTE that starts only from rows of the minority in danger: those of whose m nearest rows at least half, but not all, are of the
 * majority (borderline-SMOTE1 of Han, Wang & Mao 2005, doi 10.1007/11538059_91).
 *
 * The same rows as imbalanced-learn 0.14 `BorderlineSMOTE(kind='borderline-1', random_state=randomState)`; as there, nothing is added
 * when no row is in danger, and `warnings` of the result says so. Where there are too few rows for k or m neighbours, an error
 * there, they shrink here to all the others; a minority of one row is repeated.
 */
export class BorderlineSMOTE implements Resampler<BorderlineSMOTEParams> {
  readonly estimator = OWNER;
  readonly params: BorderlineSMOTEParams;

  constructor(params: Partial<BorderlineSMOTEParams> = {}) {
    this.params = { samplingStrategy: 'auto', kNeighbors: 5, mNeighbors: 10, randomState: 0, ...params };
  }

  fitResample(X: Matrix, y: Labels): Resampled {
    checkParameters(OWNER, this.params, CONSTRAINTS);
    checkMatrix(OWNER, X);
    checkLabels(OWNER, X, y);
    const { kNeighbors, mNeighbors, randomState } = this.params;
    const { minority, minorityRows, toAdd, warnings } = samplingPlan(y, this.params.samplingStrategy);
    if (toAdd === 0) return { X, y, warnings };
    const available = minorityRows.length - 1;
    if (available === 0) {
      const copies = X.selectRows(new Int32Array(toAdd).fill(minorityRows[0]!));
      return { ...appendRows(X, y, copies, minority), warnings: ['the minority has a single row: it is repeated'] };
    }
    const m = Math.min(mNeighbors, X.rows - 1);
    const k = Math.min(kNeighbors, available);
    const shrunk: string[] = [];
    if (m < mNeighbors) shrunk.push(`mNeighbors is ${mNeighbors}, but there are ${X.rows} rows: ${m} is used`);
    if (k < kNeighbors)
      shrunk.push(`kNeighbors is ${kNeighbors}, but the minority has ${minorityRows.length} rows: ${k} is used`);
    const danger = positionsInDanger(X, y, minorityRows, m);
    if (danger.length === 0) return { X, y, warnings: [...shrunk, 'no row of the minority is in danger: nothing is resampled'] };
    const members = X.selectRows(minorityRows);
    const made = interpolate(members, danger, nearestNeighbours(members, danger, k), k, toAdd, new RandomState(randomState));
    return { ...appendRows(X, y, made, minority), warnings: shrunk };
  }

  toJSON(): EstimatorJson {
    return { estimator: OWNER, version: 1, params: this.params, fitted: {} };
  }

  static fromJSON(json: EstimatorJson): BorderlineSMOTE {
    return new BorderlineSMOTE(json.params);
  }
}

/** Positions among the minority's rows of those with m / 2 ≤ strangers < m. */
function positionsInDanger(X: Matrix, y: Labels, minorityRows: Int32Array, m: number): Int32Array {
  const neighbours = nearestNeighbours(X, minorityRows, m);
  return Int32Array.from(minorityRows.keys()).filter((position) => {
    const own = y[minorityRows[position]!];
    const strangers = neighbours.subarray(position * m, (position + 1) * m).filter((i) => y[i] !== own).length;
    return strangers >= m / 2 && strangers < m;
  });
}
