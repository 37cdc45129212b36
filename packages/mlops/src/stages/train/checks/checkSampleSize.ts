import type { SampleSizeCheck } from '@neurograde/contracts';
import { maxCoxSnellR2, requiredSampleSize, supportedParameters } from './requiredSampleSize.js';

export interface Cohort {
  /** Patients trained on. */
  readonly low: number;
  readonly high: number;
  /** Features that the models choose from. */
  readonly parameters: number;
}

/** The patients there are beside what Riley et al. 2020 ask for. @param nagelkerkeR2 that a model is expected to reach, above 0 and below 1 */
export function checkSampleSize({ low, high, parameters }: Cohort, nagelkerkeR2: number): SampleSizeCheck {
  const patients = low + high;
  const prevalence = low / patients;
  const coxSnellR2 = nagelkerkeR2 * maxCoxSnellR2(prevalence);
  const required = requiredSampleSize({ parameters, prevalence, coxSnellR2 });
  const minimum = Math.max(...Object.values(required));
  const supported = supportedParameters(patients, { prevalence, coxSnellR2 });
  const verdict = patients < minimum ? 'warn' : 'pass';
  return {
    name: 'sample-size',
    verdict,
    patients,
    prevalence,
    parameters,
    nagelkerkeR2,
    coxSnellR2,
    required,
    minimum,
    supported,
  };
}
