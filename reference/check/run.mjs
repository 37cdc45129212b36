// npm run reference:check [-- --only <topic>[,<topic>]] [--glioma <folder>] [--synthetic]: holds every estimator against its reference, live, over
// four data sets, and writes the topics' sections of docs/parity.md (not with --synthetic). Exits with 1 where a difference is above its tolerance.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as learn from '@neurograde/learn';
import { peerPython } from '../../bench/peerPython.mjs';
import { decode } from './decode.mjs';
import { parityPage } from './parityPage.mjs';
import { Tally } from './Tally.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const page = fileURLToPath(new URL('../../docs/parity.md', import.meta.url));
const topics = readdirSync(here)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .filter((topic) => existsSync(`${here}${topic.replaceAll('-', '_')}.py`));

const { values } = parseArgs({
  options: { only: { type: 'string' }, glioma: { type: 'string' }, synthetic: { type: 'boolean', default: false } },
});
const chosen = values.only?.split(',') ?? topics;
const unknown = chosen.filter((topic) => !topics.includes(topic));
if (unknown.length > 0) fail(`--only must name topics of ${topics.join(', ')}; got ${unknown.join(', ')}`);
const glioma = values.glioma ?? fileURLToPath(new URL('../../../shared/data/tcga-glioma', import.meta.url));
if (!values.synthetic && !existsSync(glioma))
  fail('--glioma must name the folder of the TCGA files, or give --synthetic to do without them');

const python = peerPython();
process.env.NEUROGRADE_PYTHON = python;
const [{ versions }, ...sets] = await gather(documents('datasets'));
const datasets = new Map(sets.map((set) => [set.name, withMatrices(set)]));
const tally = new Tally();
for (const topic of chosen) {
  const { check } = await import(`./${topic}.mjs`);
  const began = Date.now();
  let cases = 0;
  for await (const kase of documents(topic)) {
    let measured;
    try {
      measured = await check(kase, datasets.get(kase.dataset), learn);
    } catch (error) {
      measured = [{ measure: 'runs', difference: Number.NaN, tolerance: 0, note: error.message }];
    }
    tally.add(topic, kase, measured);
    cases++;
  }
  console.error(`${topic}: ${cases} cases, ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(tally.text());
if (!values.synthetic)
  writeFileSync(page, parityPage(existsSync(page) ? readFileSync(page, 'utf8') : '', tally, versions, datasets));
process.exitCode = tally.failures.length === 0 ? 0 : 1;

async function* documents(topic) {
  const child = spawn(python, [`${here}make.py`, topic, ...(values.synthetic ? [] : [glioma])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '2', OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield decode(JSON.parse(line));
  }
  const status = await ended;
  if (status !== 0) throw new Error(`make.py ${topic} must end well; it ended with ${status}`);
}

async function gather(stream) {
  const all = [];
  for await (const document of stream) all.push(document);
  return all;
}

function withMatrices({ X, filled, scaled, y, columns, ...rest }) {
  const matrix = (data) => new learn.Matrix(data.length / columns, columns, data);
  return { ...rest, X: matrix(X), filled: matrix(filled), scaled: matrix(scaled), y: Uint8Array.from(y) };
}

function fail(message) {
  console.error(`reference:check: ${message}`);
  process.exit(2);
}
