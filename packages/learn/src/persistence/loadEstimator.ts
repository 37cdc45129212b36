import type { Estimator, EstimatorJson } from '../base/Estimator.js';
import { invalidArtifact } from '../base/errors.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';

type Loader = { readonly version: number; readonly load: (json: EstimatorJson) => Estimator };

/** Every estimator that can be stored: the newest layout it writes and reads, and its reader. */
const LOADERS: Readonly<Record<string, Loader>> = {
  StandardScaler: { version: 1, load: StandardScaler.fromJSON },
};

/**
 * The fitted estimator that `toJSON` wrote. JSON in, no code is ever loaded.
 *
 * @throws `learn.invalid-artifact` for an unknown estimator or a layout newer than this release reads.
 */
export function loadEstimator(json: EstimatorJson): Estimator {
  const loader = Object.hasOwn(LOADERS, json.estimator) ? LOADERS[json.estimator] : undefined;
  if (loader === undefined) {
    throw invalidArtifact('loadEstimator', `estimator must be one of ${Object.keys(LOADERS).join(', ')}`, json.estimator);
  }
  if (!(json.version >= 1 && json.version <= loader.version)) {
    throw invalidArtifact(json.estimator, `version must be from 1 to ${loader.version}`, json.version);
  }
  return loader.load(json);
}
