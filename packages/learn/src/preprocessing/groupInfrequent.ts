import { intZeros } from '../base/intZeros.js';
import { isInteger } from '../base/isInteger.js';
import { max } from '../base/max.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { either, nullOr, oneOf, positiveInteger, share } from '../base/parameters.js';

/** What makes a category infrequent. */
export interface InfrequentParams {
  /** Categories in fewer training rows are infrequent: a count ≥ 1, or a share of the rows between 0 and 1. Default null: none. */
  readonly minFrequency: number | null;
  /** At most so many categories, ≥ 1, one of them for all infrequent ones together. Default null: no limit. */
  readonly maxCategories: number | null;
}

export const INFREQUENT_PARAMETERS: ParameterTable<InfrequentParams> = {
  minFrequency: [null, either(oneOf(null), positiveInteger(), share())],
  maxCategories: [null, nullOr(positiveInteger())],
};

/**
 * Which categories of a feature count as one infrequent category together: scikit-learn 1.9's rule. Of equally frequent ones beyond
 * `maxCategories`, the first are infrequent.
 *
 * @param counts training rows of each category
 * @returns indices, ascending; none where no category is infrequent
 */
export function groupInfrequent(counts: Int32Array, rows: number, { minFrequency, maxCategories }: InfrequentParams): number[] {
  const floor = minFrequency === null ? 0 : isInteger(minFrequency) ? minFrequency : rows * minFrequency;
  const indices = Array.from(counts.keys());
  const infrequent = new Set(indices.filter((index) => counts[index]! < floor));
  if (maxCategories !== null && maxCategories < counts.length - infrequent.size + 1) {
    const rising = indices.sort((a, b) => counts[a]! - counts[b]! || a - b);
    for (const index of rising.slice(0, max(0, counts.length - (maxCategories - 1)))) infrequent.add(index);
  }
  return Array.from(infrequent).sort((a, b) => a - b);
}

/**
 * The code of each category once the infrequent ones are one: the frequent ones from 0 in their order, the group after them.
 */
export function codesOfGroups(count: number, infrequent: readonly number[]): Int32Array {
  const codes = intZeros(count).fill(count - infrequent.length);
  let next = 0;
  for (let index = 0; index < count; index++) if (!infrequent.includes(index)) codes[index] = next++;
  return codes;
}
