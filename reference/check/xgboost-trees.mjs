import { countDifferent, worstAbsolute } from './worst.mjs';

const SCORES = ['gain', 'weight', 'cover', 'total_gain', 'total_cover'];

export function check({ params, filled, weights, expected }, dataset, learn) {
  const { X: raw, y, train, test } = dataset;
  const X = filled ? dataset.filled : raw;
  const rowsOf = (rows) => [X.selectRows(Array.from(rows)), Uint8Array.from(rows, (row) => y[row])];
  const [X_train, y_train] = rowsOf(train);
  const [X_test, y_test] = rowsOf(test);
  const options = {
    ...(weights && { sampleWeight: weights }),
    ...('earlyStoppingRounds' in params && { evalSet: { X: X_test, y: y_test } }),
  };
  const model = new learn.XGBClassifier(params).fit(X_train, y_train, options);
  const { roots, feature, value, defaultLeft, gain, cover, weight } = model.trees_;
  const size = Array.from(roots.subarray(1), (end, tree) => end - roots[tree]);
  const trees = expected.trees;
  const bits = { size, feature, defaultLeft, value, gain, cover, weight };
  const different = Object.entries(bits).map(([name, ours]) => countDifferent(ours, trees[name]));
  const measured = [
    {
      measure: 'nodes: feature, threshold, direction, leaf, gain, cover, weight that differ',
      difference: sum(different),
      tolerance: 0,
    },
    {
      measure: 'probabilities, |Δ|',
      difference: worstAbsolute(model.predictProba(X_test), expected.probabilities),
      tolerance: 0,
    },
    { measure: 'base score, |Δ|', difference: Math.abs(model.baseScore_ - Math.fround(expected.baseScore)), tolerance: 0 },
    {
      measure: 'importances of five types that differ',
      difference: sum(SCORES.map((type) => countDifferent(model.featureScores(type), expected[type]))),
      tolerance: 0,
    },
  ];
  if (expected.scores !== undefined) {
    measured.push(
      {
        measure: 'evaluation scores, |Δ|',
        difference: worstAbsolute(model.evalsResult_[params.evalMetric ?? 'logloss'], expected.scores),
        tolerance: 1e-15,
      },
      { measure: 'best iteration, |Δ|', difference: Math.abs(model.bestIteration_ - expected.best), tolerance: 0 },
    );
  }
  return measured;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
