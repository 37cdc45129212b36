import { countDifferent, worstAbsolute } from './worst.mjs';

export function check(kase, _, learn) {
  return MEASURES[kase.estimator]({ ...kase, y: Uint8Array.from(kase.y), scores: Float64Array.from(kase.scores) }, learn);
}

const MEASURES = {
  SigmoidCalibration({ scores, y, expected }, learn) {
    const probabilities = new learn.SigmoidCalibration().fit(scores, y).transform(scores);
    return [
      {
        measure: 'probabilities at the optimum of scikit-learn’s loss, |Δ|',
        difference: worstAbsolute(probabilities, expected.optimum),
        tolerance: 1e-9,
      },
      {
        measure: 'probabilities where its L-BFGS stops, |Δ|',
        difference: worstAbsolute(probabilities, expected.found),
        tolerance: 1e-6,
      },
    ];
  },
  IsotonicCalibration({ scores, y, expected }, learn) {
    const calibration = new learn.IsotonicCalibration().fit(scores, y);
    return [
      {
        measure: 'corners that differ',
        difference: countDifferent(calibration.xThresholds_, expected.xThresholds),
        tolerance: 0,
      },
      {
        measure: 'probabilities, |Δ|',
        difference: worstAbsolute(calibration.transform(expected.queries), expected.probabilities),
        tolerance: 1e-9,
      },
    ];
  },
  BetaCalibration({ scores, y, expected }, learn) {
    const probabilities = new learn.BetaCalibration().fit(scores, y).transform(scores);
    return [{ measure: 'probabilities, |Δ|', difference: worstAbsolute(probabilities, expected.probabilities), tolerance: 1e-9 }];
  },
  chooseThreshold({ scores, y, params, expected }, learn) {
    const { threshold, precision, recall, specificity, feasible } = learn.chooseThreshold(y, scores, params);
    const called = (cut) => scores.reduce((count, score) => count + Number(score >= cut), 0);
    return [
      {
        measure: 'rows called, and whether the floors are kept, that differ',
        difference: Math.abs(called(threshold) - called(expected.cut)) + Number(feasible !== expected.feasible),
        tolerance: 0,
      },
      {
        measure: 'precision, recall, specificity, |Δ|',
        difference: worstAbsolute([precision, recall, specificity], [expected.precision, expected.recall, expected.specificity]),
        tolerance: 1e-12,
      },
    ];
  },
  MondrianConformal({ scores, y, params, tests, expected }, learn) {
    const conformal = new learn.MondrianConformal(params).fit(scores, y);
    const sets = Array.from(tests, (p) => conformal.predictionSet(p));
    return [{ measure: 'sets that differ', difference: setsThatDiffer(conformal, sets, expected), tolerance: 0 }];
  },
  CrossConformal({ scores, y, folds, params, tests, expected }, learn) {
    const conformal = new learn.CrossConformal(params).fit(scores, y, folds);
    const [rows, nFolds] = tests.shape;
    const cases = Array.from({ length: rows }, (_, i) => tests.slice(i * nFolds, (i + 1) * nFolds));
    const pValues = cases.map((probabilities) => conformal.pValues(probabilities));
    const sets = cases.map((probabilities) => conformal.predictionSet(probabilities));
    const of = (grade) => pValues.map((values) => values[grade]);
    return [
      { measure: 'sets that differ', difference: setsThatDiffer(conformal, sets, expected), tolerance: 0 },
      {
        measure: 'p-values, |Δ|',
        difference: Math.max(worstAbsolute(of('low'), expected.low), worstAbsolute(of('high'), expected.high)),
        tolerance: 1e-12,
      },
    ];
  },
};

function setsThatDiffer(conformal, sets, { available, lowInSet, highInSet }) {
  if (conformal.available_ !== available) return Number.NaN;
  if (!available) return sets.filter((set) => set !== undefined).length;
  const of = (grade) => sets.map((set) => Number(set[grade]));
  return countDifferent(of('low'), lowInSet) + countDifferent(of('high'), highInSet);
}
