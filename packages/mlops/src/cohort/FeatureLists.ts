import { valuesHasher } from './valuesHasher.js';

/** A list of features, one object for all files that have the same in the same order, so that they are compared and sorted once. */
export interface SharedFeatures {
  readonly features: readonly string[];
  /** Hash of a record's values, as `valuesHasher` makes it. */
  hash(values: ArrayLike<number>): string;
}

/** The lists of features met so far. */
export class FeatureLists {
  readonly #known = new Map<string, SharedFeatures>();
  /** By the list itself, which a reader may give again. */
  readonly #met = new WeakMap<readonly string[], SharedFeatures>();

  share(features: readonly string[]): SharedFeatures {
    const met = this.#met.get(features);
    if (met !== undefined) return met;
    const key = JSON.stringify(features);
    let shared = this.#known.get(key);
    if (shared === undefined) {
      shared = { features, hash: valuesHasher(features) };
      this.#known.set(key, shared);
    }
    this.#met.set(features, shared);
    return shared;
  }
}
