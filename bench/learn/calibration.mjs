// The calibration maps against scikit-learn's, fit and transform.
function mapping(estimator) {
  return ({ X: { data }, y }, learn) =>
    () =>
      new learn[estimator]().fit(data, y).transform(data);
}

export const cases = {
  'isotonic-50000': { data: 'normal-50000x1', limit: 1, prepare: mapping('IsotonicCalibration') },
  'sigmoid-50000': { data: 'normal-50000x1', limit: 1, prepare: mapping('SigmoidCalibration') },
};
