// What the browser test has both engines do: train every kind of model on one made table, and give back all that they know and predict.

/** @param {typeof import('@neurograde/learn')} learn */
export function trainModels(learn) {
  const { X, y } = madeTable(learn, 90, 12);
  const filled = new learn.SimpleImputer().fit(X).transform(X);
  const scaled = new learn.StandardScaler().fit(filled).transform(filled);
  const later = madeTable(learn, 40, 12, 2);
  const laterFilled = new learn.SimpleImputer().fit(X).transform(later.X);
  const laterScaled = new learn.StandardScaler().fit(filled).transform(laterFilled);
  const { XGBClassifier, RandomForestClassifier, SVC } = learn;
  const fits = {
    'XGBoost, exact': [new XGBClassifier({ nEstimators: 30, maxDepth: 4 }), X, later.X],
    'XGBoost, hist': [new XGBClassifier({ nEstimators: 30, treeMethod: 'hist', maxBin: 32 }), X, later.X],
    'XGBoost, rows and columns drawn': [new XGBClassifier({ nEstimators: 20, subsample: 0.7, colsampleByTree: 0.5 }), X, later.X],
    'random forest, gini': [new RandomForestClassifier({ nEstimators: 30, classWeight: 'balanced' }), filled, laterFilled],
    'random forest, entropy': [new RandomForestClassifier({ nEstimators: 30, criterion: 'entropy' }), filled, laterFilled],
    'SVC, RBF with probability': [new SVC({ C: 3, probability: true }), scaled, laterScaled],
    'SVC, polynomial': [new SVC({ kernel: 'poly', degree: 3, coef0: 1 }), scaled, laterScaled],
    'SVC, sigmoid': [new SVC({ kernel: 'sigmoid', gamma: 0.05 }), scaled, laterScaled],
  };
  return Object.fromEntries(
    Object.entries(fits).map(([name, [model, data, rows]]) => {
      model.fit(data, y);
      const output = [hex(model.decisionFunction(rows))];
      if (model.params.probability ?? true) output.push(hex(model.predictProba(rows)));
      return [name, { model: JSON.stringify(model), output }];
    }),
  );
}

/** Overlapping classes by sums of draws: nothing in it depends on an engine's logarithm. One value in 20 is missing. */
function madeTable(learn, rows, columns, seed = 1) {
  const random = new learn.RandomState(seed);
  const y = Uint8Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const X = new learn.Matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = random.random() + random.random() + random.random() + (j % 4 === 0 ? 0.4 * y[i] : 0);
      X.set(i, j, random.random() < 0.05 ? Number.NaN : value);
    }
  }
  return { X, y };
}

function hex(values) {
  return Array.from(new BigUint64Array(values.slice().buffer), (bits) => bits.toString(16)).join(' ');
}
