import { worstAbsolute } from './worst.mjs';

export function check(kase, dataset, learn) {
  if (kase.estimator === 'KernelExplainer') return coalitions(kase, learn);
  if (kase.estimator === 'SVCExplainer') return machines(kase, dataset, learn);
  if (kase.estimator === 'permutationImportance') return shuffles(kase, dataset, learn);
  return trees(kase, dataset, learn);
}

function trees({ params, of, rows, background, expected }, { X, filled, y, train, test }, learn) {
  const { missing, ...ours } = params;
  const data = missing ? X : filled;
  const model = new learn[of](of === 'XGBClassifier' ? { treeMethod: 'exact', ...ours } : ours).fit(
    data.selectRows(train),
    Uint8Array.from(train, (i) => y[i]),
  );
  const explained = data.selectRows(test.subarray(0, rows));
  const path = new learn.TreeExplainer(model);
  const { values, additivityError } = path.explain(explained);
  const interventional = new learn.TreeExplainer(model, { data: data.selectRows(train.subarray(0, background)) });
  const other = interventional.explain(explained);
  const measured = [
    { measure: 'path dependent, |Δ|', difference: worstAbsolute(values.data, expected.values), tolerance: 1e-6 },
    { measure: 'path dependent, expected value, |Δ|', difference: Math.abs(path.expectedValue - expected.base), tolerance: 1e-6 },
    { measure: 'path dependent, additivity', difference: additivityError, tolerance: 1e-5 },
    { measure: 'interventional, |Δ|', difference: worstAbsolute(other.values.data, expected.interventional), tolerance: 1e-6 },
    {
      measure: 'interventional, expected value, |Δ|',
      difference: Math.abs(interventional.expectedValue - expected.interventionalBase),
      tolerance: 1e-6,
    },
    { measure: 'interventional, additivity', difference: other.additivityError, tolerance: 1e-5 },
  ];
  if (expected.contributions !== undefined) {
    // In single precision there: relative to the largest value.
    const largest = expected.contributions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const difference = worstAbsolute(values.data, expected.contributions) / largest;
    measured.push({ measure: 'path dependent, against pred_contribs, relative to the largest', difference, tolerance: 1e-6 });
  }
  return measured;
}

function coalitions({ params, background, rows, weights, expected }, learn) {
  const matrix = (data) => new learn.Matrix(data.length / params.features, params.features, data);
  const model = { decisionFunction: (X) => score(X, weights) };
  const explainer = new learn.KernelExplainer(model, matrix(background), { nSamples: params.nSamples });
  const { values, additivityError } = explainer.explain(matrix(rows));
  return [
    { measure: 'values, |Δ|', difference: worstAbsolute(values.data, expected.values), tolerance: 1e-6 },
    { measure: 'expected value, |Δ|', difference: Math.abs(explainer.expectedValue - expected.base), tolerance: 1e-6 },
    { measure: 'additivity', difference: additivityError, tolerance: 1e-9 },
  ];
}

function machines({ params, machine, columns, trained, background, rows, expected }, { scaled, y, train }, learn) {
  const matrix = (data) => new learn.Matrix(data.length / params.features, params.features, data);
  const chosen = train.subarray(0, trained);
  const X = scaled.selectRows(chosen).selectColumns(Array.from(columns));
  const model = new learn.SVC(machine).fit(
    X,
    Uint8Array.from(chosen, (i) => y[i]),
  );
  const explainer = new learn.SVCExplainer(model, matrix(background));
  const { values, additivityError } = explainer.explain(matrix(rows));
  return [
    { measure: 'values, |Δ|', difference: worstAbsolute(values.data, expected.values), tolerance: 1e-6 },
    { measure: 'expected value, |Δ|', difference: Math.abs(explainer.expectedValue - expected.base), tolerance: 1e-6 },
    { measure: 'additivity', difference: additivityError, tolerance: 1e-9 },
  ];
}

function shuffles({ params, rows, weights, expected }, { y, test }, learn) {
  const X = new learn.Matrix(test.length, weights.length, rows);
  const labels = Uint8Array.from(test, (i) => y[i]);
  const found = learn.permutationImportance({ decisionFunction: (A) => score(A, weights) }, X, labels, params);
  return [
    { measure: 'drops, |Δ|', difference: worstAbsolute(found.importances.data, expected.importances), tolerance: 1e-9 },
    { measure: 'means, |Δ|', difference: worstAbsolute(found.importancesMean, expected.mean), tolerance: 1e-9 },
    { measure: 'standard deviations, |Δ|', difference: worstAbsolute(found.importancesStd, expected.sd), tolerance: 1e-9 },
  ];
}

function score(X, weights) {
  return Float64Array.from({ length: X.rows }, (_, i) => {
    const row = X.row(i);
    const sum = row.reduce((total, value, j) => total + value * weights[j], 0);
    return Math.tanh(sum) + 0.3 * row[0] * row[1] + Math.abs(row[2]);
  });
}
