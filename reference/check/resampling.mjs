// The samplers against imbalanced-learn: numbers of rows that differ, and the largest difference between values of the same row.
import { countDifferent, worstAbsolute } from './worst.mjs';

export function check({ estimator, params, rows, columns, codes, expected }, dataset, learn) {
  let X = dataset.scaled.selectRows(rows).selectColumns(columns);
  if (codes) X = beside(X, codes, learn);
  const y = Uint8Array.from(rows, (row) => dataset.y[row]);
  const resampled = new learn[estimator](params).fitResample(X, y);
  const measures = [{ measure: 'labels that differ', difference: countDifferent(resampled.y, expected.labels), tolerance: 0 }];
  if (expected.indices) {
    measures.push({
      measure: 'rows that differ',
      difference: countDifferent(resampled.sampleIndices, expected.indices),
      tolerance: 0,
    });
  }
  if (expected.rows) {
    // Normal deviates rest on the logarithm of the engine, which is not always the C library's to the last bit.
    const tolerance = estimator === 'RandomOverSampler' ? 1e-14 : 0;
    const rows = Int32Array.from({ length: expected.rows.shape[0] }, (_, i) => i * expected.every);
    measures.push({
      measure: 'values, |Δ|',
      difference: worstAbsolute(resampled.X.selectRows(rows).data, expected.rows),
      tolerance,
    });
  }
  return measures;
}

function beside(X, codes, { Matrix }) {
  const added = codes.shape[1];
  const both = new Matrix(X.rows, X.columns + added);
  for (let i = 0; i < X.rows; i++) {
    both.data.set(X.row(i), i * both.columns);
    both.data.set(codes.subarray(i * added, (i + 1) * added), i * both.columns + X.columns);
  }
  return both;
}
