import { abs } from '../base/abs.js';
import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { intZeros } from '../base/intZeros.js';
import { placesOf } from '../base/placesOf.js';
import { sqrt } from '../base/sqrt.js';
import type { RandomState } from '../random/RandomState.js';
import { checkSplitInput, type Fold, foldsFrom } from './Fold.js';

/** The folds of `stratifiedGroupKFold`, groups in the order of their numbers or, with a source of randomness, shuffled. */
export function stratifiedGroupFolds(
  owner: string,
  y: Labels,
  groups: Int32Array,
  nSplits: number,
  random: RandomState | undefined,
): Fold[] {
  checkSplitInput(owner, y, groups);
  const { counts, groupOfRow } = countByGroup(y, groups);
  checkEnoughGroups(owner, counts, nSplits);
  const order = arange(counts.length);
  random?.shuffle(order);
  const gap = (group: number) => abs(counts[group]![0] - counts[group]![1]);
  order.set(Array.from(order).sort((a, b) => gap(b) - gap(a)));
  const foldOfGroup = placeGroups(order, counts, nSplits);
  return foldsFrom(
    groupOfRow.map((group) => foldOfGroup[group]!),
    nSplits,
  );
}

/** Rows of class 0 and of class 1. */
type ClassCounts = [number, number];

function countByGroup(y: Labels, groups: Int32Array): { counts: ClassCounts[]; groupOfRow: Int32Array } {
  const distinct = new Int32Array(new Set(groups)).sort();
  const position = placesOf(distinct);
  const counts = Array.from(distinct, (): ClassCounts => [0, 0]);
  const groupOfRow = groups.map((group) => position.get(group)!);
  groupOfRow.forEach((group, row) => {
    counts[group]![y[row] as 0 | 1]++;
  });
  return { counts, groupOfRow };
}

function checkEnoughGroups(owner: string, counts: readonly ClassCounts[], nSplits: number): void {
  for (const label of [0, 1] as const) {
    const holding = counts.filter((count) => count[label] > 0).length;
    if (holding < nSplits) {
      throw invalidData(owner, `class ${label} must occur in at least ${nSplits} groups, one a fold`, holding);
    }
  }
}

function placeGroups(order: Int32Array, counts: readonly ClassCounts[], nSplits: number): Int32Array {
  const totals = counts.reduce<ClassCounts>((sum, count) => [sum[0] + count[0], sum[1] + count[1]], [0, 0]);
  const folds = Array.from({ length: nSplits }, (): ClassCounts => [0, 0]);
  const foldOfGroup = intZeros(counts.length);
  for (const group of order) {
    const fold = bestFold(folds, counts[group]!, totals);
    add(folds[fold]!, counts[group]!, 1);
    foldOfGroup[group] = fold;
  }
  return foldOfGroup;
}

/** The fold where the group leaves the parts of the classes most even; nearly equal ones (numpy's `isclose`): the one with fewer rows. */
function bestFold(folds: readonly ClassCounts[], group: ClassCounts, totals: ClassCounts): number {
  let best = 0;
  let leastSpread = Infinity;
  let fewestRows = Infinity;
  folds.forEach((fold, i) => {
    add(fold, group, 1);
    const spread = (deviation(folds, 0, totals[0]) + deviation(folds, 1, totals[1])) / 2;
    add(fold, group, -1);
    const rows = fold[0] + fold[1];
    const isClose = abs(spread - leastSpread) <= 1e-8 + 1e-5 * leastSpread && leastSpread < Infinity;
    if (spread < leastSpread || (isClose && rows < fewestRows)) {
      best = i;
      leastSpread = spread;
      fewestRows = rows;
    }
  });
  return best;
}

function add(counts: ClassCounts, more: ClassCounts, sign: 1 | -1): void {
  counts[0] += sign * more[0];
  counts[1] += sign * more[1];
}

/** Standard deviation over the folds of the part of one class that each holds, summed in numpy's order. */
function deviation(folds: readonly ClassCounts[], label: 0 | 1, total: number): number {
  let sum = 0;
  for (const fold of folds) sum += fold[label] / total;
  const mean = sum / folds.length;
  let squares = 0;
  for (const fold of folds) squares += (fold[label] / total - mean) ** 2;
  return sqrt(squares / folds.length);
}
