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

  share(features: readonly string[]): SharedFeatures {
    const key = JSON.stringify(features);
    let shared = this.#known.get(key);
    if (shared === undefined) {
      shared = { features, hash: valuesHasher(features) };
      this.#known.set(key, shared);
    }
    return shared;
  }
}
