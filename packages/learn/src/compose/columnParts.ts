import type { Transformer } from '../base/Estimator.js';
import { isEstimator } from '../base/isEstimator.js';
import { isInteger } from '../base/isInteger.js';
import { isTransformer } from './pipelineSteps.js';
import { haveNames } from './stepNames.js';

/** Some columns and what becomes of them. */
export interface ColumnPart {
  /** Not empty, without `__`, not `remainder`, and no other part's. */
  readonly name: string;
  /** What transforms the columns; `'passthrough'` lets them through, `'drop'` leaves them out. */
  readonly estimator: Transformer | 'passthrough' | 'drop';
  /** Indices of the columns, from 0, in the order in which the transformer gets them. */
  readonly columns: readonly number[];
}

/** The name of the part with the columns that no other part names. */
export const REMAINDER = 'remainder';

/** What becomes of those columns, as messages say it. */
export const REMAINDER_DESCRIPTION = '"passthrough", "drop" or a transformer';

/** What the parts must be, as messages say it. */
export const PARTS_DESCRIPTION =
  'a list of { name, estimator, columns } with different names without "__": a transformer, "passthrough" or "drop", and column indices';

export function areColumnParts(parts: unknown): parts is readonly ColumnPart[] {
  return haveNames(parts) && parts.every(isPart);
}

function isPart({ name, estimator, columns }: { name: string; estimator: unknown; columns?: unknown }): boolean {
  return (
    name !== REMAINDER &&
    isPartEstimator(estimator) &&
    Array.isArray(columns) &&
    columns.every((column) => isInteger(column) && column >= 0)
  );
}

export function isPartEstimator(estimator: unknown): estimator is ColumnPart['estimator'] {
  return estimator === 'passthrough' || estimator === 'drop' || (isEstimator(estimator) && isTransformer(estimator));
}
