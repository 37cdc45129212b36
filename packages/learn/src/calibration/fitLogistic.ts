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
  const design = [...used.map((scaling) => scaling.values), new Float64Array(rows).fill(1)];
  const z = offset === undefined ? new Float64Array(rows) : Float64Array.from(offset);
  const weights = new Float64Array(size);
  let loss = lossOf(z, targets);
  let nIter = 0;
  let converged = false;
  for (; nIter < MAX_ITERATIONS; nIter++) {
    const { gradient, hessian } = derivatives(design, z, targets);
    const direction = gradient.slice();
    const isCurved = solveInPlace(hessian, direction, MIN_CURVATURE * rows);
    const isFlat = gradient.every((slope) => Math.abs(slope) <= GRADIENT_TOLERANCE * rows);
    converged = isFlat && isCurved;
    if (isFlat || !isCurved) break;
    const step = stepAlong(design, direction, z, targets, loss);
    if (step === undefined) break;
    z.set(step.z);
    for (let j = 0; j < size; j++) weights[j]! -= step.length * direction[j]!;
    loss = step.loss;
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
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
  const isConstant = column.every((value) => value === column[0]);
  const scale = isConstant ? 0 : Math.sqrt(variance);
  return { values: column.map((value) => (value - mean) / scale), mean, scale };
}

function unscale(scalings: readonly Standardised[], weights: Float64Array): { coefficients: Float64Array; intercept: number } {
  const coefficients = new Float64Array(scalings.length);
  let intercept = weights.at(-1)!;
  let next = 0;
  scalings.forEach(({ mean, scale }, j) => {
    if (scale === 0) return;
    coefficients[j] = weights[next++]! / scale;
    intercept -= coefficients[j]! * mean;
  });
  return { coefficients, intercept };
}

/** `Σ log(1 + exp z) − t z`, without overflow. */
function lossOf(z: Float64Array, targets: Float64Array): number {
  let loss = 0;
  for (let i = 0; i < z.length; i++) loss += Math.max(z[i]!, 0) + Math.log1p(Math.exp(-Math.abs(z[i]!))) - targets[i]! * z[i]!;
  return loss;
}

function derivatives(design: readonly Float64Array[], z: Float64Array, targets: Float64Array) {
  const size = design.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < z.length; i++) {
    const p = 1 / (1 + Math.exp(-z[i]!));
    const curvature = p * (1 - p);
    for (let j = 0; j < size; j++) {
      gradient[j]! += (p - targets[i]!) * design[j]![i]!;
      for (let k = 0; k <= j; k++) hessian[j * size + k]! += curvature * design[j]![i]! * design[k]![i]!;
    }
  }
  return { gradient, hessian };
}

/**
 * The longest of 1, ½, ¼ … Newton steps that does not raise the loss by more than rounding: close to the maximum the loss no longer
 * tells the last steps apart, the gradient still does.
 */
function stepAlong(
  design: readonly Float64Array[],
  direction: Float64Array,
  z: Float64Array,
  targets: Float64Array,
  loss: number,
) {
  const bound = loss + LOSS_ROUNDING * loss;
  for (let length = 1; length > 1e-10; length /= 2) {
    const trial = z.map((value, i) => value - length * design.reduce((sum, column, j) => sum + direction[j]! * column[i]!, 0));
    const trialLoss = lossOf(trial, targets);
    if (trialLoss <= bound) return { z: trial, loss: trialLoss, length };
  }
  return undefined;
}

/**
 * Solves `A x = b` by Cholesky's factors, A given by its lower half; b becomes x. False, and b left unsolved, when a squared pivot is
 * not above `minPivot`.
 */
function solveInPlace(A: Float64Array, b: Float64Array, minPivot: number): boolean {
  const n = b.length;
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) A[j * n + j]! -= A[j * n + k]! ** 2;
    if (!(A[j * n + j]! > minPivot)) return false;
    A[j * n + j] = Math.sqrt(A[j * n + j]!);
    for (let i = j + 1; i < n; i++) {
      for (let k = 0; k < j; k++) A[i * n + j]! -= A[i * n + k]! * A[j * n + k]!;
      A[i * n + j]! /= A[j * n + j]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i]! -= A[i * n + k]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i]! -= A[k * n + i]! * b[k]!;
    b[i]! /= A[i * n + i]!;
  }
  return true;
}
