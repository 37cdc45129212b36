// IsotonicCalibration against scikit-learn's IsotonicRegression, fit and transform.
export const cases = {
  'isotonic-50000': {
    data: 'normal-50000x1',
    limit: 1,
    prepare:
      ({ X: { data }, y }, { IsotonicCalibration }) =>
      () =>
        new IsotonicCalibration().fit(data, y).transform(data),
  },
};
