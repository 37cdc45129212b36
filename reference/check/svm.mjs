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
    const probabilities = svc.predictProba(later);
    measured.push(
      {
        measure: 'probabilities of its sigmoid, |Δ|',
        difference: worstAbsolute(probabilities, expected.probabilities),
        tolerance: 1e-6,
      },
      {
        measure: 'predict_proba, from ours by the coupling its older LIBSVM adds, |Δ|',
        difference: worstAbsolute(probabilities.map(coupled), expected.predictProba),
        tolerance: 1e-6,
      },
    );
  }
  return measured;
}

function differences(svc, { support, iterations }) {
  return countDifferent(svc.support_, support) + countDifferent([svc.nIter_], iterations);
}

/**
 * The probability of class 1 once the two of a pair went through the coupling of many classes (Wu, Lin & Weng 2004, algorithm 2), as LIBSVM once did for
 * two classes too: from halves on, until within 0.0025 of the fixed point, which is the pair itself.
 */
function coupled(ofOne) {
  const r = [ofOne, 1 - ofOne];
  const Q = [
    [r[0] * r[0], -r[0] * r[1]],
    [-r[0] * r[1], r[1] * r[1]],
  ];
  const p = [0.5, 0.5];
  for (let iteration = 0; iteration < 100; iteration++) {
    const Qp = Q.map((row) => row[0] * p[0] + row[1] * p[1]);
    let pQp = p[0] * Qp[0] + p[1] * Qp[1];
    if (Math.max(...Qp.map((value) => Math.abs(value - pQp))) < 0.0025) break;
    for (const t of [0, 1]) {
      const step = (pQp - Qp[t]) / Q[t][t];
      p[t] += step;
      pQp = (pQp + step * (step * Q[t][t] + 2 * Qp[t])) / (1 + step) / (1 + step);
      for (const j of [0, 1]) {
        Qp[j] = (Qp[j] + step * Q[t][j]) / (1 + step);
        p[j] /= 1 + step;
      }
    }
  }
  return p[1];
}
