import type { Labels } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { type Constraint, either, oneOf, real } from '../base/parameters.js';

/**
 * How even the classes become: `'auto'`, as many of the minority as of the majority, or the wanted ratio minority / majority, above 0
 * up to 1.
 */
export type SamplingStrategy = 'auto' | number;

/** The constraint on a `samplingStrategy` parameter. */
export function samplingStrategy(): Constraint {
  return either(oneOf('auto'), real({ above: 0, max: 1 }));
}

export interface SamplingPlan {
  /** The rarer class; 0 of classes that are as large. */
  readonly minority: 0 | 1;
  /** Rows of each class, ascending. */
  readonly minorityRows: Int32Array;
  readonly majorityRows: Int32Array;
  /** Rows of the minority to add when over-sampling, ≥ 0. */
  readonly toAdd: number;
  /** Rows of the majority to keep when under-sampling. */
  readonly toKeep: number;
  /** Says so where the classes are more even already than the ratio asks; nothing is added or removed then. */
  readonly warnings: readonly string[];
}

/**
 * How many rows to add to, or keep of, which class: imbalanced-learn 0.14's `check_sampling_strategy` for two classes, but for a ratio
 * that is reached already: that is an error there, and a warning here, since it can happen in one fold of many.
 */
export function samplingPlan(y: Labels, strategy: SamplingStrategy, sampling: 'over' | 'under'): SamplingPlan {
  const rows = [rowsOf(y, 0), rowsOf(y, 1)] as const;
  const minority = rows[1].length < rows[0].length ? 1 : 0;
  const minorityRows = rows[minority];
  const majorityRows = rows[1 - minority]!;
  const ratio = strategy === 'auto' ? 1 : strategy;
  const few = minorityRows.length;
  const many = majorityRows.length;
  const toAdd = Math.trunc(many * ratio - few);
  const toKeep = Math.trunc(few / ratio);
  const reached = strategy !== 'auto' && (sampling === 'over' ? toAdd <= 0 : toKeep > many);
  return {
    minority,
    minorityRows,
    majorityRows,
    toAdd: max(0, toAdd),
    toKeep: min(toKeep, many),
    warnings: reached
      ? [`samplingStrategy is ${ratio}, but the classes stand at ${few} to ${many} already: nothing is resampled`]
      : [],
  };
}

function rowsOf(y: Labels, label: 0 | 1): Int32Array {
  const rows = intZeros(y.length);
  let count = 0;
  for (let i = 0; i < y.length; i++) if (y[i] === label) rows[count++] = i;
  return rows.slice(0, count);
}
