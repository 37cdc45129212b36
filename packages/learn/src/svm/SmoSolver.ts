import type { QMatrix } from './QMatrix.js';

/** Curvature of a direction along which the objective is not convex. */
const TAU = 1e-12;

const FREE = 0;
const LOWER = 1;
const UPPER = 2;

export interface SmoOptions {
  /** Stop when the largest violation of optimality is below this. */
  readonly tol: number;
  /** Set variables aside that stay at their bounds. */
  readonly shrinking: boolean;
  /** Steps after which to give up; −1 for no limit. */
  readonly maxIter: number;
}

export interface SmoSolution {
  /** αᵢ from 0 to Cᵢ, in the order of the problem given. */
  readonly alpha: Float64Array;
  /** Negative offset of the decision function Σ αᵢ yᵢ K(xᵢ, x) − rho. */
  readonly rho: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Minimises ½ αᵀQα − Σα subject to yᵀα = 0 and 0 ≤ αᵢ ≤ Cᵢ by sequential minimal optimisation with second-order working sets (Fan, Chen & Lin,
 * JMLR 6, 2005).
 *
 * Step by step LIBSVM's `Solver` as scikit-learn 1.9 carries it (`svm/src/libsvm/svm.cpp`): ties go to the last index, shrinking
 * every min(size, 1000) steps, the gradient of shrunk variables reconstructed from the bounded ones.
 */
export class SmoSolver {
  readonly #q: QMatrix;
  readonly #y: Int8Array;
  readonly #upper: Float64Array;
  readonly #options: SmoOptions;
  readonly #size: number;
  readonly #alpha: Float64Array;
  readonly #status: Uint8Array;
  readonly #gradient: Float64Array;
  /** The gradient's part due to variables at their upper bound. */
  readonly #bounded: Float64Array;
  /** Which variable of the problem each place holds. */
  readonly #original: Int32Array;
  #active: number;
  #unshrunk = false;
  #i = 0;
  #j = 0;

  /**
   * @param q reordered while solving
   * @param y +1 or −1 a variable
   * @param upper Cᵢ > 0 of each variable
   */
  constructor(q: QMatrix, y: Int8Array, upper: Float64Array, options: SmoOptions) {
    const size = y.length;
    this.#q = q;
    this.#y = y.slice();
    this.#upper = upper.slice();
    this.#options = options;
    this.#size = size;
    this.#alpha = new Float64Array(size);
    this.#status = new Uint8Array(size).fill(LOWER);
    this.#gradient = new Float64Array(size).fill(-1);
    this.#bounded = new Float64Array(size);
    this.#original = Int32Array.from({ length: size }, (_, i) => i);
    this.#active = size;
  }

