import { clone, type Estimator } from './Estimator.js';
import { invalidParameter } from './errors.js';
import { innerEstimators } from './innerEstimators.js';
import { isNamedEstimator } from './isEstimator.js';

/**
 * A new, unfitted estimator with some parameters changed; those of an estimator inside it are named `step__param`, to any depth, and
 * `step` alone puts another estimator in its place.
 *
 * The names are scikit-learn 1.9 `set_params`'s; there the estimator itself is changed.
 *
 * @throws `learn.invalid-parameter` for a name that is none of its parameters, with those that are. Values are checked by `fit`.
 *
 * @example
 * ```ts
 * import { getParams, Pipeline, setParams, StandardScaler, SVC } from '@neurograde/learn';
 *
 * const pipeline = new Pipeline({
 *   steps: [{ name: 'scale', estimator: new StandardScaler() }, { name: 'model', estimator: new SVC() }],
 * });
 * const changed = setParams(pipeline, { model__C: 100, scale__withStd: false });
 * getParams(changed).model__C; // → 100
 * getParams(pipeline).model__C; // → 1
 * ```
 */
export function setParams<E extends Estimator>(estimator: E, changes: Readonly<Record<string, unknown>>): E {
  const inner = innerEstimators(estimator);
  const own: Record<string, unknown> = {};
  const changesOf = new Map<string, Record<string, unknown>>();
  for (const [key, value] of Object.entries(changes)) {
    const [name, param] = splitName(key);
    if (!(param === undefined && Object.hasOwn(estimator.params, name)) && !inner.has(name)) {
      throw unknownParameter(estimator, name);
    }
    if (param === undefined) own[name] = value;
    else changesOf.set(name, { ...changesOf.get(name), [param]: value });
  }
  const replace = (name: string, held: Estimator): Estimator => {
    const replaced = Object.hasOwn(own, name) ? (own[name] as Estimator) : held;
    const changed = changesOf.get(name);
    return changed === undefined ? replaced : setParams(replaced, changed);
  };
  const params = Object.entries(estimator.params).map(([param, value]): [string, unknown] => {
    const given = Object.hasOwn(own, param) ? own[param] : value;
    if (inner.has(param)) return [param, replace(param, given as Estimator)];
    if (!Array.isArray(given)) return [param, given];
    return [
      param,
      given.map((item) => (isNamedEstimator(item) ? { ...item, estimator: replace(item.name, item.estimator) } : item)),
    ];
  });
  return clone(estimator, Object.fromEntries(params) as Partial<E['params']>);
}

/** `pipe__scale__withMean` as `pipe` and `scale__withMean`. */
function splitName(key: string): [string, string | undefined] {
  const at = key.indexOf('__');
  return at < 0 ? [key, undefined] : [key.slice(0, at), key.slice(at + 2)];
}

function unknownParameter(estimator: Estimator, name: string): Error {
  const known = new Set([...Object.keys(estimator.params), ...innerEstimators(estimator).keys()]);
  return invalidParameter(estimator.estimator, 'parameter', `one of ${[...known].join(', ')}`, name);
}
