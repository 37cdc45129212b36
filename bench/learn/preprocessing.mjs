// Scalers and principal components against scikit-learn's: fit alone, which is what the package's limit is set on, and fit and transform.
//
// Two cases of PCA name the solver they are held against: left to itself, scikit-learn takes one that is cheaper and less exact than the one whose
// results ours are (docs/decisions/0014-what-speed-is-measured-against.md).
function fitted(name, params) {
  return ({ X }, learn) =>
    () =>
      new learn[name](params).fit(X);
}

function fittedAndTransformed(name) {
  return ({ X }, learn) =>
    () =>
      new learn[name]().fit(X).transform(X);
}

const tall = 'normal-5000x200';
const wide = 'normal-133x724';

export const cases = {
  'standard-scaler-fit-5000x200': { data: tall, limit: 1.0, prepare: fitted('StandardScaler') },
  'standard-scaler-fit-transform-5000x200': { data: tall, limit: 1.0, prepare: fittedAndTransformed('StandardScaler') },
  'standard-scaler-fit-missing-5000x200': { data: 'missing-5000x200', limit: 1.0, prepare: fitted('StandardScaler') },
  'standard-scaler-fit-transform-missing-5000x200': {
    data: 'missing-5000x200',
    limit: 1.0,
    prepare: fittedAndTransformed('StandardScaler'),
  },
  'robust-scaler-fit-5000x200': { data: tall, limit: 1.0, prepare: fitted('RobustScaler') },
  'robust-scaler-fit-transform-5000x200': { data: tall, limit: 1.0, prepare: fittedAndTransformed('RobustScaler') },
  'min-max-scaler-fit-5000x200': { data: tall, limit: 1.0, prepare: fitted('MinMaxScaler') },
  'min-max-scaler-fit-transform-5000x200': { data: tall, limit: 1.0, prepare: fittedAndTransformed('MinMaxScaler') },
  'power-transformer-fit-transform-5000x20': {
    data: 'normal-5000x20',
    limit: 1.0,
    prepare: fittedAndTransformed('PowerTransformer'),
  },
  'pca-full-5000x200': { data: tall, limit: 1.0, prepare: fitted('PCA') },
  'pca-full-133x724': { data: wide, limit: 1.0, prepare: fitted('PCA', { nComponents: 20 }) },
  'pca-full-all-133x724': { data: wide, limit: 1.0, prepare: fitted('PCA') },
  'pca-against-covariance-eigh-5000x200': { data: tall, limit: 1.0, prepare: fitted('PCA') },
  'pca-against-randomized-133x724': { data: wide, limit: 1.0, prepare: fitted('PCA', { nComponents: 20 }) },
};
