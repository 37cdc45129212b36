import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { oneOf, positiveInteger, seed } from '../base/parameters.js';
import type { Matrix } from '../matrix/Matrix.js';
import { nearestNeighbours } from '../neighbours/nearestNeighbours.js';
import { RandomState } from '../random/RandomState.js';
import { drawPairs } from './drawPairs.js';
import { interpolate } from './interpolate.js';
import { MinorityMaker } from './MinorityMaker.js';
import { type SamplingPlan, type SamplingStrategy, samplingStrategy } from './samplingPlan.js';
import { shrinkNeighbours } from './shrinkNeighbours.js';

export interface BorderlineSMOTEParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Among how many nearest rows (of the minority, or of `kind` 2 of both classes) the partner is drawn, ≥ 1. Default 5. */
  readonly kNeighbors: number;
  /** How many nearest rows of both classes tell whether a row is in danger, ≥ 1. Default 10. */
  readonly mNeighbors: number;
  /**
   * What the partner may be: a row of the minority for `'borderline-1'`, of either class for `'borderline-2'`, which goes less than half of the
   * way to one of the majority. Default `'borderline-1'`.
   */
  readonly kind: 'borderline-1' | 'borderline-2';
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'BorderlineSMOTE';
const PARAMETERS: ParameterTable<BorderlineSMOTEParams> = {
  samplingStrategy: ['auto', samplingStrategy()],
  kNeighbors: [5, positiveInteger()],
  mNeighbors: [10, positiveInteger()],
  kind: ['borderline-1', oneOf('borderline-1', 'borderline-2')],
  randomState: [0, seed()],
};

/**
 * SMOTE that starts only from rows of the minority in danger: those of whose m nearest rows at least half, but not all, are of the
 * majority (borderline-SMOTE1 and 2 of Han, Wang & Mao 2005, doi 10.1007/11538059_91).
 *
 * The same rows as imbalanced-learn 0.14 `BorderlineSMOTE(random_state=randomState)`; as there, nothing is added
 * when no row is in danger, and `warnings` of the result says so. Where there are too few rows for k or m neighbours, an error
 * there, they shrink here to all the others; a minority of one row is repeated.
 *
 * @example
 * ```ts
 * import { BorderlineSMOTE, Matrix } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [3], [4], [5], [3.5], [9]]);
 * const y = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1);
 * const { X: resampled } = new BorderlineSMOTE({ samplingStrategy: 0.5, mNeighbors: 3, kNeighbors: 1 }).fitResample(X, y);
 * resampled.column(0).subarray(8); // → [5.9815]
 * ```
 */
export class BorderlineSMOTE extends MinorityMaker<BorderlineSMOTEParams> {
  constructor(params: Partial<BorderlineSMOTEParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  protected override make(
    X: Matrix,
    y: Labels,
    { minority, minorityRows, toAdd }: SamplingPlan,
    warnings: string[],
  ): Matrix | string {
    const { kNeighbors, mNeighbors, kind, randomState } = this.params;
    const m = shrinkNeighbours('mNeighbors', mNeighbors, X.rows, 'there are', warnings);
    const sought = kind === 'borderline-1' ? X.selectRows(minorityRows) : X;
    const whose = kind === 'borderline-1' ? 'the minority has' : 'there are';
    const k = shrinkNeighbours('kNeighbors', kNeighbors, sought.rows, whose, warnings);
    const danger = positionsInDanger(X, y, minorityRows, m);
    if (danger.length === 0) return 'no row of the minority is in danger';
    const random = new RandomState(randomState);
    if (kind === 'borderline-1') {
      const pairs = drawPairs(sought, danger, k, toAdd, random);
      return interpolate(sought, pairs, random);
    }
    const starts = danger.map((position) => minorityRows[position]!);
    const pairs = drawPairs(X, starts, k, toAdd, random);
    const shares = sharesOfTheWay(pairs.to, y, minority, new RandomState(randomState));
    return interpolate(X, pairs, random, shares);
  }
}

/** Positions among the minority's rows of those with m / 2 ≤ strangers < m. */
function positionsInDanger(X: Matrix, y: Labels, minorityRows: Int32Array, m: number): Int32Array {
  const neighbours = nearestNeighbours(X, minorityRows, m);
  return arange(minorityRows.length).filter((position) => {
    const own = y[minorityRows[position]!];
    const strangers = neighbours.subarray(position * m, (position + 1) * m).filter((i) => y[i] !== own).length;
    return strangers >= m / 2 && strangers < m;
  });
}

/** Less than half of the way for a partner of the other class; drawn from a stream of its own, as imbalanced-learn does. */
function sharesOfTheWay(partners: Int32Array, y: Labels, label: 0 | 1, random: RandomState): Float64Array {
  return doublesOf(partners, (row) => (y[row] === label ? 1 : random.uniform(0, 0.5)));
}
