import type { RandomState } from '../random/RandomState.js';

/** A seed a tree, as scikit-learn's ensembles draw them. The first of many are those of few. */
export function drawTreeSeeds(trees: number, random: RandomState): Uint32Array {
  return Uint32Array.from({ length: trees }, () => random.integer(0, 0x7fffffff));
}
