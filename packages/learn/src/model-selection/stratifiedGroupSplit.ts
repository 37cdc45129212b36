import type { Labels } from '../base/Estimator.js';
import { invalidData } from '../base/errors.js';
import { floor } from '../base/floor.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { checkParameters, seed, share } from '../base/parameters.js';
import { RandomState } from '../random/RandomState.js';
import { checkSplitInput, type Fold, partRows } from './Fold.js';

export interface SplitOptions {
  /** Part of the groups that is tested, above 0 and below 1, rounded up. Default 0.2. */
  readonly testSize?: number;
  /** Seed of the draw. Default 0. */
  readonly randomState?: number;
}

const OWNER = 'stratifiedGroupSplit';
const CONSTRAINTS = { testSize: share(), randomState: seed() };

/**
 * Draws a training and a test part that keep the rows of a group (a patient) together and hold about the same part of either class.
 *
 * A group is of class 1 where any of its rows is. Groups, in order of their first rows, are drawn as scikit-learn 1.9
 * `train_test_split(stratify=…)` draws rows, so with one row a group the parts are the same rows; here they ascend.
 *
 * @param y labels, shape (rows)
 * @param groups number of each row's group, shape (rows)
 * @throws `learn.invalid-data` unless each class has two groups and both parts get one of each (scikit-learn lets a rare class miss one).
 *
 * @example
 * ```ts
 * import { stratifiedGroupSplit } from '@neurograde/learn';
 *
 * const y = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
 * const patients = Int32Array.of(1, 1, 2, 3, 4, 4, 5, 6);
 * const { train, test } = stratifiedGroupSplit(y, patients, { testSize: 0.5 });
 * train.length + test.length; // → 8
 * test.includes(0) === test.includes(1); // → true
 * ```
 */
export function stratifiedGroupSplit(
  y: Labels,
  groups: Int32Array,
  { testSize = 0.2, randomState = 0 }: SplitOptions = {},
): Fold {
  checkParameters(OWNER, { testSize, randomState }, CONSTRAINTS);
  checkSplitInput(OWNER, y, groups);
  const labelOfGroup = new Map<number, number>();
  groups.forEach((group, row) => {
    labelOfGroup.set(group, max(labelOfGroup.get(group) ?? 0, y[row]!));
  });
  const byClass = [0, 1].map((label) => Array.from(labelOfGroup.keys()).filter((group) => labelOfGroup.get(group) === label));
  const sizes = byClass.map((members) => members.length) as [number, number];
  if (min(...sizes) < 2) throw invalidData(OWNER, 'either class must have at least 2 groups', min(...sizes));
  const nTest = Math.ceil(testSize * labelOfGroup.size);
  const nTrain = labelOfGroup.size - nTest;
  if (min(nTest, nTrain) < 2) {
    throw invalidData(OWNER, 'both parts must have room for a group of either class', `${nTrain} and ${nTest} groups`);
  }
  const random = new RandomState(randomState);
  const trainOf = apportion(sizes, nTrain, random);
  const testOf = apportion([sizes[0] - trainOf[0], sizes[1] - trainOf[1]], nTest, random);
  if (min(...trainOf, ...testOf) < 1) {
    throw invalidData(OWNER, 'either class must have enough groups for both parts', `${sizes[0]} and ${sizes[1]} groups`);
  }
  const tested = new Set<number>();
  byClass.forEach((members, label) => {
    const order = random.permutation(members.length);
    const start = trainOf[label]!;
    for (const place of order.subarray(start, start + testOf[label]!)) tested.add(members[place]!);
  });
  return partRows(y.length, (row) => tested.has(groups[row]!));
}

/**
 * `draws` parted over the two classes by their sizes: scikit-learn's `_approximate_mode`, whole parts first, then by the larger remainder,
 * equal remainders by lot.
 */
function apportion(sizes: readonly [number, number], draws: number, random: RandomState): [number, number] {
  const exact = sizes.map((size) => (size / (sizes[0] + sizes[1])) * draws);
  const parts = exact.map(floor) as [number, number];
  const remainders = exact.map((value, label) => value - parts[label]!) as [number, number];
  const missing = draws - parts[0] - parts[1];
  if (missing === 0) return parts;
  if (remainders[0] === remainders[1]) parts[random.permutation(2)[0] as 0 | 1]++;
  else parts[remainders[0] > remainders[1] ? 0 : 1]++;
  return parts;
}
