import type { Estimator, EstimatorJson } from '../base/Estimator.js';
import { invalidArtifact, LearnError } from '../base/errors.js';

/** An estimator's class as a loader needs it. */
export interface EstimatorClass {
  /** The newest layout of artifacts that it reads, where that is not the first: static, beside the `version` that `toJSON` writes. */
  readonly jsonVersion?: number;
  /** @param load reads an estimator inside this one, such as a step of a pipeline */
  fromJSON(json: EstimatorJson, load: (json: EstimatorJson) => Estimator): Estimator;
}

/**
 * The fitted estimator that `toJSON` wrote, of one of the classes given. JSON in, no code is ever loaded.
 *
 * The classes come by name, `{ Pipeline, StandardScaler, XGBClassifier }`, so that a bundle holds those only and may rename them.
 *
 * @param classes the classes that may come, by the name they have in this package; those of a pipeline's steps too
 * @param json what `toJSON` wrote
 * @throws `learn.invalid-artifact` for an estimator that is none of them, a layout newer than this release reads, or a fitted state that is not
 * whole, `learn.invalid-parameter` for parameters that `fit` would refuse.
 *
 * @example
 * ```ts
 * import { loadEstimatorOf, Matrix, StandardScaler } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [3]]);
 * const text = JSON.stringify(new StandardScaler().fit(X));
 * loadEstimatorOf({ StandardScaler }, JSON.parse(text)).transform(X).data; // → [-1, 1]
 * ```
 */
export function loadEstimatorOf(classes: Readonly<Record<string, EstimatorClass>>, json: EstimatorJson): Estimator {
  if (typeof json !== 'object' || json === null) throw invalidArtifact('loadEstimator', 'artifact must be an object', json);
  const Class = Object.hasOwn(classes, json.estimator) ? classes[json.estimator] : undefined;
  if (Class === undefined) {
    throw invalidArtifact('loadEstimator', `estimator must be one of ${Object.keys(classes).join(', ')}`, json.estimator);
  }
  if (typeof json.params !== 'object' || json.params === null) {
    throw invalidArtifact(json.estimator, 'params must be an object', json.params);
  }
  const newest = Class.jsonVersion ?? 1;
  if (!(json.version >= 1 && json.version <= newest)) {
    throw invalidArtifact(json.estimator, `version must be from 1 to ${newest}`, json.version);
  }
  try {
    return Class.fromJSON(json, (inner) => loadEstimatorOf(classes, inner));
  } catch (error) {
    if (error instanceof LearnError) throw error;
    throw invalidArtifact(json.estimator, 'artifact must be whole', (error as Error).message);
  }
}
