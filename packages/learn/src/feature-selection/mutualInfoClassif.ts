import { abs } from '../base/abs.js';
import { byteZeros } from '../base/byteZeros.js';
import { doublesOf } from '../base/doublesOf.js';
import type { Labels } from '../base/Estimator.js';
import { isInteger } from '../base/isInteger.js';
import { max } from '../base/max.js';
import { type Constraint, checkParameters, constraint, positiveInteger, seed } from '../base/parameters.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';
import { checkSupervised } from './checkSupervised.js';
import { MutualInformation } from './MutualInformation.js';

export interface MutualInfoOptions {
  /** Neighbours of a row that the estimate for a continuous feature rests on, ≥ 1: more mean less variance and more bias. Default 3. */
  readonly nNeighbors?: number;
  /** Features whose values are counted as they are: all, none, or those with the given indices. Default false: none. */
  readonly discreteFeatures?: boolean | readonly number[];
  /** Seed of the tiny noise that keeps the values of a continuous feature apart, 0 to 2³² − 1. Default 0. */
  readonly randomState?: number;
}

const OWNER = 'mutualInfoClassif';

/** scikit-learn's measure of a deviation that is rounding only. */
const NO_DEVIATION = 10 * Number.EPSILON;

/** Size of the noise, of the mean size of the scaled feature. */
const NOISE = 1e-10;

/**
 * The mutual information of each feature with the label, in nats: 0 where they are independent, at most the entropy of the label. It sees any
 * dependence, not only a shift of the mean.
 *
 * Matches scikit-learn 1.9 `mutual_info_classif` with the same seed: continuous features by the nearest neighbours within the class (Ross 2014,
 * doi 10.1371/journal.pone.0087357; Kraskov et al. 2004, doi 10.1103/PhysRevE.69.066138) after scaling and noise, discrete ones by counting.
 * A negative estimate is 0.
 *
 * @param X finite values, shape (rows, features), at least three rows
 * @param y labels, shape (rows), both classes
 * @returns shape (features)
 * @throws `learn.invalid-data`, `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { Matrix, mutualInfoClassif } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0, 7], [1, 7], [0, 8], [1, 8]]);
 * const y = Uint8Array.of(0, 1, 0, 1);
 * mutualInfoClassif(X, y, { discreteFeatures: true }); // → [Math.log(2), 0]
 * ```
 */
export function mutualInfoClassif(
  X: Matrix,
  y: Labels,
  { nNeighbors = 3, discreteFeatures = false, randomState = 0 }: MutualInfoOptions = {},
): Float64Array {
  checkParameters(OWNER, { nNeighbors, randomState }, { nNeighbors: positiveInteger(), randomState: seed() });
  checkParameters(OWNER, { discreteFeatures }, { discreteFeatures: featureIndices(X.columns) });
  checkSupervised(OWNER, X, y);
  const isDiscrete = byteZeros(X.columns);
  if (typeof discreteFeatures === 'boolean') isDiscrete.fill(discreteFeatures ? 1 : 0);
  else for (const j of discreteFeatures) isDiscrete[j] = 1;
  const noise = drawNoise(X.rows, isDiscrete, randomState);
  const information = new MutualInformation(y, nNeighbors);
  const values = zeros(X.rows);
  return doublesOf(isDiscrete, (discrete, j) => {
    X.column(j, values);
    if (discrete === 1) return information.ofDiscrete(values);
    scaleAndBlur(values, noise.row(j));
    return information.ofContinuous(values);
  });
}

/** Holds for true, false, or whole numbers from 0 to columns − 1. */
export function featureIndices(columns: number): Constraint {
  return constraint(
    `true, false or features from 0 to ${columns - 1}`,
    (value) => typeof value === 'boolean' || (Array.isArray(value) && value.every((j) => isInteger(j) && j >= 0 && j < columns)),
  );
}

/** Standard normal deviates, drawn row by row for the continuous features, as numpy fills an array; shape (features, rows). */
function drawNoise(rows: number, isDiscrete: Uint8Array, randomState: number): Matrix {
  const features = isDiscrete.length;
  const random = new RandomState(randomState);
  const noise = zeros(features * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < features; j++) if (isDiscrete[j] === 0) noise[j * rows + i] = random.normal();
  }
  return new Matrix(features, rows, noise);
}

/** Divides by the standard deviation and adds the noise, with numpy's roundings: tied values are told apart by the noise alone. */
function scaleAndBlur(values: Float64Array, noise: Float64Array): void {
  const rows = values.length;
  const mean = pairwiseSum(values) / rows;
  const deviation = sqrt(pairwiseSum(values.map((value) => (value - mean) * (value - mean))) / rows);
  const scale = deviation < NO_DEVIATION ? 1 : deviation;
  for (let i = 0; i < rows; i++) values[i] = values[i]! / scale;
  const size = NOISE * max(1, pairwiseSum(values.map(abs)) / rows);
  for (let i = 0; i < rows; i++) values[i] = values[i]! + size * noise[i]!;
}
