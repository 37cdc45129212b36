import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { floor } from '../base/floor.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { positiveInteger, seed } from '../base/parameters.js';
import type { Matrix } from '../matrix/Matrix.js';
import { nearestNeighbours } from '../neighbours/nearestNeighbours.js';
import { RandomState } from '../random/RandomState.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';
import { pairsOf } from './drawPairs.js';
import { interpolate } from './interpolate.js';
import { MinorityMaker } from './MinorityMaker.js';
import { type SamplingPlan, type SamplingStrategy, samplingStrategy } from './samplingPlan.js';
import { shrinkNeighbours } from './shrinkNeighbours.js';

export interface ADASYNParams {
  /** How even the classes become, nearly: the numbers of rows are rounded row by row. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** How many nearest rows tell how hard a row is to learn, and among how many of the minority the partner is drawn, ≥ 1. Default 5. */
  readonly nNeighbors: number;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'ADASYN';
const PARAMETERS: ParameterTable<ADASYNParams> = {
  samplingStrategy: ['auto', samplingStrategy()],
  nNeighbors: [5, positiveInteger()],
  randomState: [0, seed()],
};

/**
 * SMOTE that makes the more rows from a row of the minority, the more of its nearest rows are of the majority (He, Bai, Garcia & Li 2008,
 * doi 10.1109/IJCNN.2008.4633969).
 *
 * The same rows as imbalanced-learn 0.14 `ADASYN(random_state=randomState)`. Where that fails, nothing is added and `warnings` of the result says
 * so: no row near the minority is of the majority, or every share of what is to be made rounds to 0. Where there are too few rows for that
 * many neighbours, an error there, they shrink here to all the others; a minority of one row is repeated.
 *
 * @example
 * ```ts
 * import { ADASYN, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [3], [4], [5], [2.4], [12], [13]]);
 * const { X: resampled } = new ADASYN({ nNeighbors: 2 }).fitResample(X, Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1));
 * resampled.column(0).subarray(9); // → [8.1865, 8.1758, 7.9329, 12.3541]
 * ```
 */
export class ADASYN extends MinorityMaker<ADASYNParams> {
  constructor(params: Partial<ADASYNParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  protected override make(X: Matrix, y: Labels, { minorityRows, toAdd }: SamplingPlan, warnings: string[]): Matrix | string {
    const { nNeighbors, randomState } = this.params;
    const ofAll = shrinkNeighbours('nNeighbors', nNeighbors, X.rows, 'there are', warnings);
    const k = shrinkNeighbours('nNeighbors', nNeighbors, minorityRows.length, 'the minority has', warnings);
    const shares = sharesOfStrangers(X, y, minorityRows, ofAll);
    const total = pairwiseSum(shares);
    if (total === 0) return 'no row near the minority is of the majority';
    const from: number[] = [];
    shares.forEach((share, position) => {
      for (let made = roundHalfToEven((share / total) * toAdd); made > 0; made--) from.push(position);
    });
    if (from.length === 0) return 'every row is to give less than half a row';
    const random = new RandomState(randomState);
    const places = Int32Array.from(from, () => random.integer(0, k));
    const members = X.selectRows(minorityRows);
    return interpolate(members, pairsOf(members, Int32Array.from(from), places, k), random);
  }
}

/** The share of the k nearest rows of each row that are of the other class. */
function sharesOfStrangers(X: Matrix, y: Labels, rows: Int32Array, k: number): Float64Array {
  const neighbours = nearestNeighbours(X, rows, k);
  return doublesOf(rows, (row, position) => {
    const near = neighbours.subarray(position * k, (position + 1) * k);
    return near.filter((neighbour) => y[neighbour] !== y[row]).length / k;
  });
}

/** numpy's `rint`. */
function roundHalfToEven(value: number): number {
  const below = floor(value);
  const rest = value - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}
