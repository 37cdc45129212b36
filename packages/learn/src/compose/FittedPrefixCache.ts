import { invalidParameter } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';

export interface FittedPrefixCacheParams {
  /** How many results are held, ≥ 1; the one used longest ago goes first. Default 64. */
  readonly maxEntries: number;
}

/**
 * What pipelines that begin alike have computed on the same rows, so that hundreds of candidates of a search compute it once: the
 * fitted transformers of each prefix of the steps, and the matrices they gave.
 *
 * Keys are text: the caller's name for the rows, then each step's class and parameters. Entries are shared, never copied: a pipeline
 * does not write to a matrix or refit a step. The counterpart of scikit-learn's `Pipeline(memory=…)`, in memory and without
 * hashing the data.
 *
 * @example
 * ```ts
 * import { FittedPrefixCache, Matrix, Pipeline, StandardScaler, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [8], [9]]);
 * const cache = new FittedPrefixCache();
 * for (const C of [1, 10, 100]) {
 *   const steps = [{ name: 'scale', estimator: new StandardScaler() }, { name: 'model', estimator: new SVC({ C }) }];
 *   new Pipeline({ steps }).fit(X, Uint8Array.of(0, 0, 1, 1), { cache, rowsKey: 'all rows' });
 * }
 * [cache.misses, cache.hits]; // → [1, 2]
 * ```
 */
export class FittedPrefixCache {
  readonly params: FittedPrefixCacheParams;
  readonly #entries = new Map<string, unknown>();
  #hits = 0;
  #misses = 0;

  /** @throws `learn.invalid-parameter` */
  constructor(params: Partial<FittedPrefixCacheParams> = {}) {
    this.params = { maxEntries: 64, ...params };
    const { maxEntries } = this.params;
    if (!(isInteger(maxEntries) && maxEntries >= 1)) {
      throw invalidParameter('FittedPrefixCache', 'maxEntries', 'a whole number ≥ 1', maxEntries);
    }
  }

  /** How many entries are held. */
  get size(): number {
    return this.#entries.size;
  }

  get hits(): number {
    return this.#hits;
  }

  get misses(): number {
    return this.#misses;
  }

  /** The entry of that key, made and kept where there is none. A key must always stand for the same kind of entry. */
  getOrMake<T>(key: string, make: () => T): T {
    if (this.#entries.has(key)) {
      this.#hits++;
      const held = this.#entries.get(key) as T;
      this.#entries.delete(key);
      this.#entries.set(key, held);
      return held;
    }
    this.#misses++;
    const made = make();
    this.#entries.set(key, made);
    if (this.#entries.size > this.params.maxEntries) this.#entries.delete(this.#entries.keys().next().value!);
    return made;
  }

  clear(): void {
    this.#entries.clear();
  }
}
