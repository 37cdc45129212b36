import type { Transformer } from '../base/Estimator.js';
import { isEstimator } from '../base/isEstimator.js';
import { isTransformer } from './pipelineSteps.js';

/** Some columns and what becomes of them. */
export interface ColumnPart {
  /** Not empty, without `__`, not `remainder`, and no other part's. */
  readonly name: string;
  /** What transforms the columns; `'passthrough'` lets them through, `'drop'` leaves them out. */
  readonly estimator: Transformer | 'passthrough' | 'drop';
  /** Indices of the columns, from 0, in the order in which the transformer gets them. */
  readonly columns: readonly number[];
}

/** What the parts must be, as messages say it. */
export const PARTS_DESCRIPTION =
  'a list of { name, estimator, columns } with different names without "__": a transformer, "passthrough" or "drop", and column indices';

export function areColumnParts(parts: unknown): parts is readonly ColumnPart[] {
  return (
    Array.isArray(parts) &&
    parts.length > 0 &&
    parts.every(isPart) &&
    new Set(parts.map(({ name }) => name)).size === parts.length
  );
}

/** The parts for a message, `scale: StandardScaler`: as JSON, estimators would want to be fitted. */
export function describeParts(parts: unknown): string {
  if (!Array.isArray(parts)) return typeof parts;
  const nameOf = (estimator: unknown) => (isEstimator(estimator) ? estimator.estimator : String(estimator));
  return parts.map((part: Partial<ColumnPart> | null) => `${part?.name}: ${nameOf(part?.estimator)}`).join(', ');
}

function isPart(value: unknown): value is ColumnPart {
  const { name, estimator, columns } = (value ?? {}) as Partial<ColumnPart>;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name !== 'remainder' &&
    !name.includes('__') &&
    (estimator === 'passthrough' || estimator === 'drop' || (isEstimator(estimator) && isTransformer(estimator))) &&
    Array.isArray(columns) &&
    columns.every((column) => Number.isInteger(column) && column >= 0)
  );
}
