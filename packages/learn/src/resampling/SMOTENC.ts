import { arange } from '../base/arange.js';
import type { Labels, Resampled } from '../base/Estimator.js';
import { invalidParameter } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { type Constraint, constraint } from '../base/parameters.js';
import { placesOf } from '../base/placesOf.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { median } from '../preprocessing/quantile.js';
import { RandomState } from '../random/RandomState.js';
import { variance } from '../statistics/variance.js';
import { drawPairs } from './drawPairs.js';
import { interpolate } from './interpolate.js';
import { MinorityMaker } from './MinorityMaker.js';
import { SMOTE_PARAMETERS } from './SMOTEParams.js';
import type { SamplingPlan, SamplingStrategy } from './samplingPlan.js';
import { shrinkNeighbours } from './shrinkNeighbours.js';
import { voteForCategories } from './voteForCategories.js';

export interface SMOTENCParams {
  /** Columns of X that hold codes of categories: whole numbers from 0, each once, at least one and not all. No default. */
  readonly categoricalFeatures: readonly number[];
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Among how many nearest rows of the minority the partner is drawn, and how many vote on categories, ≥ 1. Default 5. */
  readonly kNeighbors: number;
  /** Seed. Default 0. */
  readonly randomState: number;
}

const OWNER = 'SMOTENC';
const PARAMETERS: ParameterTable<SMOTENCParams> = {
  ...SMOTE_PARAMETERS,
  categoricalFeatures: [undefined, columnList()],
};

/**
 * SMOTE for data with categories: a made row takes those that are the most frequent among the neighbours of the row it starts from, ties
 * drawn. Two rows of different categories are as far apart in that feature as the median standard deviation of the continuous ones (Chawla
 * et al. 2002, section 6.1).
 *
 * The same rows as imbalanced-learn 0.14 `SMOTENC(random_state=randomState)`. Where the minority has too few rows for k neighbours, an
 * error there, k shrinks here to all the others, and a single row is repeated; `warnings` of the result says so.
 *
 * @throws `learn.invalid-parameter` when `categoricalFeatures` names a column that X has not, or all
 *
 * @example
 * ```ts
 * import { Matrix, SMOTENC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0, 1], [1, 1], [2, 2], [3, 2], [10, 3], [12, 3]]);
 * const y = Uint8Array.of(0, 0, 0, 0, 1, 1);
 * const { X: resampled } = new SMOTENC({ categoricalFeatures: [1], kNeighbors: 1 }).fitResample(X, y);
 * resampled.column(1); // → [1, 1, 2, 2, 3, 3, 3, 3]
 * ```
 */
export class SMOTENC extends MinorityMaker<SMOTENCParams> {
  constructor(params: Pick<SMOTENCParams, 'categoricalFeatures'> & Partial<SMOTENCParams>) {
    super(OWNER, PARAMETERS, params);
  }

  protected override resample(X: Matrix, y: Labels): Resampled {
    const { categoricalFeatures } = this.params;
    const { length } = continuousColumns(X, categoricalFeatures);
    if (length === 0 || length + categoricalFeatures.length !== X.columns) {
      throw invalidParameter(OWNER, 'categoricalFeatures', `some of the ${X.columns} columns, not all`, categoricalFeatures);
    }
    return super.resample(X, y);
  }

  protected override make(X: Matrix, _y: Labels, { minorityRows, toAdd }: SamplingPlan, warnings: string[]): Matrix {
    const { categoricalFeatures, kNeighbors, randomState } = this.params;
    const continuous = continuousColumns(X, categoricalFeatures);
    const k = shrinkNeighbours('kNeighbors', kNeighbors, minorityRows.length, 'the minority has', warnings);
    const members = X.selectRows(minorityRows);
    const numbers = members.selectColumns(continuous);
    const spread = medianStandardDeviation(numbers);
    const random = new RandomState(randomState);
    const every = arange(minorityRows.length);
    const pairs = drawPairs(withIndicators(numbers, members, categoricalFeatures, spread), every, k, toAdd, random);
    const moved = interpolate(numbers, pairs, random);
    const made = new Matrix(toAdd, X.columns);
    continuous.forEach((column, j) => {
      for (let i = 0; i < toAdd; i++) made.set(i, column, moved.get(i, j));
    });
    // Drawn from a stream of its own, as imbalanced-learn does.
    const drawing = new RandomState(randomState);
    for (const column of categoricalFeatures) {
      const chosen = voteForCategories(X.column(column), members.column(column), pairs.neighbours, k, spread, drawing);
      for (let i = 0; i < toAdd; i++) made.set(i, column, chosen[i]!);
    }
    return made;
  }
}

function continuousColumns({ columns }: Matrix, categorical: readonly number[]): Int32Array {
  return arange(columns).filter((j) => !categorical.includes(j));
}

function columnList(): Constraint {
  return constraint(
    'a list of different columns, whole numbers from 0',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((column) => isInteger(column) && column >= 0),
  );
}

function medianStandardDeviation(X: Matrix): number {
  const deviations = zeros(X.columns).map((_, j) => sqrt(variance(X.column(j))));
  return median(deviations.sort());
}

/** The numbers, and for each category that occurs among the members a column of 0 and spread / √2, so that two of them are `spread` apart. */
function withIndicators(numbers: Matrix, members: Matrix, features: readonly number[], spread: number): Matrix {
  const places = features.map((column) => {
    const categories = new Set(members.column(column));
    return placesOf(categories);
  });
  const width = places.reduce((sum, { size }) => sum + size, numbers.columns);
  const coded = new Matrix(numbers.rows, width);
  for (let i = 0; i < coded.rows; i++) {
    coded.data.set(numbers.row(i), i * width);
    let at = i * width + numbers.columns;
    features.forEach((column, feature) => {
      coded.data[at + places[feature]!.get(members.get(i, column))!] = spread / Math.SQRT2;
      at += places[feature]!.size;
    });
  }
  return coded;
}
