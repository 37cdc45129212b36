import type { Estimator } from './Estimator.js';
import { innerEstimators } from './innerEstimators.js';

/**
 * Every parameter of an estimator by its name; those of an estimator inside it as `step__param`, to any depth.
 *
 * An estimator that is itself a parameter goes by that parameter's name, one in a list of `{ name, estimator }` by its own. Matches
 * scikit-learn 1.9 `get_params`.
 *
 * @param options.deep give the parameters of estimators inside too; default true
 *
 * @example
 * ```ts
 * import { getParams, Pipeline, StandardScaler, SVC } from '@neurograde/learn';
 *
 * const pipeline = new Pipeline({
 *   steps: [{ name: 'scale', estimator: new StandardScaler() }, { name: 'model', estimator: new SVC({ C: 10 }) }],
 * });
 * const params = getParams(pipeline);
 * params.model__C; // → 10
 * params.scale__withMean; // → true
 * ```
 */
export function getParams(estimator: Estimator, { deep = true }: { readonly deep?: boolean } = {}): Record<string, unknown> {
  const params: Record<string, unknown> = { ...estimator.params };
  if (!deep) return params;
  for (const [name, inner] of innerEstimators(estimator)) {
    params[name] = inner;
    for (const [param, value] of Object.entries(getParams(inner))) params[`${name}__${param}`] = value;
  }
  return params;
}
