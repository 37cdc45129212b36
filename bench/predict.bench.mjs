// npm run bench -- predict [--json] [--pairs 7] [--python <its path>]
//
// One case graded by an exported model in a process of its own, from start to end, against joblib.load and predict_proba of a pipeline of scikit-learn and
// XGBoost; and the same case graded and stored with the home. Wall time and the peak of memory, from GNU time. The data are a synthetic cohort.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './pairs.mjs';
import { peerPython } from './peerPython.mjs';

const cli = fileURLToPath(new URL('../apps/cli/bin/neurograde.js', import.meta.url));
const peer = fileURLToPath(new URL('./peers/predict.py', import.meta.url));
/** Seconds and megabytes that one case may take. */
const LIMITS = { exported: { seconds: 0.35, megabytes: 120 }, stored: { seconds: 1, megabytes: Number.POSITIVE_INFINITY } };

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, pairs: { type: 'string', default: '7' }, python: { type: 'string' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  try {
    const commands = prepare(folder, peerPython(values.python));
    const runs = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
    // The first pair is not counted: it brings code and data into memory.
    for (let pair = 0; pair <= Number(values.pairs); pair++) {
      for (const [key, command] of Object.entries(commands)) {
        const run = measure(command);
        if (pair > 0) runs[key].push(run);
        console.error(`pair ${pair}: ${key} ${run.seconds.toFixed(2)} s, ${run.megabytes.toFixed(0)} MB`);
      }
    }
    const result = Object.fromEntries(
      Object.entries(runs).map(([key, all]) => [
        key,
        {
          seconds: median(all.map(({ seconds }) => seconds)),
          megabytes: median(all.map(({ megabytes }) => megabytes)),
          ratio: median(all.map(({ seconds }, pair) => seconds / runs.python[pair].seconds)),
        },
      ]),
    );
    const held = Object.entries(LIMITS).every(
      ([key, limit]) => result[key].seconds <= limit.seconds && result[key].megabytes <= limit.megabytes,
    );
    if (values.json) console.log(JSON.stringify({ bench: 'predict', ...result, held }));
    else
      for (const [key, { seconds, megabytes, ratio }] of Object.entries(result)) {
        console.log(`${key}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${ratio.toFixed(2)} of Python's time`);
      }
    if (!held) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(folder, python) {
  const at = (name) => join(folder, name);
  const neurograde = (...args) =>
    execFileSync(process.execPath, [cli, '--home', at('home'), '--quiet', '--json', ...args], { encoding: 'utf8' });
  neurograde('sample', at('cohort'), '--patients', '130');
  const [dataset] = /ds-[0-9a-f]{16}/.exec(neurograde('run', at('cohort'), '--candidates', '3'));
  neurograde('models', 'export', 'champion', at('model.json'));
  neurograde('dataset', 'export', dataset, at('table.csv'));
  const [header, first] = readFileSync(at('table.csv'), 'utf8').split('\n');
  writeFileSync(
    at('case.csv'),
    `${header.replace('patient', 'ID').replace(',grade', '')}\n${first.replace(/,(low|high),/, ',')}\n`,
  );
  execFileSync(python, [peer, 'fit', at('table.csv'), at('model.joblib')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    exported: [process.execPath, cli, '--json', 'predict', '--model', at('model.json'), at('case.csv')],
    stored: [process.execPath, cli, '--home', at('home'), '--quiet', '--json', 'predict', at('case.csv')],
    python: [python, peer, 'predict', at('model.joblib'), at('case.csv')],
  };
}

/** Seconds from start to end and the most memory, of a process that must succeed. */
function measure(command) {
  const began = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { seconds, megabytes: Number(stderr.trim().split('\n').at(-1)) / 1000 };
}
