// TreeExplainer.shapValues of 1,000 rows, along the paths of the trees, against SHAP's (which asks XGBoost for its own).
const ROWS = 1000;

function explaining(name, params) {
  return ({ X, y }, learn) => {
    const explainer = new learn.TreeExplainer(new learn[name](params).fit(X, y));
    const rows = X.selectRows(Array.from({ length: ROWS }, (_, i) => i));
    return () => explainer.shapValues(rows);
  };
}

export const cases = {
  'shap-xgboost-5000x40': {
    data: 'normal-5000x40',
    limit: 1,
    prepare: explaining('XGBClassifier', { treeMethod: 'exact', nEstimators: 100, maxDepth: 6 }),
  },
  'shap-xgboost-missing-1000x200': {
    data: 'missing-1000x200',
    limit: 1,
    prepare: explaining('XGBClassifier', { treeMethod: 'exact', nEstimators: 100, maxDepth: 4 }),
  },
  'shap-forest-1000x40': { data: 'normal-1000x40', limit: 1, prepare: explaining('RandomForestClassifier', { nEstimators: 20 }) },
};
