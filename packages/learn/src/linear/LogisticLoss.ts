import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { full } from '../base/full.js';
import { max } from '../base/max.js';
import { zeros } from '../base/zeros.js';
import { dotProducts } from '../matrix/dotProducts.js';
import type { Matrix } from '../matrix/Matrix.js';

/** What is minimised: `Σ rowWeightᵢ log(1 + exp(−yᵢ zᵢ)) + l1 Σ |wⱼ| + l2/2 Σ wⱼ²`, y being ±1, `z = intercept + X w`. */
export interface LogisticProblem {
  /** One feature a row, shape (features, rows). */
  readonly features: Matrix;
  readonly y: Labels;
  readonly rowWeight: Float64Array;
  readonly l1: number;
  readonly l2: number;
  readonly fitIntercept: boolean;
}

/** Where a search stands: the intercept is the last of the weights, and takes no penalty. */
export interface LogisticPoint {
  readonly weights: Float64Array;
  /** `intercept + X w`, shape (rows). */
  readonly z: Float64Array;
  readonly loss: number;
}

/** The loss, its first derivatives and its curvature in each row. */
export class LogisticLoss {
  readonly problem: LogisticProblem;
  /** Weighted derivative of the loss by each z. */
  readonly slope: Float64Array;
  /** Weighted second derivative of the loss by each z. */
  readonly curvature: Float64Array;
  /** `Σ rowWeightᵢ |xᵢⱼ|` and for the intercept `Σ rowWeightᵢ`: the largest that a derivative can be. */
  readonly reach: Float64Array;

  constructor(problem: LogisticProblem) {
    const { features, rowWeight } = problem;
    this.problem = problem;
    this.slope = zeros(features.columns);
    this.curvature = zeros(features.columns);
    this.reach = zeros(features.rows + 1);
    for (let j = 0; j < features.rows; j++) {
      const values = features.row(j);
      for (let i = 0; i < values.length; i++) this.reach[j]! += rowWeight[i]! * abs(values[i]!);
    }
    for (let i = 0; i < rowWeight.length; i++) this.reach[features.rows]! += rowWeight[i]!;
  }

  at(weights: Float64Array): LogisticPoint {
    const { features } = this.problem;
    const z = full(features.columns, weights[features.rows]!);
    for (let j = 0; j < features.rows; j++) {
      const weight = weights[j]!;
      if (weight === 0) continue;
      const values = features.row(j);
      for (let i = 0; i < z.length; i++) z[i]! += weight * values[i]!;
    }
    return { weights, z, loss: this.#lossOf(weights, z) };
  }

  /** Sets `slope` and `curvature`, and returns the derivative of all but the l1 term by each weight, the intercept last. */
  gradient({ weights, z }: LogisticPoint): Float64Array {
    const { features, y, rowWeight, l2, fitIntercept } = this.problem;
    let total = 0;
    for (let i = 0; i < z.length; i++) {
      const p = 1 / (1 + Math.exp(-z[i]!));
      // 1 − p would lose all digits of a row that is all but certain.
      const q = 1 / (1 + Math.exp(z[i]!));
      this.slope[i] = rowWeight[i]! * (y[i] === 1 ? -q : p);
      this.curvature[i] = rowWeight[i]! * p * q;
      total += this.slope[i]!;
    }
    const gradient = zeros(features.rows + 1);
    dotProducts(this.slope, 0, features.data, features.columns, gradient.subarray(0, features.rows));
    for (let j = 0; j < features.rows; j++) gradient[j]! += l2 * weights[j]!;
    gradient[features.rows] = fitIntercept ? total : 0;
    return gradient;
  }

  #lossOf(weights: Float64Array, z: Float64Array): number {
    const { features, y, rowWeight, l1, l2 } = this.problem;
    let loss = 0;
    for (let i = 0; i < z.length; i++) {
      const against = y[i] === 1 ? -z[i]! : z[i]!;
      loss += rowWeight[i]! * (max(against, 0) + Math.log1p(Math.exp(-abs(against))));
    }
    for (let j = 0; j < features.rows; j++) loss += l1 * abs(weights[j]!) + (l2 / 2) * weights[j]! ** 2;
    return loss;
  }
}
