import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
import { LogisticLoss, type LogisticPoint, type LogisticProblem } from './LogisticLoss.js';
import { curvatureOf, newtonStep, WideNewton } from './newtonStep.js';
import { SparseQuadratic } from './SparseQuadratic.js';

export interface LogisticMinimum {
  /** One weight a feature, the intercept last. */
  readonly weights: Float64Array;
  readonly nIter: number;
  readonly converged: boolean;
}

export interface SearchLimits {
  /** Largest derivative at a minimum, as a part of the largest that it could be. */
  readonly tol: number;
  readonly maxIter: number;
}

/** Rounding of the loss: close to the minimum it no longer tells the last steps apart, the gradient still does. */
const LOSS_ROUNDING = 1e-13;
const SHORTEST_STEP = 1e-12;
const ROUNDED = 1e-8;

/**
 * Penalised logistic regression by Newton's method, its quadratic model minimised with the l1 term in it where there is one (proximal Newton:
 * Lee, Sun & Saunders 2014, doi 10.1137/130921428), and step halving. It ends near rounding, since the last steps converge quadratically.
 */
export function minimiseLogistic(problem: LogisticProblem, { tol, maxIter }: SearchLimits): LogisticMinimum {
  const loss = new LogisticLoss(problem);
  const { features, l1, l2 } = problem;
  const wide = l1 === 0 && l2 > 0 && features.rows > features.columns ? new WideNewton(loss) : undefined;
  let point = loss.at(zeros(features.rows + 1));
  let previous = Infinity;
  for (let nIter = 0; ; nIter++) {
    const gradient = loss.gradient(point);
    const worst = violation(loss, point, gradient);
    // A Newton step that close to the minimum and of no avail shows that rounding leaves no more to gain.
    const converged = worst <= tol || (worst <= ROUNDED && worst > previous / 2);
    if (converged || nIter === maxIter) return { weights: point.weights, nIter, converged };
    const step = l1 > 0 ? sparseStep(loss, point, gradient) : (wide?.step(gradient) ?? newtonStep(loss, gradient));
    const next = stepAlong(loss, point, step);
    if (next === undefined) return { weights: point.weights, nIter, converged: worst <= ROUNDED };
    point = next;
    previous = worst;
  }
}

/** How far the point is from the conditions of a minimum, the worst weight's derivative as a part of the largest it could be. */
function violation({ problem, reach }: LogisticLoss, { weights }: LogisticPoint, gradient: Float64Array): number {
  const { features, l1, l2 } = problem;
  let worst = abs(gradient[features.rows]!) / reach[features.rows]!;
  for (let j = 0; j < features.rows; j++) {
    const weight = weights[j]!;
    const slope = weight === 0 ? max(0, abs(gradient[j]!) - l1) : abs(gradient[j]! + l1 * Math.sign(weight));
    if (slope > 0) worst = max(worst, slope / (reach[j]! + l2 * abs(weight)));
  }
  return worst;
}

function sparseStep(loss: LogisticLoss, { weights }: LogisticPoint, gradient: Float64Array): Float64Array {
  const { features, l1, fitIntercept } = loss.problem;
  const last = features.rows;
  const mayMove = (j: number) => (j === last ? fitIntercept : weights[j] !== 0 || abs(gradient[j]!) > l1);
  const active = arange(weights.length).filter(mayMove);
  const target = doublesOf(active, (j) => weights[j]!);
  const slopes = doublesOf(active, (j) => gradient[j]!);
  const curvature = curvatureOf(loss, active);
  new SparseQuadratic(curvature, active.length, l1, fitIntercept ? active.length - 1 : -1).minimise(target, slopes);
  const step = zeros(weights.length);
  active.forEach((j, a) => {
    step[j] = target[a]! - weights[j]!;
  });
  return step;
}

/** The longest of 1, ½, ¼ … steps that does not raise the loss by more than rounding. */
function stepAlong(loss: LogisticLoss, from: LogisticPoint, step: Float64Array): LogisticPoint | undefined {
  const bound = from.loss + LOSS_ROUNDING * abs(from.loss);
  for (let length = 1; length > SHORTEST_STEP; length /= 2) {
    // A whole step to a weight of 0 must end there and not beside it by rounding.
    const trial = loss.at(
      from.weights.map((weight, j) => (length === 1 && step[j] === -weight ? 0 : weight + length * step[j]!)),
    );
    if (trial.loss <= bound) return trial;
  }
  return undefined;
}
