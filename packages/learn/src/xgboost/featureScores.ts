import { doublesOf } from '../base/doublesOf.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import type { TreeEnsemble } from './TreeEnsemble.js';

export const IMPORTANCE_TYPES = ['gain', 'weight', 'cover', 'total_gain', 'total_cover'] as const;

/**
 * What makes a feature important: the number of splits it makes (`weight`), the loss that these take away (`total_gain`) or the sum of hessians
 * that passes through them (`total_cover`); `gain` and `cover` are the means over its splits.
 */
export type ImportanceType = (typeof IMPORTANCE_TYPES)[number];

/**
 * The score of each feature, shape (features), 0 for one that no tree uses; float32 values. Equal to XGBoost 3.2 `Booster.get_score`, sums in
 * its order: the right branch of a tree first.
 */
export function featureScores(trees: TreeEnsemble, features: number, type: ImportanceType): Float64Array {
  const scores = floatZeros(features);
  const splits = intZeros(features);
  const worth = type === 'weight' ? undefined : type.endsWith('gain') ? trees.gain : trees.cover;
  const waiting: number[] = [];
  for (let tree = 0; tree < trees.size; tree++) {
    waiting.push(trees.roots[tree]!);
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      const feature = trees.feature[node]!;
      if (feature < 0) continue;
      scores[feature] = scores[feature]! + (worth === undefined ? 1 : worth[node]!);
      splits[feature] = splits[feature]! + 1;
      waiting.push(trees.leftChild[node]!, trees.leftChild[node]! + 1);
    }
  }
  const isMean = type === 'gain' || type === 'cover';
  return doublesOf(scores, (score, feature) => (isMean ? fround(score / max(splits[feature]!, 1)) : score));
}
