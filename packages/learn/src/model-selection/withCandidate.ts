import type { Classifier } from '../base/Estimator.js';
import { setParams } from '../base/setParams.js';
import type { Trial } from './Sampler.js';

/** The estimator with a candidate's parameters and, where a parameter is the resource, what the trial may spend of it. */
export function withCandidate<E extends Classifier>(
  estimator: E,
  { candidate, resources }: Pick<Trial, 'candidate' | 'resources'>,
  resource: string,
): E {
  return setParams(
    estimator,
    resources === undefined || resource === 'rows' ? candidate : { ...candidate, [resource]: resources },
  );
}
