import { byteZeros } from '../base/byteZeros.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { swap } from '../base/swap.js';
import { zeros } from '../base/zeros.js';
import type { KernelRows } from './KernelRows.js';
import { type SmoLoops, TAU } from './SmoLoops.js';

const FREE = 0;
const LOWER = 1;
const UPPER = 2;

/** LIBSVM's limits on the steps: the least, one a point, and the most. */
const MIN_LIMIT = 10_000_000;
const LIMIT_A_POINT = 100;
const MAX_LIMIT = 2 ** 31 - 1;

export interface SmoOptions {
  /** Stop when the largest violation of optimality is below this. */
  readonly tol: number;
  /** Set variables aside that stay at their bounds. */
  readonly shrinking: boolean;
  /** Steps after which to give up; −1 for LIBSVM's limit: 10,000,000, or 100 a point where that is more. */
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
 * Minimises ½ αᵀQα − Σα, Qᵢⱼ = yᵢyⱼK(xᵢ, xⱼ), subject to yᵀα = 0 and 0 ≤ αᵢ ≤ Cᵢ by sequential minimal optimisation with second-order
 * working sets (Fan, Chen & Lin, JMLR 6, 2005).
 *
 * Step by step LIBSVM's `Solver` as scikit-learn 1.9 carries it (`svm/src/libsvm/svm.cpp`): ties go to the last index, shrinking
 * every min(size, 1000) steps, the gradient of shrunk variables reconstructed from the bounded ones. Without `maxIter` it ends after as many steps as
 * LIBSVM 3.37, where scikit-learn goes on for ever. It keeps yᵢ times LIBSVM's gradient, which frees the loops of the labels: a sign changes no rounding.
 */
export class SmoSolver {
  readonly #kernel: KernelRows;
  readonly #loops: SmoLoops;
  readonly #y: Int8Array;
  readonly #upper: Float64Array;
  readonly #options: SmoOptions;
  readonly #size: number;
  readonly #alpha: Float64Array;
  readonly #status: Uint8Array;
  /** Which variable of the problem each place holds. */
  readonly #original: Int32Array;
  #active: number;
  #unshrunk = false;

  /**
   * @param kernel of all points
   * @param loops over `kernel.values`, with room for every member; what they hold is overwritten
   * @param members the points that the problem is about
   * @param y +1 or −1 a member
   * @param upper Cᵢ > 0 of each member
   */
  constructor(kernel: KernelRows, loops: SmoLoops, members: Int32Array, y: Int8Array, upper: Float64Array, options: SmoOptions) {
    const size = members.length;
    this.#kernel = kernel;
    this.#loops = loops;
    this.#y = y.slice();
    this.#upper = upper.slice();
    this.#options = options;
    this.#size = size;
    this.#alpha = zeros(size);
    this.#status = byteZeros(size).fill(LOWER);
    this.#original = intZeros(size);
    const { pointAt, diagonal, slope, upBarrier, lowBarrier, bounded } = loops.arrays;
    for (let i = 0; i < size; i++) {
      this.#original[i] = i;
      pointAt[i] = members[i]!;
      diagonal[i] = kernel.diagonal[members[i]!]!;
      slope[i] = -y[i]!;
      upBarrier[i] = y[i] === 1 ? 0 : Infinity;
      lowBarrier[i] = y[i] === 1 ? -Infinity : 0;
      bounded[i] = 0;
    }
    this.#active = size;
  }

