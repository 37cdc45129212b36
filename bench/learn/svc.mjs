// SVC.fit against scikit-learn's, which carries LIBSVM.
function fitting(params) {
  return ({ X, y }, { SVC }) =>
    () =>
      new SVC(params).fit(X, y);
}

export const cases = {
  'svc-133x60': { data: 'normal-133x60', limit: 1, prepare: fitting({}) },
  'svc-probability-133x60': { data: 'normal-133x60', limit: 0.4, prepare: fitting({ probability: true }) },
  'svc-5000x60': { data: 'normal-5000x60', limit: 1.3, prepare: fitting({}) },
  'svc-probability-5000x60': { data: 'normal-5000x60', limit: 0.8, prepare: fitting({ probability: true }) },
};
