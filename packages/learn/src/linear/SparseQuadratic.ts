import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import { choleskyFactor, solveCholesky } from '../matrix/cholesky.js';
import { Matrix } from '../matrix/Matrix.js';
import { SINGULAR } from './newtonStep.js';

/** Enough to get ahead: far from the minimum the model is not worth more, and close to it the signs are known. */
const MAX_SWEEPS = 30;
const SLACK = 1e-13;

/**
 * Minimises `gᵀ(v − w) + ½ (v − w)ᵀ H (v − w) + l1 Σ |vⱼ|` over v, one of its coordinates perhaps free of the penalty.
 *
 * Coordinate descent (Friedman, Hastie & Tibshirani 2010, doi 10.18637/jss.v033.i01) finds which v are 0 and the signs of the others; once these
 * stay, the linear system that they leave gives the minimum itself, as an active-set method does.
 */
export class SparseQuadratic {
  readonly #H: Float64Array;
  readonly #size: number;
  readonly #l1: number;
  /** Index of the coordinate without a penalty, or −1. */
  readonly #free: number;

  constructor(H: Float64Array, size: number, l1: number, free: number) {
    this.#H = H;
    this.#size = size;
    this.#l1 = l1;
    this.#free = free;
  }

  /** @param start w and the first v, overwritten by the minimum */
  minimise(v: Float64Array, gradient: Float64Array): void {
    const slope = gradient.slice();
    let signs = v.map(Math.sign);
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      const moved = this.#sweep(v, slope);
      if (!moved) return;
      const now = v.map(Math.sign);
      const stays = now.every((sign, j) => sign === signs[j] || j === this.#free);
      signs = now;
      if (!stays && sweep > 0) continue;
      const support = arange(v.length).filter((j) => v[j] !== 0 || j === this.#free);
      if (this.#jump(v, slope, support) && this.#isMinimum(v, slope)) return;
      signs = v.map(Math.sign);
    }
  }

  /** Each coordinate to its own minimum in turn; false where none moved. */
  #sweep(v: Float64Array, slope: Float64Array): boolean {
    const size = this.#size;
    let moved = false;
    for (let j = 0; j < size; j++) {
      const curvature = this.#H[j * size + j]!;
      if (!(curvature > 0)) continue;
      const best = soften(v[j]! - slope[j]! / curvature, j === this.#free ? 0 : this.#l1 / curvature);
      const change = best - v[j]!;
      if (change === 0) continue;
      v[j] = best;
      this.#follow(slope, j, change);
      moved = true;
    }
    return moved;
  }

  /** To the minimum with these signs, or on the way there to where the first v becomes 0. False where there is no such minimum, or it is not reached. */
  #jump(v: Float64Array, slope: Float64Array, support: Int32Array): boolean {
    const factor = choleskyFactor(this.#within(support), SINGULAR);
    if (factor === undefined) return false;
    const step = doublesOf(support, (j) => -slope[j]! - (j === this.#free ? 0 : this.#l1 * Math.sign(v[j]!)));
    solveCholesky(factor, step);
    let length = 1;
    let first = -1;
    support.forEach((j, a) => {
      const reach = -v[j]! / step[a]!;
      if (j === this.#free || !(reach >= 0 && reach <= length)) return;
      length = reach;
      first = j;
    });
    support.forEach((j, a) => {
      const change = j === first ? -v[j]! : length * step[a]!;
      v[j]! += change;
      this.#follow(slope, j, change);
    });
    return first < 0;
  }

  /** H among the coordinates given, its lower half. */
  #within(support: Int32Array): Matrix {
    const H = new Matrix(support.length, support.length);
    for (let a = 0; a < support.length; a++) {
      for (let b = 0; b <= a; b++) H.set(a, b, this.#H[support[a]! * this.#size + support[b]!]!);
    }
    return H;
  }

  #isMinimum(v: Float64Array, slope: Float64Array): boolean {
    for (let j = 0; j < v.length; j++) {
      if (v[j] === 0 && j !== this.#free && abs(slope[j]!) > this.#l1 * (1 + SLACK)) return false;
    }
    return true;
  }

  #follow(slope: Float64Array, j: number, change: number): void {
    const row = j * this.#size;
    for (let k = 0; k < slope.length; k++) slope[k]! += change * this.#H[row + k]!;
  }
}

function soften(value: number, by: number): number {
  return value > by ? value - by : value < -by ? value + by : 0;
}
