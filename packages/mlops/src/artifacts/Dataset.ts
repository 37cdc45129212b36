import type { CategoricalFeature, DatasetSummary, Grade } from '@neurograde/contracts';
import type { Matrix } from '@neurograde/learn';

/** A dataset version in memory: one row a patient's record, one column a usable feature. */
export interface Dataset {
  readonly summary: DatasetSummary;
  /** Names of the usable features, in column order. */
  readonly features: readonly string[];
  /** Names of all features that the files hold, the constant and the wholly missing ones included: what a file to predict must have. */
  readonly foundFeatures: readonly string[];
  /** Pseudonym of each row's patient, shape (rows). */
  readonly patients: readonly string[];
  readonly grades: readonly Grade[];
  /** Those of `features` whose columns hold categories, as places in their lists. Default: none. */
  readonly categoricals?: readonly CategoricalFeature[];
  /** Shape (rows, features); NaN is missing. */
  readonly X: Matrix;
}
