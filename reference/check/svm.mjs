import { countDifferent, worstAbsolute } from './worst.mjs';

export function check({ params, weight, expected }, { scaled, y, train, test }, { SVC }) {
  const options = weight === null ? {} : { sampleWeight: weight };
  const svc = new SVC(params).fit(
    scaled.selectRows(train),
    Uint8Array.from(train, (row) => y[row]),
    options,
  );
  const later = scaled.selectRows(test);
  const decision = svc.decisionFunction(later);
  const measured = [
    { measure: 'support vectors and iterations that differ', difference: differences(svc, expected), tolerance: 0 },
    { measure: 'dual coefficients, |Δ|', difference: worstAbsolute(svc.dualCoef_, expected.dualCoef), tolerance: 1e-9 },
    { measure: 'intercept, |Δ|', difference: worstAbsolute([svc.intercept_], expected.intercept), tolerance: 1e-9 },
    { measure: 'decision, |Δ|', difference: worstAbsolute(decision, expected.decision), tolerance: 1e-9 },
  ];
  if (params.probability) {
    const difference = worstAbsolute(svc.predictProba(later), expected.probabilities);
    measured.push({ measure: 'probabilities on the same folds, |Δ|', difference, tolerance: 1e-6 });
  }
  return measured;
}

function differences(svc, { support, iterations }) {
  return countDifferent(svc.support_, support) + countDifferent([svc.nIter_], iterations);
}
