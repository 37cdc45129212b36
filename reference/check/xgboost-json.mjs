import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { worstAbsolute } from './worst.mjs';

const predictor = fileURLToPath(new URL('predict_with_xgboost.py', import.meta.url));

/** A model of theirs read here, the same one written again and read there, and one trained here with the same parameters, read there. */
export function check({ params, model, expected }, { X, y, train, test }, learn) {
  const rowsOf = (rows) => [X.selectRows(Array.from(rows)), Uint8Array.from(rows, (row) => y[row])];
  const [X_test, y_test] = rowsOf(test);
  const theirs = learn.XGBClassifier.fromXGBoostJson(model);
  const stops = 'earlyStoppingRounds' in params;
  const ours = new learn.XGBClassifier(params).fit(...rowsOf(train), stops ? { evalSet: { X: X_test, y: y_test } } : {});
  const [again, there] = predictInPython(X_test, [theirs.toXGBoostJson(), ours.toXGBoostJson()]);
  return [
    {
      measure: 'theirs read here: probabilities, |Δ|',
      difference: worstAbsolute(theirs.predictProba(X_test), expected.probabilities),
      tolerance: 0,
    },
    {
      measure: 'theirs read here: best iteration, |Δ|',
      difference: Math.abs((theirs.bestIteration_ ?? -1) - expected.best),
      tolerance: 0,
    },
    {
      measure: 'theirs written here, read there: probabilities, |Δ|',
      difference: worstAbsolute(again, expected.probabilities),
      tolerance: 0,
    },
    { measure: 'ours read there: probabilities, |Δ|', difference: worstAbsolute(there, ours.predictProba(X_test)), tolerance: 0 },
  ];
}

function predictInPython({ columns, data }, models) {
  const rows = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
  const input = JSON.stringify({ columns, rows, models });
  const answers = JSON.parse(execFileSync(process.env.NEUROGRADE_PYTHON, [predictor], { input, maxBuffer: 1 << 28 }));
  return answers.map((answer) => {
    const { buffer, byteOffset, byteLength } = Buffer.from(answer, 'base64');
    return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  });
}
