import { arange } from '../base/arange.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { sum } from '../statistics/sum.js';
import { distanceBetween, nanDistanceBetween } from './distanceBetween.js';
import { KDTree } from './KDTree.js';
import { NearestList } from './NearestList.js';
import { NeighbourScreen } from './NeighbourScreen.js';

/** The neighbours of each query, nearest first; of rows equally far the one of lower index first. */
export interface Neighbours {
  /** Where the neighbours of each query begin in `rows`, and after the last query where they end. */
  readonly starts: Int32Array;
  /** Rows among the candidates. */
  readonly rows: Int32Array;
  /** Squared distances that go with `rows`. */
  readonly squaredDistances: Float64Array;
}

/** Pairs of values below which neither a tree nor the screen is worth what it costs. */
const WORTH_PREPARING = 1 << 20;
/** With more features a tree rules out little. */
const FEW_FEATURES = 10;

/**
 * The nearest rows of one matrix to each row of another, by Euclidean distance over the features that both rows have, scaled up by the
 * share of those: scikit-learn 1.9's `nan_euclidean_distances`, which is the plain distance where nothing is missing. Rows without a
 * common feature are no neighbours.
 *
 * Distances are sums of squared differences, in which nothing cancels. Where there are many, a tree (of few features) or a bound
 * (`NeighbourScreen`) first rules out most candidates; what is found is the same.
 *
 * @param queries shape (queries, features), NaN where missing
 * @param candidates shape (candidates, features), NaN where missing
 * @param k how many neighbours each query wants, one number for all or one a query; there may be fewer
 * @param self the candidate that each query is itself, and which is no neighbour of it; default none
 */
export function nearestRows(
  queries: Matrix,
  candidates: Matrix,
  k: number | Int32Array,
  self: Int32Array = intZeros(queries.rows).fill(-1),
): Neighbours {
  const wanted = intZeros(queries.rows).map((_, q) => min(typeof k === 'number' ? k : k[q]!, candidates.rows));
  const capacity = sum(wanted);
  const starts = intZeros(queries.rows + 1);
  const rows = intZeros(capacity);
  const squaredDistances = zeros(capacity);
  const nearest = new NearestList();
  const search = searchOver(queries, candidates);
  for (let q = 0; q < queries.rows; q++) {
    nearest.start(wanted[q]!);
    search.offerNearest(q, wanted[q]!, self[q]!, nearest);
    for (let at = 0; at < nearest.count; at++) {
      rows[starts[q]! + at] = nearest.rows[at]!;
      squaredDistances[starts[q]! + at] = nearest.distances[at]!;
    }
    starts[q + 1] = starts[q]! + nearest.count;
  }
  search.end();
  return {
    starts,
    rows: rows.subarray(0, starts[queries.rows]),
    squaredDistances: squaredDistances.subarray(0, starts[queries.rows]),
  };
}

/** One of the ways to search. */
interface Search {
  /** Offers the list rows among which the k nearest of a query are, those of the queries in turn. */
  offerNearest(query: number, k: number, self: number, nearest: NearestList): void;
  end(): void;
}

function searchOver(queries: Matrix, candidates: Matrix): Search {
  const missing = misses(queries) || misses(candidates);
  const worthIt = queries.rows * candidates.rows * candidates.columns >= WORTH_PREPARING;
  if (worthIt && !missing && candidates.columns <= FEW_FEATURES) {
    const tree = new KDTree(candidates);
    return { offerNearest: (query, _, self, nearest) => tree.search(queries, query, self, nearest), end: () => {} };
  }
  const screen = worthIt ? NeighbourScreen.of(queries, candidates, missing) : undefined;
  const every = screen === undefined ? arange(candidates.rows) : undefined;
  const distance = missing ? nanDistanceBetween : distanceBetween;
  return {
    offerNearest(query, k, self, nearest) {
      const possible = every ?? screen!.possibleNeighbours(query, k, self);
      for (let at = 0; at < possible.length; at++) {
        const row = possible[at]!;
        if (row !== self) nearest.offer(row, distance(queries, query, candidates, row));
      }
    },
    end: () => screen?.release(),
  };
}

function misses({ data }: Matrix): boolean {
  for (let at = 0; at < data.length; at++) if (isMissing(data[at]!)) return true;
  return false;
}
