import { type Kernel, kernelMatrix, kernelWith, type Points } from './kernel.js';
import { CachedQ, DenseQ, type QMatrix } from './QMatrix.js';
import { type SmoOptions, type SmoSolution, SmoSolver } from './SmoSolver.js';

/** Up to so many points the kernel matrix is held whole, 32 MB; beyond, rows of Q are cached. */
const DENSE_LIMIT = 2000;
/** scikit-learn's default cache. */
const CACHE_BYTES = 200 * 2 ** 20;

/** A two-class problem on some points, and the machine that solves it. */
export interface Machine extends SmoSolution {
  /** The points in LIBSVM's order, to which `alpha` belongs. */
  readonly members: Int32Array;
  /** +1 or −1 of each member. */
  readonly signs: Int8Array;
}

/** C-SVC on one set of points, whole or in parts that share one kernel matrix. */
export class SvmProblem {
  readonly #kernel: Kernel;
  readonly #points: Points;
  readonly #upper: Float64Array;
  readonly #options: SmoOptions;
  /** Kernel matrix, where it is held whole. */
  readonly #matrix: Float64Array | undefined;

  /**
   * @param upper C of each point, its weight included
   * @param denseLimit most points for which the kernel matrix is held whole
   */
  constructor(kernel: Kernel, points: Points, upper: Float64Array, options: SmoOptions, denseLimit = DENSE_LIMIT) {
    this.#kernel = kernel;
    this.#points = points;
    this.#upper = upper;
    this.#options = options;
    this.#matrix = points.count <= denseLimit ? kernelMatrix(kernel, points) : undefined;
  }

  /**
   * @param first points on the positive side of the hyperplane, taken first
   * @param second points on its other side
   */
  solve(first: Int32Array, second: Int32Array): Machine {
    const members = new Int32Array(first.length + second.length);
    members.set(first);
    members.set(second, first.length);
    const signs = new Int8Array(members.length).fill(-1).fill(1, 0, first.length);
    const upper = Float64Array.from(members, (point) => this.#upper[point]!);
    return { ...new SmoSolver(this.#q(members, signs), signs, upper, this.#options).solve(), members, signs };
  }

  /** Decision values of points by a machine, Σ α y K − rho. */
  decide({ members, signs, alpha, rho }: Machine, points: Int32Array): Float64Array {
    const support = members.filter((_, i) => alpha[i]! > 0);
    const coefficients = alpha.map((value, i) => value * signs[i]!).filter((value) => value !== 0);
    if (this.#matrix === undefined) return this.#decideAfresh(support, coefficients, rho, points);
    const decision = new Float64Array(points.length);
    for (let i = 0; i < points.length; i++) {
      const base = points[i]! * this.#points.count;
      let sum = 0;
      for (let k = 0; k < support.length; k++) sum += coefficients[k]! * this.#matrix[base + support[k]!]!;
      decision[i] = sum - rho;
    }
    return decision;
  }

  #decideAfresh(support: Int32Array, coefficients: Float64Array, rho: number, points: Int32Array): Float64Array {
    const { width, data } = this.#points;
    const vectors = this.#select(support);
    const offsets = points.map((point) => point * width);
    return decisionValues(this.#kernel, vectors, coefficients, -rho, data, offsets);
  }

  #q(members: Int32Array, signs: Int8Array): QMatrix {
    if (this.#matrix !== undefined) return new DenseQ(this.#matrix, this.#points.count, members, signs);
    return new CachedQ(this.#kernel, this.#select(members), signs, CACHE_BYTES);
  }

  #select(members: Int32Array): Points {
    const { width, data } = this.#points;
    const selected = new Float64Array(members.length * width);
    members.forEach((point, i) => {
      selected.set(data.subarray(point * width, (point + 1) * width), i * width);
    });
    return { count: members.length, width, data: selected };
  }
}

/** Σ coefficientₖ K(supportₖ, x) + intercept for each x of `data` that starts at an offset. */
export function decisionValues(
  kernel: Kernel,
  support: Points,
  coefficients: Float64Array,
  intercept: number,
  data: Float64Array,
  offsets: Int32Array,
): Float64Array {
  const values = new Float64Array(support.count);
  const decision = new Float64Array(offsets.length);
  for (let i = 0; i < offsets.length; i++) {
    kernelWith(kernel, support, data, offsets[i]!, values);
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += coefficients[k]! * values[k]!;
    decision[i] = sum + intercept;
  }
  return decision;
}
