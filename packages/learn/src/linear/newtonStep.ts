import { arange } from '../base/arange.js';
import { full } from '../base/full.js';
import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { PANEL, type PanelWriter, panelProducts } from '../kernels/panelProducts.js';
import { choleskyFactor, solveCholesky } from '../matrix/cholesky.js';
import { productsOfRows } from '../matrix/crossProduct.js';
import { dot } from '../matrix/dot.js';
import { Matrix } from '../matrix/Matrix.js';
import type { LogisticLoss } from './LogisticLoss.js';

/** Part of a diagonal entry that is added to it where the curvature is singular, at first. */
const LEAST_DAMPING = 1e-12;

/** Part of a diagonal entry that elimination must leave of it: below, the curvature is singular but for rounding. */
export const SINGULAR = 1e-13;

/**
 * The Newton step of a smooth problem, l1 = 0: minus the inverse of the curvature times the gradient, the intercept last.
 *
 * Where the curvature is singular, as for copies of a feature without a penalty, its diagonal is raised until it is not.
 */
export function newtonStep(loss: LogisticLoss, gradient: Float64Array): Float64Array {
  const active = arange(gradient.length - (loss.problem.fitIntercept ? 0 : 1));
  const curvature = curvatureOf(loss, active);
  const size = active.length;
  const step = zeros(gradient.length);
  for (let damping = 0; damping <= 1; damping = damping === 0 ? LEAST_DAMPING : damping * 100) {
    const damped = new Matrix(size, size, curvature.slice());
    for (let j = 0; j < size; j++) damped.data[j * size + j]! *= 1 + damping;
    const factor = choleskyFactor(damped, SINGULAR);
    if (factor === undefined) continue;
    for (let j = 0; j < size; j++) step[j] = -gradient[j]!;
    solveCholesky(factor, step.subarray(0, size));
    return step;
  }
  return gradient.map((slope, j) => (loss.reach[j] === 0 ? 0 : -slope / loss.reach[j]!));
}

/**
 * The second derivatives by the weights of the given features, `X D Xᵀ + l2 I`, shape (active, active), whole; a feature number past the last
 * stands for the intercept.
 */
export function curvatureOf({ problem, curvature }: LogisticLoss, active: Int32Array): Float64Array {
  const { features, l2 } = problem;
  const size = active.length;
  const root = curvature.map(sqrt);
  const ones = full(features.columns, 1);
  const write = weightedWriter(
    Array.from(active, (j) => (j < features.rows ? features.row(j) : ones)),
    root,
  );
  const result = panelProducts(write, size, write, size, features.columns, zeros(size * size));
  active.forEach((j, a) => {
    if (j < features.rows) result[a * size + a]! += l2;
  });
  return result;
}

/** Vectors times a weight a term. */
function weightedWriter(vectors: readonly Float64Array[], weight: Float64Array): PanelWriter {
  return (panels, first, count, k, depth) => {
    const last = first + count - 1;
    let at = 0;
    for (let i = first; i <= last; i += PANEL) {
      const a = vectors[i]!;
      const b = vectors[min(i + 1, last)]!;
      const c = vectors[min(i + 2, last)]!;
      const d = vectors[min(i + 3, last)]!;
      for (let term = k; term < k + depth; term++, at += PANEL) {
        const factor = weight[term]!;
        panels[at] = factor * a[term]!;
        panels[at + 1] = factor * b[term]!;
        panels[at + 2] = factor * c[term]!;
        panels[at + 3] = factor * d[term]!;
      }
    }
  };
}

/**
 * The same step where features outnumber rows and l2 > 0, by a system of the size of the rows: the Woodbury identity,
 * `(l2 I + BᵀB)⁻¹ = (I − Bᵀ K⁻¹ B) / l2`, with `B = D^½ X` and `K = l2 I + B Bᵀ`.
 */
export class WideNewton {
  readonly #loss: LogisticLoss;
  /** X Xᵀ, shape (rows, rows). */
  readonly #products: Matrix;

  constructor(loss: LogisticLoss) {
    const { features } = loss.problem;
    this.#loss = loss;
    this.#products = productsOfRows(features.transpose());
  }

  /** Undefined where rounding leaves the system without a solution. */
  step(gradient: Float64Array): Float64Array | undefined {
    const { problem, curvature } = this.#loss;
    const { features, l2, fitIntercept } = problem;
    const n = features.columns;
    const root = curvature.map(sqrt);
    const K = new Matrix(n, n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) K.set(i, j, root[i]! * root[j]! * this.#products.get(i, j));
      K.data[i * n + i]! += l2;
    }
    const factor = choleskyFactor(K);
    if (factor === undefined) return undefined;
    const Bg = zeros(n);
    for (let f = 0; f < features.rows; f++) addScaled(Bg, features.row(f), gradient[f]!);
    for (let i = 0; i < n; i++) Bg[i]! *= root[i]!;
    const inner = Bg.slice();
    solveCholesky(factor, inner);
    const towards = root.slice();
    solveCholesky(factor, towards);
    const step = zeros(gradient.length);
    const ofIntercept = fitIntercept ? (dot(towards, Bg) - gradient[features.rows]!) / (l2 * dot(root, towards)) : 0;
    step[features.rows] = isFiniteNumber(ofIntercept) ? ofIntercept : 0;
    const rows = inner.map((value, i) => root[i]! * (value / l2 - towards[i]! * step[features.rows]!));
    for (let f = 0; f < features.rows; f++) step[f] = dot(features.row(f), rows) - gradient[f]! / l2;
    return step;
  }
}

function addScaled(into: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i]! += factor * values[i]!;
}
