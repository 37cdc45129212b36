import { countDifferent, worstAbsolute, worstRelative } from './worst.mjs';

const TOLERANCE = 1e-9;

export function check(kase, dataset, learn) {
  if (kase.estimator.endsWith('Encoder')) return encoded(kase, learn);
  if (kase.estimator === 'ComBat') return harmonised(kase, learn);
  if (kase.estimator === 'PowerTransformer') return powered(kase, dataset, learn);
  return scaled(kase, dataset, learn);
}

function scaled({ estimator, params, used, weight, expected }, dataset, learn) {
  const { weights: _, ...ours } = params;
  const X = dataset[used];
  const model = new learn[estimator](ours).fit(
    X.selectRows(dataset.train),
    undefined,
    weight === undefined ? {} : { sampleWeight: weight },
  );
  const { transformed, restored, ...learned } = expected;
  const later = X.selectRows(dataset.test.subarray(0, transformed.shape[0]));
  const measured = Object.entries(learned).map(([name, values]) => ({
    measure: 'what is learned, relative',
    // A mean of nothing but rounding, such as that of a standardised feature, counts absolutely.
    difference: worstRelative(model[`${name}_`], values, 1e-3),
    tolerance: TOLERANCE,
    note: name,
  }));
  measured.push({
    measure: 'transformed, relative to the feature',
    difference: byColumn(model.transform(later), transformed, later.data),
    tolerance: TOLERANCE,
  });
  if (restored !== undefined) {
    measured.push({
      measure: 'restored, relative to the feature',
      difference: byColumn(model.inverseTransform(later), restored),
      tolerance: TOLERANCE,
    });
  }
  return measured;
}

function powered({ params: { standardize, input }, rows, kept, later: laterRows, expected }, dataset, learn) {
  const X = dataset[input].selectColumns(kept);
  const { lambdas, mean, scale, transformed, restored } = expected;
  const train = X.selectRows(rows);
  const model = new learn.PowerTransformer({ standardize }).fit(train);
  const later = matrixOf(learn, laterRows);
  // With scikit-learn's λ and nothing learned anew but by those, whatever its search left to chance.
  const json = model.toJSON();
  const fitted = {
    lambdas: Array.from(lambdas),
    mean: Array.from(mean ?? model.toJSON().fitted.mean),
    scale: Array.from(scale ?? json.fitted.scale),
  };
  const same = learn.PowerTransformer.fromJSON({ ...json, fitted });
  return [
    // The likelihood is flat at its top, and rounding of the logarithms alone moves where a search ends: by what it loses, it is judged.
    {
      measure: 'log-likelihood lost, relative',
      difference: likelihoodLost(train, model.lambdas_, lambdas),
      tolerance: TOLERANCE,
    },
    { measure: 'λ, |Δ| / max(1, |λ|)', difference: worstRelative(model.lambdas_, lambdas, 1), tolerance: 1e-5 },
    {
      measure: 'transformed at the same λ, relative to the feature',
      difference: byColumn(same.transform(later), transformed),
      tolerance: TOLERANCE,
    },
    {
      measure: 'transformed, relative to the feature',
      difference: byColumn(model.transform(later), transformed),
      tolerance: 2e-5,
    },
    {
      measure: 'restored at the same λ, relative to the feature',
      difference: byColumn(same.inverseTransform(matrixOf(learn, transformed)), restored),
      tolerance: TOLERANCE,
    },
  ];
}

function encoded({ estimator, ours, fitted, later, expected }, learn) {
  const encoder = new learn[estimator](ours).fit(matrixOf(learn, fitted));
  const measured = [
    {
      measure: 'categories that differ',
      difference: encoder.categories_.reduce((sum, values, j) => sum + countDifferent(values, expected.categories[j]), 0),
      tolerance: 0,
    },
    {
      measure: 'values that differ',
      difference: countDifferent(encoder.transform(matrixOf(learn, later)).data, expected.transformed),
      tolerance: 0,
    },
  ];
  if (expected.names !== undefined) {
    const names = encoder.getFeatureNamesOut(Array.from({ length: fitted.shape[1] }, (_, j) => `f${j}`));
    measured.push({ measure: 'names that differ', difference: countDifferent(names, expected.names), tolerance: 0 });
  }
  return measured;
}

