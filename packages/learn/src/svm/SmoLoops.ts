import { abs } from '../base/abs.js';
/** Curvature of a direction along which the objective is not convex. */
export const TAU = 1e-12;
/** Keeps the screen on products from being stricter than the quotients it stands for. */
const SLACK = 1 - 1e-14;

/** What the inner loops of `SmoSolver` work on. All but `values` are in the solver's order, the variables it still moves first. */
export interface SmoArrays {
  /** Kernel rows; a row begins at some place and has one entry a point. */
  readonly values: Float32Array;
  /** The point that a place of the solver's order holds. */
  readonly pointAt: Int32Array;
  /** Kernel of each point with itself. */
  readonly diagonal: Float64Array;
  /** yᵢ times the derivative of the objective. */
  readonly slope: Float64Array;
  /** 0 where yᵢαᵢ may rise, else ∞. */
  readonly upBarrier: Float64Array;
  /** 0 where yᵢαᵢ may fall, else −∞. */
  readonly lowBarrier: Float64Array;
  /** The slopes' part due to variables at their upper bound. */
  readonly bounded: Float64Array;
  /** yᵢαᵢ of the free variables, 0 of the others, where `sumRow` needs them. */
  readonly factors: Float64Array;
  /** Kernels of the first variable of a pair with the active ones. */
  readonly rowI: Float32Array;
}

/** Kinds and lengths of the arrays, for so many kernel rows of so many points. */
export function smoLayout(rows: number, points: number) {
  return {
    values: ['float32', rows * points],
    pointAt: ['int32', points],
    diagonal: ['float64', points],
    slope: ['float64', points],
    upBarrier: ['float64', points],
    lowBarrier: ['float64', points],
    bounded: ['float64', points],
    factors: ['float64', points],
    rowI: ['float32', points],
  } as const;
}

/** The inner loops of `SmoSolver`, here in TypeScript; `WasmSmoLoops` gives the same bits. A row is named by where it begins in `values`. */
export class SmoLoops {
  readonly arrays: SmoArrays;

  constructor(arrays: SmoArrays) {
    this.arrays = arrays;
  }

  /** The variable that violates optimality most, the last of equals; −1 where none may rise. */
  selectFirst(active: number): number {
    const { slope, upBarrier } = this.arrays;
    let least = Infinity;
    let first = -1;
    for (let t = 0; t < active; t++) {
      const value = slope[t]! + upBarrier[t]!;
      if (value <= least) {
        least = value;
        first = t;
      }
    }
    return least === Infinity ? -1 : first;
  }

  /**
   * The variable that, moved together with i, lowers the objective most to second order, the last of equals. Leaves the kernels of i in
   * `rowI`.
   *
   * @returns −1 where the largest violation is below `tol`, or nothing lowers the objective
   */
  selectSecond(row: number, i: number, active: number, tol: number): number {
    const { values, pointAt, diagonal, slope, lowBarrier, rowI } = this.arrays;
    const max = -slope[i]!;
    const diagonalI = diagonal[i]!;
    let violation = -Infinity;
    let most = 0;
    let screen = Number.MIN_VALUE;
    let second = -1;
    for (let t = 0; t < active; t++) {
      const kernel = values[row + pointAt[t]!]!;
      rowI[t] = kernel;
      const difference = max + (slope[t]! + lowBarrier[t]!);
      if (difference > violation) violation = difference;
      const curvature = diagonalI + diagonal[t]! - 2 * kernel;
      // Whether the quotient can be the largest yet, asked without dividing and without branching on signs.
      if (difference * abs(difference) >= screen * curvature && difference > 0) {
        const gain = (difference * difference) / (curvature > 0 ? curvature : TAU);
        if (gain >= most) {
          most = gain;
          screen = gain * SLACK;
          second = t;
        }
      }
    }
    return violation < tol ? -1 : second;
  }

  /**
   * Adds `changeI` times `rowI` and `changeJ` times the kernels of a row to the slopes, and selects the first variable of the next pair.
   *
   * @returns as `selectFirst`
   */
  updateSlopes(row: number, active: number, changeI: number, changeJ: number): number {
    const { values, pointAt, slope, upBarrier, rowI } = this.arrays;
    let least = Infinity;
    let first = -1;
    for (let t = 0; t < active; t++) {
      const updated = slope[t]! + (rowI[t]! * changeI + values[row + pointAt[t]!]! * changeJ);
      slope[t] = updated;
      const value = updated + upBarrier[t]!;
      if (value <= least) {
        least = value;
        first = t;
      }
    }
    return least === Infinity ? -1 : first;
  }

  /** Adds `factor` times the kernels of a row to an array, from place `from` on. */
  addRow(row: number, factor: number, target: 'slope' | 'bounded', from: number, to: number): void {
    const { values, pointAt, [target]: sums } = this.arrays;
    for (let t = from; t < to; t++) sums[t]! += factor * values[row + pointAt[t]!]!;
  }

  /** `start` and the kernels of a row, each times its entry of `factors`, added up one after another. */
  sumRow(row: number, start: number, to: number): number {
    const { values, pointAt, factors } = this.arrays;
    let sum = start;
    for (let t = 0; t < to; t++) sum += factors[t]! * values[row + pointAt[t]!]!;
    return sum;
  }
}
