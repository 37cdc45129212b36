import type { Classifier, Estimator, Resampler, Transformer } from '../base/Estimator.js';
import { haveNames } from './stepNames.js';

export interface PipelineStep {
  /** Not empty, without `__`, and no other step's. */
  readonly name: string;
  readonly estimator: Estimator;
}

/** What a pipeline's steps must be, as messages say it. */
export const STEPS_DESCRIPTION =
  'a list of { name, estimator } with different names without "__": transformers and resamplers, then one classifier';

/** Whether the steps are a pipeline's. */
export function arePipelineSteps(steps: unknown): steps is readonly PipelineStep[] {
  return (
    haveNames(steps) && steps.every(({ estimator }) => typeof estimator === 'object' && estimator !== null) && haveOrder(steps)
  );
}

export function isResampler(estimator: Estimator): estimator is Resampler {
  return 'fitResample' in estimator;
}

export function isClassifier(estimator: Estimator): estimator is Classifier {
  return 'predictProba' in estimator;
}

export function isTransformer(estimator: Estimator): estimator is Transformer {
  return 'transform' in estimator && !isClassifier(estimator);
}

function haveOrder(steps: readonly { readonly estimator: unknown }[]): boolean {
  const before = steps.slice(0, -1).map((step) => step.estimator as Estimator);
  const last = steps.at(-1)!.estimator as Estimator;
  return isClassifier(last) && before.every((estimator) => isTransformer(estimator) || isResampler(estimator));
}
