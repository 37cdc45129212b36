import type { UnreadableCells } from '../FeatureTable.js';
import { excerpt, VALUE_LENGTH } from './excerpt.js';

/** Counts the unreadable cells of a file by feature, in the order first met. */
export class UnreadableTally {
  readonly #byFeature = new Map<string, { count: number; example: string; line: number }>();

  add(feature: string, cell: string, line: number): void {
    const known = this.#byFeature.get(feature);
    if (known) known.count++;
    else this.#byFeature.set(feature, { count: 1, example: excerpt(cell, VALUE_LENGTH), line });
  }

  toArray(): UnreadableCells[] {
    return Array.from(this.#byFeature, ([feature, cells]) => ({ feature, ...cells }));
  }
}
