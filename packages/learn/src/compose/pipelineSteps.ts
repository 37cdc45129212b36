import type { Classifier, Estimator, Resampler, Transformer } from '../base/Estimator.js';

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
  return Array.isArray(steps) && steps.length > 0 && steps.every(isStep) && haveDifferentNames(steps) && haveOrder(steps);
}

/** The steps for a message, `scale: StandardScaler, model: SVC`: as JSON, estimators would want to be fitted. */
export function describeSteps(steps: unknown): string {
  if (!Array.isArray(steps)) return typeof steps;
  return steps.map((step: Partial<PipelineStep> | null) => `${step?.name}: ${step?.estimator?.estimator}`).join(', ');
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

function isStep(value: unknown): value is PipelineStep {
  const step = value as Partial<PipelineStep> | null | undefined;
  const { name, estimator } = step ?? {};
  return typeof name === 'string' && name !== '' && !name.includes('__') && typeof estimator === 'object' && estimator !== null;
}

function haveDifferentNames(steps: readonly PipelineStep[]): boolean {
  return new Set(steps.map((step) => step.name)).size === steps.length;
}

function haveOrder(steps: readonly PipelineStep[]): boolean {
  const before = steps.slice(0, -1).map((step) => step.estimator);
  const last = steps.at(-1)!.estimator;
  return isClassifier(last) && before.every((estimator) => isTransformer(estimator) || isResampler(estimator));
}
