import { countDifferent, worstAbsolute, worstRelative } from './worst.mjs';

const TOLERANCE = 1e-9;
/** Two solvers of the same convex problem: what their own tolerances leave. */
const SOLVERS = 1e-6;

export function check(kase, dataset, learn) {
  const { estimator, params, expected } = kase;
  if (estimator === 'selectionStability') {
    const { stability, lower, upper } = learn.selectionStability(kase.selections, params.features);
    return [numbers('estimate and interval', Float64Array.of(stability, lower, upper), expected.values, 1)];
  }
  const rows = (X) => X.selectRows(dataset.train);
  const y = dataset.y.filter((_, i) => dataset.train.includes(i));
  if (estimator === 'VarianceThreshold') {
    const model = new learn.VarianceThreshold(params).fit(rows(dataset.X));
    return [
      numbers('variances, relative', model.variances_, expected.variances),
      same('support', model.support_, expected.support),
    ];
  }
  if (estimator === 'CorrelationFilter') {
    const model = new learn.CorrelationFilter(params).fit(rows(dataset.filled).selectColumns(kase.columns));
    const clusters = model.clusters_;
    const alike = clusters.length === expected.clusters.length && JSON.stringify(clusters) === JSON.stringify(expected.clusters);
    return [{ measure: 'clusters', difference: alike ? 0 : 1, tolerance: 0 }, same('medoids', model.support_, expected.support)];
  }
  if (estimator === 'SelectKBest') return univariate(kase, dataset, rows, y, learn);
  if (estimator === 'MRMR') {
    const model = new learn.MRMR(params).fit(rows(dataset.scaled), y);
    return [
      numbers('relevance, relative', model.relevance_, expected.relevance, 1e-3),
      same('order of the chosen', model.ranking_, expected.ranking),
    ];
  }
  if (estimator === 'Boruta') {
    const model = new learn.Boruta(params).fit(rows(dataset.filled), y);
    return [
      same('support', model.support_, expected.support),
      same('weak support', model.supportWeak_, expected.weak),
      same('ranking', model.ranking_, expected.ranking),
      same('rounds', [model.nIter_], [expected.rounds]),
    ];
  }
  if (estimator === 'LogisticRegression') return logistic(kase, dataset, rows, y, learn);
  const { model, ...rest } = params;
  const models = {
    lasso: () => new learn.LogisticRegression({ l1Ratio: 1, fitIntercept: false }),
    ridge: () => new learn.LogisticRegression({ C: 0.1 }),
    forest: () => new learn.RandomForestClassifier({ nEstimators: 20, maxDepth: 6, randomState: 5 }),
  };
  const selector = new learn.SelectFromModel({ ...rest, estimator: models[model]() }).fit(rows(dataset.scaled), y);
  return [
    {
      measure: 'threshold, relative',
      difference: worstRelative([selector.threshold_], [expected.limit], 1e-3),
      tolerance: SOLVERS,
    },
    same('support', selector.support_, expected.support),
  ];
}

function univariate({ params, expected, sklearnF }, dataset, rows, y, learn) {
  const X = rows(params.discreteFeatures === true ? dataset.scaled : dataset.filled);
  // numpy rounds halves to even, which none of these values is.
  if (params.discreteFeatures === true)
    X.data.forEach((value, i) => {
      X.data[i] = roundToTenths(value);
    });
  const model = new learn.SelectKBest(params).fit(X, y);
  const isInformation = params.scoreFunc === 'mutualInfoClassif';
  const measured = [
    numbers(`${params.scoreFunc}: scores, relative`, model.scores_, expected.scores, isInformation ? 0.01 : 1e-3),
    same(`${params.scoreFunc}: support`, model.support_, best(expected.scores, params.k, model.scores_)),
  ];
  if (!isInformation) measured.push(numbers(`${params.scoreFunc}: p-values, relative`, model.pValues_, expected.pValues, 1e-290));
  if (sklearnF) {
    const { scores } = learn.fClassif(rows(dataset.scaled), y);
    measured.push(numbers('fClassif of standardised features against scikit-learn, relative', scores, sklearnF, 1e-3));
  }
  return measured;
}

function roundToTenths(value) {
  const scaled = value * 10;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  const whole = rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
  return whole / 10;
}

/** The k best of the reference's scores; where two are equal but for rounding, as ours order them. */
function best(scores, k, ours) {
  const clean = (values) => Array.from(values, (value) => (Number.isNaN(value) ? -Infinity : value));
  const reference = clean(scores);
  const own = clean(ours);
  const close = (a, b) => a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  const order = [...reference.keys()].sort((a, b) =>
    close(reference[a], reference[b]) ? (own[a] === own[b] ? a - b : own[a] - own[b]) : reference[a] - reference[b],
  );
  return order.slice(-k).sort((a, b) => a - b);
}

function logistic({ params, weight, expected }, dataset, rows, y, learn) {
  const options = weight === null ? {} : { sampleWeight: weight };
  const model = new learn.LogisticRegression(params).fit(rows(dataset.scaled), y, options);
  const largest = expected.coef.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const kind = params.l1Ratio > 0 ? 'l1' : 'l2';
  const proba = model.predictProba(dataset.scaled.selectRows(dataset.test));
  const measured = [
    {
      measure: `${kind}: coefficients, relative to the largest`,
      difference: worstAbsolute(model.coef_, expected.coef) / largest,
      tolerance: SOLVERS,
    },
    {
      measure: `${kind}: probabilities of unseen rows, |Δ|`,
      difference: worstAbsolute(proba, expected.proba),
      tolerance: SOLVERS,
    },
  ];
  if (params.l1Ratio === 1) {
    measured.push(same('l1: features kept', nonZero(model.coef_), nonZero(expected.coef)));
  }
  return measured;
}

function nonZero(coef) {
  return Array.from(coef.keys()).filter((j) => coef[j] !== 0);
}

function numbers(measure, actual, expected, floor) {
  return { measure, difference: worstRelative(actual, expected, floor), tolerance: TOLERANCE };
}

function same(measure, actual, expected) {
  return { measure: `${measure}, entries that differ`, difference: countDifferent(actual, expected), tolerance: 0 };
}
