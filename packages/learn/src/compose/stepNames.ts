import { isEstimator } from '../base/isEstimator.js';

interface Named {
  readonly name: unknown;
  readonly estimator: unknown;
}

/** Whether a value is a list of one or more objects, each with a name of its own, not empty and without `__`. */
export function haveNames(items: unknown): items is readonly (Named & { readonly name: string })[] {
  if (!Array.isArray(items) || items.length === 0) return false;
  const names = items.map((item: Partial<Named> | null) => item?.name);
  const areNames = names.every((name) => typeof name === 'string' && name !== '' && !name.includes('__'));
  return areNames && new Set(names).size === names.length;
}

/** The items for a message, `scale: StandardScaler, model: SVC`: as JSON, estimators would want to be fitted. */
export function describeNamed(items: unknown): string {
  if (!Array.isArray(items)) return typeof items;
  return items
    .map((item: Partial<Named> | null) => {
      const estimator = item?.estimator;
      return `${String(item?.name)}: ${isEstimator(estimator) ? estimator.estimator : String(estimator)}`;
    })
    .join(', ');
}
