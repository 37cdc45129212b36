// Our side of the training benchmark: node bench/trainOurs.mjs plan.json
import { readFileSync } from 'node:fs';
import { Matrix } from '@neurograde/learn';
import { openTrainingPool, trainModels } from '@neurograde/mlops/training';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const X = Matrix.fromRows(plan.X.map((row) => row.map((value) => value ?? Number.NaN)));
const splits = plan.splits.map(({ train, test }) => ({ train: Int32Array.from(train), test: Int32Array.from(test) }));
const began = performance.now();
const pool = openTrainingPool(2);
const models = await trainModels(
  { X, y: Uint8Array.from(plan.y), splits },
  { plans: plan.models, seed: plan.seed, pool, onProgress: () => {} },
);
await pool.close();
const seconds = (performance.now() - began) / 1000;
process.stdout.write(
  JSON.stringify({ seconds, auc: Object.fromEntries(models.map(({ name, search, best }) => [name, search[best].auc.mean])) }),
);
