// Our side of the training benchmark: node bench/trainOurs.mjs plan.json
import { readFileSync } from 'node:fs';
import { Matrix, rocAucScore } from '@neurograde/learn';
import { openTrainingPool, searchOfList, trainModels } from '@neurograde/mlops/training';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const X = Matrix.fromRows(plan.X.map((row) => row.map((value) => value ?? Number.NaN)));
const y = Uint8Array.from(plan.y);
const began = performance.now();
const pool = openTrainingPool(2);
const outer = [];
let models;
for (const { seed, folds, final, models: plans } of plan.searches) {
  const splits = [...folds, final].map(({ train, test }) => ({ train: Int32Array.from(train), test: Int32Array.from(test) }));
  models = await trainModels({ X, y, splits }, { searches: plans.map(searchOfList), seed, pool });
  if (final.test.length === 0) continue;
  const judged = Uint8Array.from(final.test, (row) => y[row]);
  outer.push(models.map((model) => rocAucScore(judged, model.final.scores)));
}
await pool.close();
const seconds = (performance.now() - began) / 1000;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
process.stdout.write(
  JSON.stringify({
    seconds,
    auc: Object.fromEntries(models.map(({ name, search, best }) => [name, search[best].auc.mean])),
    outer:
      plan.searches.length > 1
        ? Object.fromEntries(models.map(({ name }, m) => [name, mean(outer.map((aucs) => aucs[m]))]))
        : null,
  }),
);