  solve(): SmoSolution {
    const { shrinking, maxIter } = this.#options;
    const period = Math.min(this.#size, 1000);
    let counter = period + 1;
    let iterations = 0;
    let converged = true;
    for (;;) {
      if (maxIter !== -1 && iterations >= maxIter) {
        converged = false;
        break;
      }
      if (--counter === 0) {
        counter = period;
        if (shrinking) this.#shrink();
      }
      if (!this.#selectPair()) {
        this.#reconstructGradient();
        this.#active = this.#size;
        if (!this.#selectPair()) break;
        counter = 1;
      }
      iterations++;
      this.#step(this.#i, this.#j);
    }
    const rho = this.#computeRho();
    const alpha = new Float64Array(this.#size);
    for (let i = 0; i < this.#size; i++) alpha[this.#original[i]!] = this.#alpha[i]!;
    return { alpha, rho, iterations, converged };
  }

  /** Sets the pair to optimise next: the most violating i, and the j that lowers the objective most. False when optimal. */
  #selectPair(): boolean {
    const y = this.#y;
    const status = this.#status;
    const gradient = this.#gradient;
    const diagonal = this.#q.diagonal;
    const active = this.#active;
    let max = -Infinity;
    let i = -1;
    for (let t = 0; t < active; t++) {
      if (y[t] === 1) {
        if (status[t] !== UPPER && -gradient[t]! >= max) {
          max = -gradient[t]!;
          i = t;
        }
      } else if (status[t] !== LOWER && gradient[t]! >= max) {
        max = gradient[t]!;
        i = t;
      }
    }
    if (i < 0) return false;

    const row = this.#q.row(i);
    const diagonalI = diagonal[i]!;
    const sign = 2 * y[i]!;
    let max2 = -Infinity;
    let j = -1;
    let least = Infinity;
    for (let t = 0; t < active; t++) {
      const isPositive = y[t] === 1;
      if (status[t] === (isPositive ? LOWER : UPPER)) continue;
      const slope = isPositive ? gradient[t]! : -gradient[t]!;
      if (slope >= max2) max2 = slope;
      const difference = max + slope;
      if (difference > 0) {
        const cross = sign * row[t]!;
        const curvature = isPositive ? diagonalI + diagonal[t]! - cross : diagonalI + diagonal[t]! + cross;
        const change = -(difference * difference) / (curvature > 0 ? curvature : TAU);
        if (change <= least) {
          least = change;
          j = t;
        }
      }
    }
    if (max + max2 < this.#options.tol || j < 0) return false;
    this.#i = i;
    this.#j = j;
    return true;
  }

  /** Solves for αᵢ and αⱼ, clipped to their bounds, and brings gradient and status up to date. */
  #step(i: number, j: number): void {
    const alpha = this.#alpha;
    const gradient = this.#gradient;
    const diagonal = this.#q.diagonal;
    const rowI = this.#q.row(i);
    const rowJ = this.#q.row(j);
    const upperI = this.#upper[i]!;
    const upperJ = this.#upper[j]!;
    const oldI = alpha[i]!;
    const oldJ = alpha[j]!;
    let newI: number;
    let newJ: number;
    if (this.#y[i] !== this.#y[j]) {
      const curvature = diagonal[i]! + diagonal[j]! + 2 * rowI[j]!;
      const delta = (-gradient[i]! - gradient[j]!) / (curvature <= 0 ? TAU : curvature);
      const difference = oldI - oldJ;
      newI = oldI + delta;
      newJ = oldJ + delta;
      if (difference > 0 && newJ < 0) {
        newJ = 0;
        newI = difference;
      } else if (difference <= 0 && newI < 0) {
        newI = 0;
        newJ = -difference;
      }
      if (difference > upperI - upperJ) {
        if (newI > upperI) {
          newI = upperI;
          newJ = upperI - difference;
        }
      } else if (newJ > upperJ) {
        newJ = upperJ;
        newI = upperJ + difference;
      }
    } else {
      const curvature = diagonal[i]! + diagonal[j]! - 2 * rowI[j]!;
      const delta = (gradient[i]! - gradient[j]!) / (curvature <= 0 ? TAU : curvature);
      const sum = oldI + oldJ;
      newI = oldI - delta;
      newJ = oldJ + delta;
      if (sum > upperI && newI > upperI) {
        newI = upperI;
        newJ = sum - upperI;
      } else if (sum <= upperI && newJ < 0) {
        newJ = 0;
        newI = sum;
      }
      if (sum > upperJ && newJ > upperJ) {
        newJ = upperJ;
        newI = sum - upperJ;
      } else if (sum <= upperJ && newI < 0) {
        newI = 0;
        newJ = sum;
      }
    }
    alpha[i] = newI;
    alpha[j] = newJ;
    const changeI = newI - oldI;
    const changeJ = newJ - oldJ;
    for (let k = 0, active = this.#active; k < active; k++) gradient[k]! += rowI[k]! * changeI + rowJ[k]! * changeJ;
    this.#updateStatus(i, rowI);
    this.#updateStatus(j, rowJ);
  }

  #updateStatus(i: number, row: Float32Array): void {
    const was = this.#status[i];
    const upper = this.#upper[i]!;
    const alpha = this.#alpha[i]!;
    const is = alpha >= upper ? UPPER : alpha <= 0 ? LOWER : FREE;
    this.#status[i] = is;
    if ((was === UPPER) === (is === UPPER)) return;
    const bounded = this.#bounded;
    const signed = was === UPPER ? -upper : upper;
    for (let k = 0; k < this.#size; k++) bounded[k]! += signed * row[k]!;
  }

  /** The gradient of the variables set aside. */
  #reconstructGradient(): void {
    const size = this.#size;
    const active = this.#active;
    if (active === size) return;
    const gradient = this.#gradient;
    const status = this.#status;
    const alpha = this.#alpha;
    let free = 0;
    for (let j = active; j < size; j++) gradient[j] = this.#bounded[j]! - 1;
    for (let j = 0; j < active; j++) if (status[j] === FREE) free++;
    if (free * size > 2 * active * (size - active)) {
      for (let i = active; i < size; i++) {
        const row = this.#q.row(i);
        for (let j = 0; j < active; j++) if (status[j] === FREE) gradient[i]! += alpha[j]! * row[j]!;
      }
    } else {
      for (let i = 0; i < active; i++) {
        if (status[i] !== FREE) continue;
        const row = this.#q.row(i);
        for (let j = active; j < size; j++) gradient[j]! += alpha[i]! * row[j]!;
      }
    }
  }

  /** Sets aside variables at a bound that the gradient holds there. */
  #shrink(): void {
    const y = this.#y;
    const status = this.#status;
    const gradient = this.#gradient;
    let max1 = -Infinity;
    let max2 = -Infinity;
    for (let i = 0; i < this.#active; i++) {
      const up = -y[i]! * gradient[i]!;
      if (status[i] !== (y[i] === 1 ? UPPER : LOWER) && up >= max1) max1 = up;
      if (status[i] !== (y[i] === 1 ? LOWER : UPPER) && -up >= max2) max2 = -up;
    }
    if (!this.#unshrunk && max1 + max2 <= this.#options.tol * 10) {
      this.#unshrunk = true;
      this.#reconstructGradient();
      this.#active = this.#size;
    }
    for (let i = 0; i < this.#active; i++) {
      if (!this.#isHeld(i, max1, max2)) continue;
      for (this.#active--; this.#active > i; this.#active--) {
        if (this.#isHeld(this.#active, max1, max2)) continue;
        this.#swap(i, this.#active);
        break;
      }
    }
  }

  #isHeld(i: number, max1: number, max2: number): boolean {
    const isPositive = this.#y[i] === 1;
    if (this.#status[i] === UPPER) return -this.#gradient[i]! > (isPositive ? max1 : max2);
    if (this.#status[i] === LOWER) return this.#gradient[i]! > (isPositive ? max2 : max1);
    return false;
  }

  #swap(i: number, j: number): void {
    this.#q.swap(i, j);
    for (const values of [this.#y, this.#upper, this.#alpha, this.#status, this.#gradient, this.#bounded, this.#original]) {
      const value = values[i]!;
      values[i] = values[j]!;
      values[j] = value;
    }
  }

  /** Mean of y·gradient over free variables; the middle of its bounds where there is none. */
  #computeRho(): number {
    let free = 0;
    let sum = 0;
    let high = Infinity;
    let low = -Infinity;
    for (let i = 0; i < this.#active; i++) {
      const value = this.#y[i]! * this.#gradient[i]!;
      if (this.#status[i] === FREE) {
        free++;
        sum += value;
      } else if ((this.#status[i] === UPPER) === (this.#y[i] === -1)) {
        high = Math.min(high, value);
      } else {
        low = Math.max(low, value);
      }
    }
    return free > 0 ? sum / free : (high + low) / 2;
  }
}
