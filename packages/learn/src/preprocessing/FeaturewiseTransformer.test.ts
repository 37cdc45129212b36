import { describe, expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import type { MinMaxScaler } from './MinMaxScaler.js';

/** As the first release wrote them. */
const FIRST_LAYOUT = [
  { estimator: 'StandardScaler', params: { withMean: true, withStd: true }, fitted: { mean: [1, 2], scale: [2, 4] } },
  {
    estimator: 'RobustScaler',
    params: { withCentering: true, withScaling: true, quantileRange: [25, 75] },
    fitted: { center: [1, 2], scale: [2, 4] },
  },
  {
    estimator: 'MinMaxScaler',
    params: { featureRange: [0, 1], clip: false },
    fitted: { dataMin: [1, 2], dataMax: [3, 6], scale: [0.5, 0.25], min: [-0.5, -0.5] },
  },
];

describe('FeaturewiseTransformer', () => {
  it.each(FIRST_LAYOUT)('reads the first layout of $estimator', (json) => {
    const scaler = loadEstimator({ ...json, version: 1 }) as MinMaxScaler;
    expect(Array.from(scaler.transform(Matrix.fromRows([[3, 10]])).data)).toEqual([1, 2]);
  });

  it('reads the first layout of Winsorizer, a bound that there is not among it', () => {
    const fitted = { lower: [0, null], upper: [1, null] };
    const json = { estimator: 'Winsorizer', version: 1, params: { lower: 0.01, upper: 0.99 }, fitted };
    const clipped = (loadEstimator(json) as MinMaxScaler).transform(Matrix.fromRows([[7, 7]]));
    expect(Array.from(clipped.data)).toEqual([1, 7]);
  });
});
