import { floor } from '../base/floor.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { pairwiseDotProducts } from '../kernels/pairwiseDotProducts.js';
import { CachedKernel } from './CachedKernel.js';
import type { KernelRows } from './KernelRows.js';
import { dotsToKernel, type Kernel, kernelWith, type Points, squaredNorms } from './kernel.js';
import type { SmoLoops } from './SmoLoops.js';
import { type SmoOptions, type SmoSolution, SmoSolver } from './SmoSolver.js';
import { smoLoopsFor } from './smoLoopsFor.js';
import { WholeKernel } from './WholeKernel.js';

/** Points whose kernels with all support vectors are computed at a time. */
const BLOCK = 128;

/** A two-class problem on some points, and the machine that solves it. */
export interface Machine extends SmoSolution {
  /** The points in LIBSVM's order, to which `alpha` belongs. */
  readonly members: Int32Array;
  /** +1 or −1 of each member. */
  readonly signs: Int8Array;
}

export interface SvmOptions extends SmoOptions {
  /** Memory for kernel values. The matrix is held whole where it fits, else its rows used last. */
  readonly cacheBytes: number;
}

/** C-SVC on one set of points, whole or in parts that share one kernel matrix. */
export class SvmProblem {
  /** Lets others use the memory. Nothing can be solved after. */
  readonly release: () => void;
  readonly #kernel: Kernel;
  readonly #points: Points;
  readonly #upper: Float64Array;
  readonly #options: SvmOptions;
  readonly #rows: KernelRows;
  readonly #loops: SmoLoops;

  /** @param upper C of each point, its weight included */
  constructor(kernel: Kernel, points: Points, upper: Float64Array, options: SvmOptions) {
    this.#kernel = kernel;
    this.#points = points;
    this.#upper = upper;
    this.#options = options;
    const { count } = points;
    const rows = min(count, max(2, floor(options.cacheBytes / (4 * count))));
    const { loops, release } = smoLoopsFor(rows, count);
    this.#loops = loops;
    const { values } = loops.arrays;
    this.#rows = rows === count ? new WholeKernel(kernel, points, values) : new CachedKernel(kernel, points, values);
    this.release = () => {
      this.#rows.release?.();
      release();
    };
  }

  /**
   * @param first points on the positive side of the hyperplane, taken first
   * @param second points on its other side
   */
  solve(first: Int32Array, second: Int32Array): Machine {
    const members = intZeros(first.length + second.length);
    members.set(first);
    members.set(second, first.length);
    const signs = new Int8Array(members.length).fill(-1).fill(1, 0, first.length);
    const upper = zeros(members.length);
    for (let i = 0; i < members.length; i++) upper[i] = this.#upper[members[i]!]!;
    return { ...new SmoSolver(this.#rows, this.#loops, members, signs, upper, this.#options).solve(), members, signs };
  }

  /** Decision values of points by a machine, Σ α y K − rho, K in double by dot products. */
  decide({ members, signs, alpha, rho }: Machine, points: Int32Array): Float64Array {
    const support = members.filter((_, i) => alpha[i]! > 0);
    const coefficients = alpha.map((value, i) => value * signs[i]!).filter((value) => value !== 0);
    const decision = zeros(points.length);
    const exact = this.#rows.exact;
    if (exact === undefined) this.#addKernels(support, coefficients, points, decision);
    else {
      for (let i = 0; i < points.length; i++) {
        const row = points[i]! * this.#points.count;
        for (let k = 0; k < support.length; k++) decision[i]! += coefficients[k]! * exact[row + support[k]!]!;
      }
    }
    for (let i = 0; i < decision.length; i++) decision[i]! -= rho;
    return decision;
  }

  /** Adds Σ coefficientₖ K(supportₖ, x) for each x of some points. */
  #addKernels(support: Int32Array, coefficients: Float64Array, points: Int32Array, sums: Float64Array): void {
    const vectors = this.#select(support);
    const norms = squaredNorms(vectors);
    const { count: columns } = vectors;
    const room = zeros(min(BLOCK, points.length) * columns);
    for (let from = 0; from < points.length; from += BLOCK) {
      const { count, width, data } = this.#select(points.subarray(from, from + BLOCK));
      const block = pairwiseDotProducts(data, count, vectors.data, columns, width, room.subarray(0, count * columns));
      const askedNorms = squaredNorms({ count, width, data });
      for (let i = 0, base = 0; i < count; i++, base += columns) {
        dotsToKernel(this.#kernel, norms, askedNorms[i]!, block, base, 0, columns);
        for (let k = 0; k < columns; k++) sums[from + i]! += coefficients[k]! * block[base + k]!;
      }
    }
  }

  #select(members: Int32Array): Points {
    const { width, data } = this.#points;
    const selected = zeros(members.length * width);
    for (let i = 0; i < members.length; i++) {
      const from = members[i]! * width;
      for (let k = 0; k < width; k++) selected[i * width + k] = data[from + k]!;
    }
    return { count: members.length, width, data: selected };
  }
}

/** Σ coefficientₖ K(supportₖ, x) + intercept for each x of `data`, row after row. */
export function decisionValues(
  kernel: Kernel,
  support: Points,
  coefficients: Float64Array,
  intercept: number,
  data: Float64Array,
): Float64Array {
  const values = zeros(support.count);
  const decision = zeros(data.length / support.width);
  for (let i = 0; i < decision.length; i++) {
    kernelWith(kernel, support, data, i * support.width, values);
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += coefficients[k]! * values[k]!;
    decision[i] = sum + intercept;
  }
  return decision;
}
