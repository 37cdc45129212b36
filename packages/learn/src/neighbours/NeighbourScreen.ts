import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { sqrt } from '../base/sqrt.js';
import { zeros } from '../base/zeros.js';
import { IntegerDotProducts } from '../kernels/IntegerDotProducts.js';
import type { Matrix } from '../matrix/Matrix.js';
import { CommonFeatures } from './CommonFeatures.js';
import { type CodedRows, SquaredDistanceCode } from './SquaredDistanceCode.js';

/**
 * Rules out, for many queries at once, the rows that cannot be among the nearest, by distances on a grid of whole numbers.
 *
 * Such a distance differs from the true one by no more than the two rows moved when they were rounded to the grid, at most u each. So a row
 * farther on the grid than the k-th nearest there by more than 4u is not among the k nearest (triangle inequality, twice).
 */
export class NeighbourScreen {
  readonly #queries: CodedRows;
  readonly #products: IntegerDotProducts;
  readonly #common: CommonFeatures | undefined;
  readonly #rounding: number;
  /** The queries whose distances are computed: from the first, below the end. */
  #first = 0;
  #end = 0;
  readonly #possible: Int32Array;
  readonly #possibleDistances: Float64Array;
  #nearest = zeros(0);

  /** Undefined where there is no grid (`SquaredDistanceCode` says when), or no WebAssembly, without which it would gain nothing. */
  static of(queries: Matrix, candidates: Matrix, missing: boolean): NeighbourScreen | undefined {
    const code = SquaredDistanceCode.of(queries, candidates);
    if (code === undefined) return undefined;
    const { codes, rows, width, rounding } = code.codeCandidates(candidates);
    const products = IntegerDotProducts.over(codes, rows, width);
    if (products === undefined) return undefined;
    const coded = code.codeQueries(queries);
    const common = missing ? new CommonFeatures(queries, candidates) : undefined;
    return new NeighbourScreen(coded, products, rows, max(coded.rounding, rounding), common);
  }

  private constructor(
    queries: CodedRows,
    products: IntegerDotProducts,
    candidates: number,
    rounding: number,
    common: CommonFeatures | undefined,
  ) {
    this.#queries = queries;
    this.#products = products;
    this.#common = common;
    this.#rounding = rounding;
    this.#possible = intZeros(candidates);
    this.#possibleDistances = zeros(candidates);
  }

  /**
   * Candidates among which are the k nearest of a query, ascending; valid until the next call. Queries are to be asked for in ascending order.
   *
   * @param self a candidate that is not to be counted, or −1
   */
  possibleNeighbours(query: number, k: number, self: number): Int32Array {
    const distances = this.#distancesOf(query);
    if (this.#nearest.length < k) this.#nearest = zeros(k);
    const nearest = this.#nearest;
    nearest.fill(Infinity, 0, k);
    const possible = this.#possible;
    const possibleDistances = this.#possibleDistances;
    const slack = 4 * this.#rounding * (this.#common?.largestScale(query) ?? 1);
    let limit = Infinity;
    let count = 0;
    for (let j = 0; j < distances.length; j++) {
      const distance = distances[j]!;
      // Also false for NaN: no feature in common.
      if (!(distance <= limit) || j === self) continue;
      possible[count] = j;
      possibleDistances[count++] = distance;
      if (distance >= nearest[k - 1]!) continue;
      let at = k - 1;
      for (; at > 0 && distance < nearest[at - 1]!; at--) nearest[at] = nearest[at - 1]!;
      nearest[at] = distance;
      const reach = sqrt(nearest[k - 1]!) + slack;
      // The last factor covers the rounding of this very arithmetic.
      limit = reach * reach * (1 + 1e-12);
    }
    let kept = 0;
    for (let at = 0; at < count; at++) {
      if (possibleDistances[at]! <= limit) possible[kept++] = possible[at]!;
    }
    return possible.subarray(0, kept);
  }

  release(): void {
    this.#products.release();
  }

  /** Squared distances on the grid of every candidate. */
  #distancesOf(query: number): Int32Array | Float64Array {
    const { codes, rows } = this.#queries;
    if (query >= this.#end) {
      this.#first = query;
      this.#end = min(query + this.#products.rowsAtOnce, rows);
      this.#products.compute(codes, query, this.#end - query);
    }
    const products = this.#products.of(query - this.#first);
    return this.#common === undefined ? products : this.#common.scale(query, products);
  }
}
