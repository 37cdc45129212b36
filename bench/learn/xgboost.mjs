// XGBClassifier.fit against XGBoost's.
const OF_A_COHORT = { nEstimators: 175, maxDepth: 4 };

function fitting(params) {
  return ({ X, y }, { XGBClassifier }) =>
    () =>
      new XGBClassifier(params).fit(X, y);
}

export const cases = {
  'xgboost-exact-133x724': { data: 'normal-133x724', limit: 0.2, prepare: fitting({ treeMethod: 'exact', ...OF_A_COHORT }) },
  'xgboost-exact-5000x200': { data: 'normal-5000x200', limit: 0.25, prepare: fitting({ treeMethod: 'exact', nEstimators: 20 }) },
  'xgboost-hist-133x724': { data: 'normal-133x724', limit: 0.45, prepare: fitting({ treeMethod: 'hist', ...OF_A_COHORT }) },
  'xgboost-hist-50000x100': { data: 'normal-50000x100', limit: 1.1, prepare: fitting({ treeMethod: 'hist' }) },
};
