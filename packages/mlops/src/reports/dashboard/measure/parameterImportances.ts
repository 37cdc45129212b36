import type { CandidateParams, CandidateRecord, ParameterImportance } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn';
import { averageRanks } from '../../../statistics/averageRanks.js';
import { correlationOf } from '../../../statistics/correlationOf.js';

/** Fewer candidates than this say nothing. */
const LEAST = 10;
type Value = CandidateParams[string];

/**
 * How much of the search's AUC goes with each hyper-parameter by itself: ε² = (H − k + 1) / (n − k) of Kruskal and Wallis over its k values, numbers with
 * more than four of them by quartile. One parameter at a time, so what two do together is seen of neither.
 *
 * @returns the greatest first; a parameter that never changed, or of fewer than ten candidates, is left out
 */
export function parameterImportances(search: readonly Pick<CandidateRecord, 'params' | 'auc'>[]): ParameterImportance[] {
  const names = [...new Set(search.flatMap(({ params }) => Object.keys(params)))].sort();
  return names
    .flatMap((parameter) => importanceOf(parameter, search) ?? [])
    .sort((a, b) => b.explained - a.explained || (a.parameter < b.parameter ? -1 : 1));
}

function importanceOf(
  parameter: string,
  search: readonly Pick<CandidateRecord, 'params' | 'auc'>[],
): ParameterImportance | undefined {
  const having = search.filter(({ params, auc }) => auc !== null && params[parameter] !== undefined);
  const values = having.map(({ params }) => params[parameter]!);
  const groups = groupsOf(values);
  const used = new Set(groups).size;
  const n = having.length;
  if (n < LEAST || used < 2 || n <= used) return undefined;
  const ranks = averageRanks(having.map(({ auc }) => auc!.mean));
  const explained = Math.max(0, (kruskalWallis(ranks, groups) - used + 1) / (n - used));
  const numeric = values.every((value) => typeof value === 'number');
  return { parameter, explained, rho: numeric ? correlationOf(ranks, averageRanks(values as number[])) : null, candidates: n };
}

/** The group of each value: by quartile for many numbers, else by the value. */
function groupsOf(values: readonly Value[]): number[] {
  const distinct = [...new Set(values)];
  if (distinct.length <= 4 || !values.every((value) => typeof value === 'number'))
    return values.map((value) => distinct.indexOf(value));
  const sorted = Float64Array.from(values).sort();
  const cuts = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
  return values.map((value) => cuts.filter((cut) => value > cut).length);
}

/** H of the ranks by group, corrected for ties: (n − 1) times the share of the ranks' variance that lies between the groups. */
function kruskalWallis(ranks: readonly number[], groups: readonly number[]): number {
  const n = ranks.length;
  const middle = (n + 1) / 2;
  const total = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  if (total === 0) return 0;
  let between = 0;
  for (const group of new Set(groups)) {
    const members = ranks.filter((_, i) => groups[i] === group);
    between += members.reduce((sum, rank) => sum + rank - middle, 0) ** 2 / members.length;
  }
  return ((n - 1) * between) / total;
}
