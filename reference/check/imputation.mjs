// The imputers against scikit-learn's: what they fill in, on the rows they learned from and on later ones, and the columns they return.
import { countDifferent, worstRelative } from './worst.mjs';

export function check({ estimator, params, missing, train, test, expected }, { scaled }, learn) {
  const X = scaled.copy();
  for (let at = 0; at < X.data.length; at++) if ((missing[at >> 3] >> (7 - (at & 7))) & 1) X.data[at] = Number.NaN;
  const imputer = new learn[estimator](params).fit(X.selectRows(train));
  const measures = [
    {
      measure: 'training rows, relative',
      difference: worstRelative(imputer.transform(X.selectRows(train)).data, expected.train, 1),
      tolerance: 1e-9,
    },
    {
      measure: 'later rows, relative',
      difference: worstRelative(imputer.transform(X.selectRows(test)).data, expected.test, 1),
      tolerance: 1e-9,
    },
  ];
  if (expected.statistics) {
    measures.push({
      measure: 'statistics, relative',
      difference: worstRelative(imputer.statistics_, expected.statistics, 1),
      tolerance: 1e-9,
    });
  }
  if (expected.names) {
    const names = imputer.getFeatureNamesOut(Array.from({ length: X.columns }, (_, j) => `${j}`));
    measures.push({
      measure: 'names that differ',
      difference: countDifferent(names, expected.names),
      tolerance: 0,
    });
  }
  return measures;
}
