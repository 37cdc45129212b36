import { type Field, object, record, whole } from './fields.js';

/** What an artifact holds of an estimator inside another one, beside what stands in the parameters. */
export interface EstimatorState {
  readonly version: number;
  /** The estimator's own to read. */
  readonly fitted: object;
}

export function estimatorState(): Field<EstimatorState> {
  return record<EstimatorState>({ version: whole(1), fitted: object() });
}
