import { expect, it } from 'vitest';
import type { EstimatorJson } from '../base/Estimator.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { XGBBooster } from '../xgboost/XGBBooster.js';
import { loadEstimatorOf } from './loadEstimatorOf.js';

const whole = new StandardScaler().fit(Matrix.fromRows([[1], [3]])).toJSON();
const load = (json: unknown) => () => loadEstimatorOf({ StandardScaler, XGBClassifier: XGBBooster }, json as EstimatorJson);

it.each([
  ['nothing', null, 'loadEstimator: artifact must be an object; got null'],
  ['the text instead of what it says', JSON.stringify(whole), 'loadEstimator: artifact must be an object; got'],
  [
    'a class that was not given',
    { ...whole, estimator: 'toString' },
    'estimator must be one of StandardScaler, XGBClassifier; got "toString"',
  ],
  ['no version', { ...whole, version: undefined }, 'StandardScaler: version must be from 1 to 1; got undefined'],
  [
    'a fitted state in pieces',
    { ...whole, estimator: 'XGBClassifier', params: {}, fitted: {} },
    'XGBClassifier: fitted.features must be a whole number from 1 on; got undefined',
  ],
])('loadEstimatorOf refuses %s with a code', (_, json, message) => {
  expect(load(json)).toThrow(expect.objectContaining({ code: 'learn.invalid-artifact' }));
  expect(load(json)).toThrow(message);
});