  solve(): SmoSolution {
    const { shrinking, maxIter } = this.#options;
    const loops = this.#loops;
    const period = min(this.#size, 1000);
    const limit = maxIter === -1 ? max(MIN_LIMIT, min(LIMIT_A_POINT * this.#size, MAX_LIMIT)) : maxIter;
    let counter = period + 1;
    let iterations = 0;
    let converged = true;
    let i = loops.selectFirst(this.#active);
    for (;;) {
      if (iterations >= limit) {
        converged = false;
        if (maxIter === -1) this.#unshrink();
        break;
      }
      if (--counter === 0) {
        counter = period;
        if (shrinking) {
          this.#shrink();
          i = loops.selectFirst(this.#active);
        }
      }
      let j = this.#selectSecond(i);
      if (j < 0) {
        this.#unshrink();
        i = loops.selectFirst(this.#active);
        j = this.#selectSecond(i);
        if (j < 0) break;
        counter = 1;
      }
      iterations++;
      i = this.#step(i, j);
    }
    const rho = this.#computeRho();
    const alpha = zeros(this.#size);
    for (let k = 0; k < this.#size; k++) alpha[this.#original[k]!] = this.#alpha[k]!;
    return { alpha, rho, iterations, converged };
  }

  #selectSecond(i: number): number {
    return i < 0 ? -1 : this.#loops.selectSecond(this.#rowOf(i), i, this.#active, this.#options.tol);
  }

  #rowOf(i: number): number {
    return this.#kernel.rowOf(this.#loops.arrays.pointAt[i]!);
  }

  /** Solves for αᵢ and αⱼ, clipped to their bounds, and brings slopes and status up to date; returns the next i. */
  #step(i: number, j: number): number {
    const { slope, diagonal, rowI } = this.#loops.arrays;
    const alpha = this.#alpha;
    const yI = this.#y[i]!;
    const yJ = this.#y[j]!;
    const oldI = alpha[i]!;
    const oldJ = alpha[j]!;
    const bend = diagonal[i]! + diagonal[j]! - 2 * rowI[j]!;
    const curvature = bend > 0 ? bend : TAU;
    if (yI === yJ) this.#moveAgainst(i, j, (yI * slope[i]! - yI * slope[j]!) / curvature);
    else this.#moveTogether(i, j, (-yI * slope[i]! - yJ * slope[j]!) / curvature);
    this.#updateStatus(i);
    this.#updateStatus(j);
    return this.#loops.updateSlopes(this.#rowOf(j), this.#active, (alpha[i]! - oldI) * yI, (alpha[j]! - oldJ) * yJ);
  }

  /** αᵢ and αⱼ of unlike labels rise by `delta`, both. */
  #moveTogether(i: number, j: number, delta: number): void {
    const alpha = this.#alpha;
    const upperI = this.#upper[i]!;
    const upperJ = this.#upper[j]!;
    const difference = alpha[i]! - alpha[j]!;
    let newI = alpha[i]! + delta;
    let newJ = alpha[j]! + delta;
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
    alpha[i] = newI;
    alpha[j] = newJ;
  }

  /** αⱼ of the same label rises by `delta` and αᵢ falls by as much. */
  #moveAgainst(i: number, j: number, delta: number): void {
    const alpha = this.#alpha;
    const upperI = this.#upper[i]!;
    const upperJ = this.#upper[j]!;
    const sum = alpha[i]! + alpha[j]!;
    let newI = alpha[i]! - delta;
    let newJ = alpha[j]! + delta;
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
    alpha[i] = newI;
    alpha[j] = newJ;
  }

  #updateStatus(i: number): void {
    const was = this.#status[i]!;
    const upper = this.#upper[i]!;
    const alpha = this.#alpha[i]!;
    const is = alpha >= upper ? UPPER : alpha <= 0 ? LOWER : FREE;
    if (was === is) return;
    this.#status[i] = is;
    const { upBarrier, lowBarrier } = this.#loops.arrays;
    const isPositive = this.#y[i] === 1;
    upBarrier[i] = is === (isPositive ? UPPER : LOWER) ? Infinity : 0;
    lowBarrier[i] = is === (isPositive ? LOWER : UPPER) ? -Infinity : 0;
    if (was !== UPPER && is !== UPPER) return;
    this.#loops.addRow(this.#rowOf(i), (was === UPPER) === isPositive ? -upper : upper, 'bounded', 0, this.#size);
  }

  /** Takes back the variables that were set aside. */
  #unshrink(): void {
    this.#reconstructSlopes();
    this.#active = this.#size;
  }

  /** The slopes of the variables set aside. */
  #reconstructSlopes(): void {
    const size = this.#size;
    const active = this.#active;
    if (active === size) return;
    const { slope, bounded, factors } = this.#loops.arrays;
    let free = 0;
    for (let i = 0; i < active; i++) {
      const isFree = this.#status[i] === FREE;
      factors[i] = isFree ? this.#alpha[i]! * this.#y[i]! : 0;
      if (isFree) free++;
    }
    for (let i = active; i < size; i++) slope[i] = bounded[i]! - this.#y[i]!;
    if (free * size > 2 * active * (size - active)) {
      for (let i = active; i < size; i++) slope[i] = this.#loops.sumRow(this.#rowOf(i), slope[i]!, active);
    } else {
      for (let i = 0; i < active; i++) {
        if (factors[i] !== 0) this.#loops.addRow(this.#rowOf(i), factors[i]!, 'slope', active, size);
      }
    }
  }

  /** Sets aside variables at a bound that the slope holds there. */
  #shrink(): void {
    const { slope, upBarrier, lowBarrier } = this.#loops.arrays;
    let rise = -Infinity;
    let fall = -Infinity;
    for (let i = 0; i < this.#active; i++) {
      rise = max(rise, -(slope[i]! + upBarrier[i]!));
      fall = max(fall, slope[i]! + lowBarrier[i]!);
    }
    if (!this.#unshrunk && rise + fall <= this.#options.tol * 10) {
      this.#unshrunk = true;
      this.#unshrink();
    }
    for (let i = 0; i < this.#active; i++) {
      if (!this.#isHeld(i, rise, fall)) continue;
      for (this.#active--; this.#active > i; this.#active--) {
        if (this.#isHeld(this.#active, rise, fall)) continue;
        this.#swap(i, this.#active);
        break;
      }
    }
  }

  #isHeld(i: number, rise: number, fall: number): boolean {
    const { slope, upBarrier, lowBarrier } = this.#loops.arrays;
    if (upBarrier[i] !== 0) return -slope[i]! > rise;
    if (lowBarrier[i] !== 0) return slope[i]! > fall;
    return false;
  }

  #swap(i: number, j: number): void {
    const { pointAt, diagonal, slope, upBarrier, lowBarrier, bounded } = this.#loops.arrays;
    for (const values of [slope, upBarrier, lowBarrier, diagonal, bounded, this.#alpha, this.#upper]) swap(values, i, j);
    for (const values of [pointAt, this.#original, this.#y, this.#status]) swap(values, i, j);
  }

  /** Mean slope of free variables; the middle of its bounds where there is none. */
  #computeRho(): number {
    const { slope, upBarrier } = this.#loops.arrays;
    let free = 0;
    let sum = 0;
    let high = Infinity;
    let low = -Infinity;
    for (let i = 0; i < this.#active; i++) {
      const value = slope[i]!;
      if (this.#status[i] === FREE) {
        free++;
        sum += value;
      } else if (upBarrier[i] === 0) {
        high = min(high, value);
      } else {
        low = max(low, value);
      }
    }
    return free > 0 ? sum / free : (high + low) / 2;
  }
}
