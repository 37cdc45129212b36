// npm run bench -- train [--json] [--protocol holdout|nested] [--repeats 5] [--pairs 3] [--candidates 20] [--seed 7] [--python <its path>] [--data path=grade …]
//
// Stage 3's work (search of three models, folds, final fits) against bench/peers/train.py: the same rows, folds, candidates, two threads here and two
// processes there. Without --data the rows are a synthetic cohort.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, report, runPairs } from './pairs.mjs';
import { peerPython } from './peerPython.mjs';
import { trainingPlan } from './trainingPlan.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

export async function bench(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      protocol: { type: 'string', default: 'holdout' },
      repeats: { type: 'string', default: '5' },
      pairs: { type: 'string', default: '3' },
      candidates: { type: 'string', default: '20' },
      seed: { type: 'string', default: '7' },
      python: { type: 'string' },
      data: { type: 'string', multiple: true, default: [] },
    },
  });
  if (!['holdout', 'nested'].includes(values.protocol))
    throw new Error(`--protocol must be holdout or nested; got ${values.protocol}`);
  for (const name of ['pairs', 'repeats', 'candidates', 'seed']) {
    if (!/^[1-9]\d*$/.test(values[name])) throw new Error(`--${name} must be a whole number from 1; got ${values[name]}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  try {
    const plan = await trainingPlan(folder, [...values.data, ...positionals], {
      protocol: values.protocol,
      repeats: Number(values.repeats),
      candidates: Number(values.candidates),
      seed: Number(values.seed),
    });
    const planFile = join(folder, 'plan.json');
    writeFileSync(planFile, JSON.stringify(plan));
    const results = runPairs(
      [process.execPath, join(here, 'trainOurs.mjs'), planFile],
      [peerPython(values.python), join(here, 'peers', 'train.py'), planFile],
      Number(values.pairs),
      (pair, ours, theirs) =>
        console.error(
          `pair ${pair}${pair === 0 ? ' (not counted)' : ''}: ${ours.seconds.toFixed(2)} s, ${theirs.seconds.toFixed(2)} s`,
        ),
    );
    report(
      {
        bench: `train, ${values.protocol}`,
        ratio: median(results.ours.map(({ seconds }, pair) => seconds / results.theirs[pair].seconds)),
        ours: median(results.ours.map(({ seconds }) => seconds)),
        theirs: median(results.theirs.map(({ seconds }) => seconds)),
        pairs: results.ours.length,
        rows: plan.y.length,
        features: plan.X[0].length,
        candidates: Number(values.candidates),
        searches: plan.searches.length,
        auc: { ours: results.ours[0].auc, theirs: results.theirs[0].auc },
        outer: { ours: results.ours[0].outer, theirs: results.theirs[0].outer },
        versions: { node: process.versions.node, ...results.theirs[0].versions },
      },
      values.json,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
