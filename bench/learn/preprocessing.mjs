// Scalers and principal components against scikit-learn's: fit, or fit and transform.
function fittedAndTransformed(name) {
  return ({ X }, learn) =>
    () =>
      new learn[name]().fit(X).transform(X);
}

export const cases = {
  'standard-scaler-5000x200': { data: 'normal-5000x200', limit: 1.0, prepare: fittedAndTransformed('StandardScaler') },
  'robust-scaler-5000x200': { data: 'normal-5000x200', limit: 1.0, prepare: fittedAndTransformed('RobustScaler') },
  'min-max-scaler-5000x200': { data: 'normal-5000x200', limit: 1.0, prepare: fittedAndTransformed('MinMaxScaler') },
  'power-transformer-5000x20': { data: 'normal-5000x20', limit: 1.0, prepare: fittedAndTransformed('PowerTransformer') },
  'standard-scaler-missing-5000x200': { data: 'missing-5000x200', limit: 1.0, prepare: fittedAndTransformed('StandardScaler') },
  'pca-5000x200': {
    data: 'normal-5000x200',
    limit: 1.0,
    prepare:
      ({ X }, { PCA }) =>
      () =>
        new PCA().fit(X),
  },
  'pca-133x724': {
    data: 'normal-133x724',
    limit: 1.0,
    prepare:
      ({ X }, { PCA }) =>
      () =>
        new PCA({ nComponents: 20 }).fit(X),
  },
};
