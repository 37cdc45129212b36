import { countDifferent, worstAbsolute, worstRelative } from './worst.mjs';

const CHECKS = {
  stratifiedKFold: ({ params }, { y }, learn) => folds(learn.stratifiedKFold(y, params), y.length),
  stratifiedGroupKFold: ({ params, groups }, { y }, learn) => folds(learn.stratifiedGroupKFold(y, groups, params), y.length),
  repeatedStratifiedKFold: ({ params }, { y }, learn) =>
    folds(learn.repeatedStratifiedKFold(y, params), y.length, params.nSplits),
  repeatedStratifiedGroupKFold: ({ params, groups }, { y }, learn) =>
    folds(learn.repeatedStratifiedGroupKFold(y, groups, params), y.length, params.nSplits),
};

export function check(kase, dataset, learn) {
  const { estimator, params, expected } = kase;
  if (estimator in CHECKS) return same('fold of each row', CHECKS[estimator](kase, dataset, learn), expected.folds);
  if (estimator === 'stratifiedGroupSplit') {
    const alone = Int32Array.from(dataset.y.keys());
    return same('test rows, one a group', learn.stratifiedGroupSplit(dataset.y, alone, params).test, expected.test);
  }
  if (estimator === 'halvingSchedule') {
    const rounds = learn.halvingSchedule(params);
    return [
      ...same(
        'candidates of each round',
        rounds.map(({ nCandidates }) => nCandidates),
        expected.candidates,
      ),
      ...same(
        'resources of each round',
        rounds.map(({ nResources }) => nResources),
        expected.resources,
      ),
    ];
  }
  if (estimator === 'parameterGrid') return grid(kase, learn);
  return estimator === 'crossValidate' ? validation(kase, dataset, learn) : columns(kase, dataset, learn);
}

function grid({ params, expected }, learn) {
  const space = Object.fromEntries(Object.entries(params).map(([name, values]) => [name, { type: 'choice', values }]));
  const text = (candidate) => JSON.stringify(Object.entries(candidate).sort(([a], [b]) => (a < b ? -1 : 1)));
  return same('candidates, in order', learn.parameterGrid(space).map(text), expected.grid.map(text));
}

function validation({ params, rows, expected }, dataset, learn) {
  const { C, kernel, ...split } = params;
  const X = dataset.filled.selectRows(rows);
  const y = Uint8Array.from(rows, (row) => dataset.y[row]);
  const model = new learn.Pipeline({
    steps: [
      { name: 'scale', estimator: new learn.StandardScaler() },
      { name: 'model', estimator: new learn.SVC({ C, kernel }) },
    ],
  });
  const parts = learn.stratifiedKFold(y, { ...split, shuffle: true });
  const scoring = { rocAuc: 'rocAuc', averagePrecision: 'averagePrecision' };
  const { testScores } = learn.crossValidate(model, X, y, parts, { scoring });
  const outOfFold = learn.crossValPredict(model, X, y, parts, { method: 'decisionFunction' });
  return [
    ...Object.keys(scoring).map((name) => ({
      measure: 'scores of the folds, |Δ|',
      difference: worstAbsolute(testScores[name], expected[name]),
      tolerance: 1e-9,
      note: name,
    })),
    { measure: 'out-of-fold decisions, |Δ|', difference: worstAbsolute(outOfFold, expected.outOfFold), tolerance: 1e-9 },
  ];
}

function columns({ params, parts, expected }, dataset, learn) {
  const makers = { StandardScaler: () => new learn.StandardScaler(), MinMaxScaler: () => new learn.MinMaxScaler() };
  const transformers = parts.map(({ name, kind, columns: at }) => ({
    name,
    estimator: makers[kind]?.() ?? kind,
    columns: Array.from(at),
  }));
  const transformer = new learn.ColumnTransformer({ ...params, transformers }).fit(dataset.filled.selectRows(dataset.train));
  const later = dataset.filled.selectRows(dataset.test.subarray(0, 40));
  const names = Array.from({ length: later.columns }, (_, j) => `f${j}`);
  return [
    {
      measure: 'transformed, relative',
      difference: worstRelative(transformer.transform(later).data, expected.transformed, 1e-3),
      tolerance: 1e-9,
    },
    ...same('names of columns out', transformer.getFeatureNamesOut(names), expected.names),
  ];
}

/** The fold that tests each row, repeat after repeat. */
function folds(splits, rows, nSplits = splits.length) {
  const tested = new Int32Array((splits.length / nSplits) * rows).fill(-1);
  splits.forEach(({ test }, index) => {
    for (const row of test) tested[Math.floor(index / nSplits) * rows + row] = index % nSplits;
  });
  return tested;
}

function same(measure, actual, expected) {
  return [{ measure: `${measure}, differing`, difference: countDifferent(actual, expected), tolerance: 0 }];
}
