import { countDifferent, worstAbsolute, worstRelative } from './worst.mjs';

export function check(kase, dataset, learn) {
  return kase.params.seeds === undefined ? nodeByNode(kase, dataset, learn) : aucOverSeeds(kase, dataset, learn);
}

function nodeByNode({ params, expected, weight }, { X, filled, y, train, test }, learn) {
  const { missing, weights: _, ...ours } = params;
  const forest = new learn.RandomForestClassifier(ours).fit(
    (missing ? X : filled).selectRows(train),
    Uint8Array.from(train, (i) => y[i]),
    weight === undefined ? {} : { sampleWeight: weight },
  );
  const all = (name) => forest.trees_.flatMap((tree) => Array.from(tree[name]));
  const nodes = ['feature', 'threshold', 'missingGoToLeft'].map((name) =>
    countDifferent(all(name), expected[name === 'missingGoToLeft' ? 'missing' : name]),
  );
  const measured = [
    { measure: 'nodes that differ', difference: nodes.reduce((sum, n) => sum + n), tolerance: 0, note: nodes.join(', ') },
    {
      measure: 'weights of nodes, relative',
      difference: worstRelative(all('weightedNodeSamples'), expected.weight),
      tolerance: 1e-12,
    },
    { measure: 'values of nodes, |Δ|', difference: worstAbsolute(all('value'), expected.value), tolerance: 1e-12 },
    {
      measure: 'probability, |Δ|',
      difference: worstAbsolute(forest.predictProba(X.selectRows(test)), expected.proba),
      tolerance: 1e-9,
    },
    { measure: 'importances, |Δ|', difference: worstAbsolute(forest.featureImportances_, expected.importances), tolerance: 1e-9 },
  ];
  if (expected.oob !== undefined) {
    // A row that every tree drew has no decision here, and 0 there.
    const decision = forest.oobDecisionFunction_.map((p) => (Number.isNaN(p) ? 0 : p));
    measured.push({ measure: 'out-of-bag decision, |Δ|', difference: worstAbsolute(decision, expected.oob), tolerance: 1e-9 });
    if (!forest.oobDecisionFunction_.some(Number.isNaN)) {
      measured.push({
        measure: 'out-of-bag score, |Δ|',
        difference: Math.abs(forest.oobScore_ - expected.oobScore),
        tolerance: 1e-9,
      });
    }
  }
  return measured;
}

/** With seeds that the reference did not use: how far the mean AUC is from its mean, in its standard deviations. */
function aucOverSeeds({ params, expected }, { X, y, train, test }, learn) {
  const trainX = X.selectRows(train);
  const trainY = Uint8Array.from(train, (i) => y[i]);
  const testX = X.selectRows(test);
  const testY = Uint8Array.from(test, (i) => y[i]);
  let sum = 0;
  for (let seed = 0; seed < params.seeds; seed++) {
    const forest = new learn.RandomForestClassifier({ nEstimators: params.nEstimators, randomState: 1000 + seed });
    sum += learn.rocAucScore(testY, forest.fit(trainX, trainY).predictProba(testX));
  }
  const difference = Math.abs(sum / params.seeds - expected.mean) / expected.sd;
  return [{ measure: 'mean AUC over other seeds, in SD over seeds', difference, tolerance: 1 }];
}
