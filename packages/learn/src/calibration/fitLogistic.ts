import { abs } from '../base/abs.js';
import { full } from '../base/full.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { choleskyFactor, solveCholesky } from '../matrix/cholesky.js';
import { Matrix } from '../matrix/Matrix.js';
import { mean } from '../statistics/mean.js';
import { variance } from '../statistics/variance.js';

export interface LogisticFit {
  /** One coefficient a column. */
  readonly coefficients: Float64Array;
  readonly intercept: number;
  readonly nIter: number;
  /** False where the likelihood has no finite maximum, as when the columns separate the targets; the fit then stops far out. */
  readonly converged: boolean;
}

const MAX_ITERATIONS = 100;
const GRADIENT_TOLERANCE = 1e-12;
const LOSS_ROUNDING = 1e-12;
/** Curvature per row, in standardised columns, below which the maximum is taken to lie at infinity. */
const MIN_CURVATURE = 1e-9;

/**
 * Unpenalised logistic regression on a few columns, by Newton's method with step halving: the maximum of
 * `Σ tᵢ zᵢ − log(1 + exp zᵢ)`, `z = offset + intercept + Σ coefficientⱼ xⱼ`.
 *
 * Columns are standardised inside, so scores of any size are fitted alike; a constant column gets the coefficient 0.
 *
 * @param columns each of shape (rows)
 * @param targets from 0 to 1, shape (rows); need not be whole, as Platt's are not
 * @param offset added to each row's z, shape (rows). Default: zeros.
 */
export function fitLogistic(columns: readonly Float64Array[], targets: Float64Array, offset?: Float64Array): LogisticFit {
  const rows = targets.length;
  const scalings = columns.map(standardise);
  const used = scalings.filter((scaling) => scaling.scale > 0);
  const size = used.length + 1;
  const design = [...used.map((scaling) => scaling.values), full(rows, 1)];
  let here: Point = { z: offset === undefined ? zeros(rows) : offset.slice(), p: zeros(rows), loss: 0 };
  let there: Point = { z: zeros(rows), p: zeros(rows), loss: 0 };
  evaluate(here, targets);
  const weights = zeros(size);
  let nIter = 0;
  let converged = false;
  for (; nIter < MAX_ITERATIONS; nIter++) {
    const { gradient, hessian } = derivatives(design, here, targets);
    const factor = choleskyFactor(hessian, 0, MIN_CURVATURE * rows);
    const isFlat = gradient.every((slope) => abs(slope) <= GRADIENT_TOLERANCE * rows);
    converged = isFlat && factor !== undefined;
    if (isFlat || factor === undefined) break;
    const direction = gradient.slice();
    solveCholesky(factor, direction);
    const length = stepAlong(design, direction, here, targets, there);
    if (length === 0) break;
    for (let j = 0; j < size; j++) weights[j]! -= length * direction[j]!;
    [here, there] = [there, here];
  }
  return { ...unscale(scalings, weights), nIter, converged };
}

interface Standardised {
  readonly values: Float64Array;
  readonly mean: number;
  /** Standard deviation; 0 for a constant column. */
  readonly scale: number;
}

function standardise(column: Float64Array): Standardised {
  const centre = mean(column);
  const isConstant = column.every((value) => value === column[0]);
  const scale = isConstant ? 0 : sqrt(variance(column));
  return { values: column.map((value) => (value - centre) / scale), mean: centre, scale };
}

function unscale(scalings: readonly Standardised[], weights: Float64Array): { coefficients: Float64Array; intercept: number } {
  const coefficients = zeros(scalings.length);
  let intercept = weights.at(-1)!;
  let next = 0;
  scalings.forEach(({ mean, scale }, j) => {
    if (scale === 0) return;
    coefficients[j] = weights[next++]! / scale;
    intercept -= coefficients[j]! * mean;
  });
  return { coefficients, intercept };
}

/** A point of the search. */
interface Point {
  readonly z: Float64Array;
  /** 1 / (1 + exp −z). */
  readonly p: Float64Array;
  /** `Σ log(1 + exp z) − t z`. */
  loss: number;
}

/**
 * Loss and probabilities at z from one exponential a row, without overflow. Of 256 factors 1 + e at a time the product less 1 is kept, to
 * relative precision, so that one logarithm does for all.
 */
function evaluate(point: Point, targets: Float64Array): void {
  const { z, p } = point;
  let loss = 0;
  for (let from = 0; from < z.length; from += 256) {
    const to = min(from + 256, z.length);
    let product = 0;
    for (let i = from; i < to; i++) {
      const value = z[i]!;
      const e = Math.exp(-abs(value));
      p[i] = (value >= 0 ? 1 : e) / (1 + e);
      product += e * (1 + product);
      loss += max(value, 0) - targets[i]! * value;
    }
    loss += Math.log1p(product);
  }
  point.loss = loss;
}

function derivatives(design: readonly Float64Array[], { p }: Point, targets: Float64Array) {
  const size = design.length;
  const gradient = zeros(size);
  const hessian = new Matrix(size, size);
  for (let j = 0; j < size; j++) {
    const column = design[j]!;
    let slope = 0;
    for (let i = 0; i < p.length; i++) slope += (p[i]! - targets[i]!) * column[i]!;
    gradient[j] = slope;
    for (let k = 0; k <= j; k++) {
      const other = design[k]!;
      let sum = 0;
      for (let i = 0; i < p.length; i++) sum += p[i]! * (1 - p[i]!) * column[i]! * other[i]!;
      hessian.set(j, k, sum);
    }
  }
  return { gradient, hessian };
}

/**
 * The longest of 1, ½, ¼ … Newton steps that does not raise the loss by more than rounding: close to the maximum the loss no longer
 * tells the last steps apart, the gradient still does. Leaves the point reached in `there`; 0 where there is none.
 */
function stepAlong(
  design: readonly Float64Array[],
  direction: Float64Array,
  { z, loss }: Point,
  targets: Float64Array,
  there: Point,
): number {
  const bound = loss + LOSS_ROUNDING * loss;
  for (let length = 1; length > 1e-10; length /= 2) {
    there.z.set(z);
    for (let j = 0; j < design.length; j++) {
      const column = design[j]!;
      const slope = length * direction[j]!;
      for (let i = 0; i < column.length; i++) there.z[i]! -= slope * column[i]!;
    }
    evaluate(there, targets);
    if (there.loss <= bound) return length;
  }
  return 0;
}
