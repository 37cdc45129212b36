import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { isMissing } from '../base/isMissing.js';
import { zeros } from '../base/zeros.js';
import { pairwiseSum } from '../statistics/pairwiseSum.js';
import { addImportances, type DecisionTree, type GrownTree } from './DecisionTree.js';
import type { ForestTree } from './growForest.js';

/** What a forest is fitted to, and what it knows of its training. */
export interface FittedForest {
  readonly trees: readonly DecisionTree[];
  /** Mean of the trees' normalised importances, summing to 1 unless all are 0. */
  readonly importances: Float64Array;
  readonly oob: OutOfBag | undefined;
}

export interface OutOfBag {
  /** Accuracy over the rows that have a decision. */
  readonly score: number;
  /** Mean share of the positive class over the trees that did not draw the row; NaN where every tree did. Shape (rows). */
  readonly decision: Float64Array;
}

/** Adds up a forest tree by tree, in the order of the trees whoever grew them, so that the sums have the same bits. */
export class ForestTally {
  readonly #trees: DecisionTree[] = [];
  readonly #importances: Float64Array;
  readonly #sum: Float64Array;
  readonly #scored: Int32Array;
  #grown = 0;
  #outOfBag = false;

  constructor(rows: number, features: number) {
    this.#importances = zeros(features);
    this.#sum = zeros(rows);
    this.#scored = intZeros(rows);
  }

  add({ tree, outOfBag }: ForestTree): void {
    this.#trees.push(withoutTraining(tree));
    if (addImportances(tree, this.#importances)) this.#grown++;
    if (outOfBag === undefined) return;
    this.#outOfBag = true;
    for (let i = 0; i < outOfBag.length; i++) {
      if (isMissing(outOfBag[i]!)) continue;
      this.#sum[i]! += outOfBag[i]!;
      this.#scored[i]! += 1;
    }
  }

  result(y: Labels): FittedForest {
    return { trees: this.#trees, importances: this.#normalised(), oob: this.#outOfBag ? this.#scoreOutOfBag(y) : undefined };
  }

  #normalised(): Float64Array {
    const sums = this.#importances;
    if (this.#grown === 0) return sums;
    for (let f = 0; f < sums.length; f++) sums[f]! /= this.#grown;
    const total = pairwiseSum(sums);
    for (let f = 0; f < sums.length; f++) sums[f]! /= total;
    return sums;
  }

  #scoreOutOfBag(y: Labels): OutOfBag {
    const decision = this.#sum.map((sum, i) => sum / this.#scored[i]!);
    let scored = 0;
    let right = 0;
    for (let i = 0; i < decision.length; i++) {
      if (isMissing(decision[i]!)) continue;
      scored++;
      if (decision[i]! > 0.5 === (y[i] === 1)) right++;
    }
    return { decision, score: right / scored };
  }
}

function withoutTraining({ impurity: _, nodeSamples: __, ...tree }: GrownTree): DecisionTree {
  return tree;
}
