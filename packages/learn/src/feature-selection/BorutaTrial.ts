import { arange } from '../base/arange.js';
import { doublesOf } from '../base/doublesOf.js';
import { full } from '../base/full.js';
import { intZeros } from '../base/intZeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { median, quantile } from '../preprocessing/quantile.js';
import { fairAtLeast, fairAtMost } from '../statistics/binomialTails.js';
import { belowFalseDiscoveryRate } from './falseDiscoveryRate.js';
import type { ShadowImportances } from './shadowImportances.js';

export type BorutaDecision = 'confirmed' | 'tentative' | 'rejected';

export interface BorutaRules {
  readonly alpha: number;
  readonly twoStep: boolean;
  readonly maxIter: number;
  readonly earlyStopping: boolean;
  readonly nIterNoChange: number;
}

/** What the rounds of Boruta have shown of each feature, and what follows from it. */
export class BorutaTrial {
  readonly #rules: BorutaRules;
  readonly #decisions: BorutaDecision[];
  readonly #hits: Int32Array;
  /** Importance of each feature in each round, NaN where it was rejected before. */
  readonly #history: Float64Array[] = [];
  readonly #shadowHistory: number[] = [];
  /** Rounds since a decision changed, that one included. */
  #alike = 0;

  constructor(features: number, rules: BorutaRules) {
    this.#rules = rules;
    this.#decisions = new Array<BorutaDecision>(features).fill('tentative');
    this.#hits = intZeros(features);
  }

  get rounds(): number {
    return this.#history.length;
  }

  get isOpen(): boolean {
    return this.#decisions.includes('tentative');
  }

  /** Whether the rules call for an early stop. */
  get isStuck(): boolean {
    const { earlyStopping, nIterNoChange, maxIter } = this.#rules;
    return earlyStopping && nIterNoChange < maxIter && this.#alike > nIterNoChange;
  }

  /** The features not yet rejected. */
  candidates(): Int32Array {
    return arange(this.#decisions.length).filter((j) => this.#decisions[j] !== 'rejected');
  }

  decided(decision: BorutaDecision): Int32Array {
    return arange(this.#decisions.length).filter((j) => this.#decisions[j] === decision);
  }

  decisions(): readonly BorutaDecision[] {
    return this.#decisions.slice();
  }

  /** Counts the round's hits among the candidates, and decides on those still tentative. */
  add(candidates: Int32Array, { real, shadow }: ShadowImportances, perc: number): void {
    const best = quantile(shadow.slice().sort(), perc / 100);
    const importances = full(this.#hits.length, Number.NaN);
    candidates.forEach((j, i) => {
      importances[j] = real[i]!;
      if (real[i]! > best) this.#hits[j]! += 1;
    });
    this.#history.push(importances);
    this.#shadowHistory.push(best);
    const changed = this.#decide(candidates);
    // The first round has nothing to be like, whatever it decides.
    this.#alike = changed || this.rounds === 1 ? 1 : this.#alike + 1;
  }

  /** Those of the features whose median importance is above the median of the shadows' thresholds. */
  aboveShadows(features: Int32Array): Int32Array {
    const threshold = median(doublesOf(this.#shadowHistory).sort());
    return features.filter((j) => median(doublesOf(this.#history, (round) => round[j]!).sort()) > threshold);
  }

  /** Shape (rounds, features given). */
  importanceHistory(features: Int32Array): Matrix {
    const history = new Matrix(this.rounds, features.length);
    for (const [round, importances] of this.#history.entries()) {
      for (const [i, j] of features.entries()) history.set(round, i, importances[j]!);
    }
    return history;
  }

  #decide(candidates: Int32Array): boolean {
    const rounds = this.rounds;
    const accept = this.#significant(doublesOf(candidates, (j) => fairAtLeast(this.#hits[j]!, rounds)));
    const reject = this.#significant(doublesOf(candidates, (j) => fairAtMost(this.#hits[j]!, rounds)));
    let changed = false;
    candidates.forEach((j, i) => {
      if (this.#decisions[j] !== 'tentative' || !(accept[i] || reject[i])) return;
      this.#decisions[j] = reject[i] ? 'rejected' : 'confirmed';
      changed = true;
    });
    return changed;
  }

  #significant(pValues: Float64Array): boolean[] {
    const { alpha, twoStep } = this.#rules;
    if (!twoStep) return Array.from(pValues, (p) => p <= alpha / this.#hits.length);
    const discovered = belowFalseDiscoveryRate(pValues, alpha);
    return Array.from(pValues, (p, i) => discovered[i]! && p <= alpha / this.rounds);
  }
}
