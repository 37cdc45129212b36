import { worstRelative } from './worst.mjs';

const TOLERANCE = 1e-9;

export function check(kase, { y }, learn) {
  const { estimator, params, expected } = kase;
  const { posLabel, dropIntermediate, confidence } = params;
  const scores = kase.scores;
  const options = { posLabel, ...(kase.weight ? { sampleWeight: kase.weight } : {}) };
  const labels = (values) => Uint8Array.from(values);
  switch (estimator) {
    case 'metrics of labels':
      return Object.entries(expected).map(([name, value]) =>
        relative(
          name,
          [learn[name](y, labels(kase.predicted), { ...options, ...(name === 'fbetaScore' ? { beta: 2 } : {}) })],
          [value],
        ),
      );
    case 'metrics of scores':
      return Object.entries(expected).map(([name, value]) => relative(name, [learn[name](y, scores, options)], [value]));
    case 'curves':
      return Object.entries(expected).flatMap(([name, curve]) => {
        if (curve === null) return [];
        const found = learn[name](y, scores, { ...options, dropIntermediate });
        return Object.entries(curve).map(([part, values]) => relative(name, found[part], values, part));
      });
    case 'calibration': {
      const bins = { nBins: params.nBins, strategy: params.strategy, posLabel };
      const { probTrue, probPred } = learn.calibrationCurve(y, scores, bins);
      const error = learn.expectedCalibrationError(y, scores, bins);
      return [
        relative('calibrationCurve', [...probTrue, ...probPred], [...expected.probTrue, ...expected.probPred]),
        relative('expectedCalibrationError', [error], [expected.error]),
      ];
    }
    case 'decision curve': {
      const found = learn.netBenefit(y, scores, Array.from(kase.thresholds), { posLabel });
      const parts = ['model', 'treatAll'];
      return parts.map((part) =>
        relative(
          'netBenefit',
          found.map((at) => at[part]),
          expected[part],
          part,
        ),
      );
    }
    case 'calibration slope': {
      const found = learn.calibrationSlope(y, scores, { posLabel });
      return Object.entries(expected).map(([name, value]) => relative(name, [found[name]], [value]));
    }
    case 'DeLong': {
      const one = learn.delongAuc(y, scores, { confidence });
      const two = learn.delongTest(y, scores, kase.second, { confidence });
      return [
        relative('delongAuc', [one.auc, one.variance, one.lower, one.upper], expected.auc),
        relative('delongTest', [two.standardError, two.z, two.pValue, two.lower, two.upper], expected.test),
      ];
    }
    case 'corrected resampled t': {
      const [nTrain, nTest] = kase.sizes;
      const found = learn.correctedResampledT(kase.differences, { nTrain, nTest, confidence });
      return [relative('correctedResampledT', [found.t, found.pValue, found.lower, found.upper], expected.values)];
    }
    case 'McNemar': {
      const { exact, correction } = params;
      const found = learn.mcnemarTest(y, labels(kase.first), labels(kase.second), { exact, correction });
      return [relative('mcnemarTest', [found.statistic, found.pValue], expected.values)];
    }
    case 'bootstrap': {
      const statistic = (rows) =>
        learn.brierScoreLoss(
          Uint8Array.from(rows, (i) => y[i]),
          Float64Array.from(rows, (i) => scores[i]),
        );
      const patients = Int32Array.from(y.keys());
      const { shape: _, ...rest } = params;
      return ['percentile', 'bca'].map((method) => {
        const { lower, upper } = learn.bootstrapInterval(y, patients, statistic, { ...rest, method });
        return relative(`${method} interval`, [lower, upper], expected[method]);
      });
    }
    default: {
      const { lower, upper } = learn.wilsonInterval(params.successes, params.trials, { confidence });
      return [relative('wilsonInterval', [lower, upper], expected.values)];
    }
  }
}

/** Values below 0.001, which differences of values near 1 leave, count by that size. */
function relative(name, actual, expected, note) {
  const floor = 1e-3;
  return { measure: `${name}, relative`, difference: worstRelative(actual, expected, floor), tolerance: TOLERANCE, note };
}
