// npm run bench -- export <tables…> [--json] [--candidates 5]
//
// Trains the three models on tables (`file.csv=high file.csv=low`, as `neurograde run` takes them), exports each as JSON and ONNX, and compares their
// probabilities over 1,000 rows made of the real ones: every value is some patient's of that column, 3 % are missing. Holds size and difference to the limits.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Matrix, RandomState } from '@neurograde/learn';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { ModelEvaluator } from '../packages/mlops/dist/artifacts/ModelEvaluator.js';

const cli = fileURLToPath(new URL('../apps/cli/bin/neurograde.js', import.meta.url));
const ROWS = 1000;
const MISSING = 0.03;
const LIMITS = { difference: 1e-6, bytes: 2e6 };

export async function bench(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, candidates: { type: 'string', default: '5' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  const neurograde = (...words) =>
    execFileSync(process.execPath, [cli, '--home', join(folder, 'home'), '--json', '--quiet', ...words], { encoding: 'utf8' });
  try {
    const run = JSON.parse(neurograde('run', ...positionals, '--seed', '7', '--candidates', values.candidates));
    neurograde('dataset', 'export', run.dataset.version, join(folder, 'table.csv'));
    const columns = columnsOf(readFileSync(join(folder, 'table.csv'), 'utf8'));
    const models = [];
    for (const { model: id, name } of run.models) {
      const path = (extension) => join(folder, `${id}.${extension}`);
      for (const extension of ['json', 'onnx']) neurograde('models', 'export', id, path(extension));
      const { artifact } = JSON.parse(readFileSync(path('json'), 'utf8'));
      const difference = await compare(artifact, readFileSync(path('onnx')), columns);
      models.push({ name, json: statSync(path('json')).size, onnx: statSync(path('onnx')).size, difference });
    }
    const held = models.every(({ json, difference }) => json <= LIMITS.bytes && difference <= LIMITS.difference);
    if (values.json) console.log(JSON.stringify({ bench: 'export', models, held }));
    else
      for (const { name, json, onnx, difference } of models) {
        console.log(
          `${name}: JSON ${(json / 1000).toFixed(0)} kB, ONNX ${(onnx / 1000).toFixed(0)} kB, ${difference.toExponential(1)}`,
        );
      }
    if (!held) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Values of each feature, a missing one as NaN. */
function columnsOf(csv) {
  const [header, ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return new Map(header.map((name, j) => [name, rows.map((row) => (row[j] === '' ? Number.NaN : Number(row[j])))]));
}

/** The largest difference of ONNX's probabilities from the JSON's. */
async function compare(artifact, onnx, columns) {
  const random = new RandomState(1);
  const X = new Matrix(ROWS, artifact.features.length);
  for (let i = 0; i < ROWS; i++) {
    for (const [j, feature] of artifact.features.entries()) {
      const values = columns.get(feature);
      const value = values[Math.floor(random.random() * values.length)];
      X.set(i, j, random.random() < MISSING ? Number.NaN : value);
    }
  }
  const session = await InferenceSession.create(onnx, { logSeverityLevel: 3 });
  const { probability } = await session.run({ features: new Tensor('float64', X.data, [X.rows, X.columns]) });
  const expected = (await ModelEvaluator.load(artifact)).probabilities(X);
  return expected.reduce((worst, value, row) => Math.max(worst, Math.abs(value - probability.data[row])), 0);
}
