import { countDifferent, worstAbsolute, worstRelative } from './worst.mjs';

const TOLERANCE = 1e-9;

export function check(kase, dataset, learn) {
  if (kase.estimator === 'PCA') return components(kase, dataset, learn);
  return kase.estimator === 'LedoitWolf' ? covariance(kase, dataset, learn) : outliers(kase, dataset, learn);
}

function components({ params, used, expected }, dataset, learn) {
  const pca = new learn.PCA(params).fit(dataset[used].selectRows(dataset.train));
  const later = dataset[used].selectRows(dataset.test.subarray(0, expected.transformed.shape[0]));
  const transformed = pca.transform(later);
  const restored = pca.inverseTransform(transformed);
  return [
    {
      measure: 'components, signs included, |Δ|',
      difference: worstAbsolute(pca.components_.data, expected.components),
      tolerance: TOLERANCE,
    },
    ...['explainedVariance', 'explainedVarianceRatio', 'singularValues'].map((name) => ({
      measure: 'variances and singular values, relative',
      difference: worstRelative(pca[`${name}_`], expected[name]),
      tolerance: TOLERANCE,
      note: name,
    })),
    {
      measure: 'noise variance, relative to the smallest kept',
      difference: Math.abs(pca.noiseVariance_ - expected.noiseVariance) / pca.explainedVariance_.at(-1),
      tolerance: TOLERANCE,
    },
    {
      measure: 'transformed, relative to the largest',
      difference: relativeToLargest(transformed.data, expected.transformed),
      tolerance: TOLERANCE,
    },
    {
      measure: 'restored, relative to the largest',
      difference: relativeToLargest(restored.data, expected.restored),
      tolerance: TOLERANCE,
    },
  ];
}

function covariance({ params: { assumeCentered, input }, rows, expected }, dataset, learn) {
  const X = dataset[input];
  const lw = new learn.LedoitWolf({ assumeCentered }).fit(X.selectRows(rows));
  const later = X.selectRows(dataset.test.subarray(0, expected.distances.length));
  const first = ({ data }) => data.subarray(0, expected.covariance.length);
  return [
    { measure: 'shrinkage, relative', difference: worstRelative([lw.shrinkage_], [expected.shrinkage]), tolerance: TOLERANCE },
    {
      measure: 'covariance, relative to the largest',
      difference: relativeToLargest(first(lw.covariance_), expected.covariance),
      tolerance: TOLERANCE,
    },
    {
      measure: 'precision, relative to the largest',
      difference: relativeToLargest(first(lw.precision_), expected.precision),
      tolerance: TOLERANCE,
    },
    {
      measure: 'squared distances, relative',
      difference: worstRelative(lw.mahalanobis(later), expected.distances),
      tolerance: TOLERANCE,
    },
  ];
}

function outliers({ params, expected }, { scaled, train, test }, learn) {
  const detector = new learn.LedoitWolfOutliers(params).fit(scaled.selectRows(train));
  const later = scaled.selectRows(test.subarray(0, expected.decision.length));
  const found = Array.from(detector.predict(later), (label) => (label < 0 ? 1 : 0));
  return [
    {
      measure: 'threshold, relative',
      difference: worstRelative([detector.threshold_], [expected.threshold]),
      tolerance: TOLERANCE,
    },
    {
      measure: 'decision, relative to the threshold',
      difference: worstAbsolute(detector.decisionFunction(later), expected.decision) / expected.threshold,
      tolerance: TOLERANCE,
    },
    { measure: 'outliers that differ', difference: countDifferent(found, expected.outliers), tolerance: 0 },
  ];
}

function relativeToLargest(actual, expected) {
  return worstAbsolute(actual, expected) / expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
