// LIBSVM's model files both ways: a model trained there predicts the same here; fitted here, it predicts the same there.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { worstAbsolute } from './worst.mjs';

const there = fileURLToPath(new URL('predict_with_libsvm.py', import.meta.url));

export function check({ params, expected }, { scaled, y, train, test }, { SVC }) {
  const later = scaled.selectRows(test);
  const read = SVC.fromLibsvm(expected.text, scaled.columns);
  const measured = compare('trained there, read here', read, later, expected);

  const rows = train.subarray(0, 1200);
  const { kernel, weights, signs: _, ...rest } = params;
  const ours = { ...rest, kernel: kernel === 'polynomial' ? 'poly' : kernel, classWeight: weights ?? null };
  const fitted = new SVC(ours).fit(
    scaled.selectRows(rows),
    Uint8Array.from(rows, (row) => y[row]),
  );
  const asked = later.selectRows(Array.from({ length: Math.min(later.rows, 50) }, (_, row) => row));
  const back = compare('fitted here, read there', fitted, asked, predictThere(fitted.toLibsvm(), asked));
  return [...measured, ...back];
}

function compare(way, svc, X, { decision, probabilities }) {
  const measured = [
    { measure: `${way}: decision, |Δ|`, difference: worstAbsolute(svc.decisionFunction(X), decision), tolerance: 1e-9 },
  ];
  if (probabilities !== undefined) {
    const difference = worstAbsolute(svc.predictProba(X), probabilities);
    measured.push({ measure: `${way}: probabilities, |Δ|`, difference, tolerance: 1e-9 });
  }
  return measured;
}

function predictThere(model, X) {
  const rows = Array.from({ length: X.rows }, (_, i) => Array.from(X.row(i)));
  return JSON.parse(
    execFileSync(process.env.NEUROGRADE_PYTHON, [there], {
      input: JSON.stringify({ model, rows }),
      maxBuffer: 2 ** 28,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    }),
  );
}