function harmonised({ params, train, later, expected }, learn) {
  // Sex and age stand beside the batch in every case; those that are no covariates of it are left out.
  const { categoricalCols = [], continuousCols = [] } = params;
  const features = Array.from({ length: train.shape[1] - 3 }, (_, f) => f + 3);
  const used = [0, ...categoricalCols, ...continuousCols, ...features];
  const placed = (columns) => columns.map((column) => used.indexOf(column));
  const X = matrixOf(learn, train).selectColumns(used);
  const unknown = matrixOf(learn, later);
  for (let i = 0; i < unknown.rows; i++) unknown.row(i).fill(Number.NaN, 1, 3);
  const combat = new learn.ComBat({
    ...params,
    categoricalCols: placed(categoricalCols),
    continuousCols: placed(continuousCols),
  }).fit(X);
  const covariates = categoricalCols.length + continuousCols.length;
  const harmonise = (rows) => combat.transform(rows).selectColumns(features.map((_, f) => covariates + f));
  const some = X.selectRows(Array.from({ length: expected.harmonised.shape[0] }, (_, i) => i));
  return [
    { measure: 'γ*, |Δ|', difference: worstAbsolute(combat.gammaStar_.data, expected.gammaStar), tolerance: TOLERANCE },
    { measure: 'δ*, relative', difference: worstRelative(combat.deltaStar_.data, expected.deltaStar), tolerance: TOLERANCE },
    {
      measure: 'pooled variance, relative',
      difference: worstRelative(combat.varPooled_, expected.varPooled),
      tolerance: TOLERANCE,
    },
    {
      measure: 'training rows, relative to the feature',
      difference: byColumn(harmonise(some), expected.harmonised),
      tolerance: TOLERANCE,
    },
    {
      measure: 'later rows, relative to the feature',
      difference: byColumn(harmonise(unknown.selectColumns(used)), expected.later),
      tolerance: TOLERANCE,
    },
  ];
}

/** Largest |a − b|, over the largest |b| of its column, or the largest value that went in where b is but the rounding of that. */
function byColumn({ rows, columns, data }, expected, input = expected) {
  if (data.length !== expected.length) return Number.NaN;
  const size = largestOf(expected, columns);
  largestOf(input, columns).forEach((magnitude, j) => {
    if (size[j] < 1e-9 * magnitude) size[j] = magnitude;
  });
  const relative = (values) => Float64Array.from({ length: rows * columns }, (_, at) => values[at] / (size[at % columns] || 1));
  return worstAbsolute(relative(data), relative(expected));
}

function largestOf(values, columns) {
  const largest = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) {
    const magnitude = Math.abs(values[at]);
    if (magnitude > largest[at % columns]) largest[at % columns] = magnitude;
  }
  return largest;
}

/** How far below that of scikit-learn's λ the log-likelihood of ours is at most, relative to it. */
function likelihoodLost(X, ours, theirs) {
  let most = 0;
  for (let j = 0; j < X.columns; j++) {
    const values = X.column(j).filter((value) => !Number.isNaN(value));
    const reached = logLikelihood(values, theirs[j]);
    most = Math.max(most, (reached - logLikelihood(values, ours[j])) / Math.abs(reached));
  }
  return most;
}

function logLikelihood(values, lambda) {
  const z = values.map((x) => {
    const power = x >= 0 ? lambda : 2 - lambda;
    const log = Math.log1p(Math.abs(x));
    return Math.sign(x) * (power === 0 ? log : Math.expm1(power * log) / power);
  });
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / z.length;
  const logs = values.reduce((sum, x) => sum + Math.sign(x) * Math.log1p(Math.abs(x)), 0);
  return (-z.length / 2) * Math.log(variance) + (lambda - 1) * logs;
}

function matrixOf(learn, values) {
  return new learn.Matrix(...values.shape, Float64Array.from(values));
}
