// npm run bench -- serve [--json] [--pairs 3] [--only <case>] [--workers 1,2] [--seconds 4] [--python <its path>]
//
// The API on PostgreSQL against a FastAPI service over scikit-learn and XGBoost that checks, grades and stores the same (bench/peers/serve/app.py), in turn, under
// the same load of autocannon, each with one worker process and with two. A request is answered once its predictions are committed; the rows are counted.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { median } from './pairs.mjs';
import { peerPython } from './peerPython.mjs';
import { bodiesOf } from './serve/bodies.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = here('../apps/cli/bin/neurograde.js');
const server = here('../.ci/postgres-server');

/** How often ours must answer for each answer of theirs. */
const CASES = {
  json: { connections: 32, patients: 1, least: 10 },
  'json-explained': { connections: 32, patients: 1, least: 10, explain: true },
  file: { connections: 16, patients: 1, least: 4 },
  batch: { connections: 4, patients: 100, least: 4 },
};

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      pairs: { type: 'string', default: '3' },
      only: { type: 'string' },
      workers: { type: 'string', default: '1,2' },
      seconds: { type: 'string', default: '4' },
      python: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  execFileSync('chmod', ['755', folder]);
  const postgres = join(folder, 'postgres');
  try {
    const python = peerPython(values.python);
    const { POSTGRES_TEST_URL: url } = environmentOf(execFileSync(server, ['start', postgres], { encoding: 'utf8' }));
    const setting = await prepare(folder, url, python);
    const rows = [];
    for (const workers of values.workers.split(',').map(Number))
      for (const [name, kind] of Object.entries(CASES)) {
        if (values.only !== undefined && name !== values.only) continue;
        const row = await compare(setting, name, kind, workers, values);
        console.error(describe(row));
        rows.push(row);
      }
    const held = rows.every(({ held }) => held);
    if (values.json) console.log(JSON.stringify({ bench: 'serve', rows, held }));
    else for (const row of rows) console.log(describe(row));
    if (!held) process.exitCode = 1;
  } finally {
    execFileSync(server, ['stop', postgres]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ name, workers, ours, theirs, ratio, least, exact, held }) {
  const of = ({ rate, p99, cpu }) =>
    `${rate.toFixed(0)}/s, p99 ${p99.toFixed(0)} ms, ${cpu.toFixed(2)} ms of processor a request`;
  return `${name}, ${workers} worker(s): ours ${of(ours)}; FastAPI ${of(theirs)}; ${ratio.toFixed(1)} times (≥ ${least}); rows ${exact ? 'exact' : 'NOT exact'}; ${held ? 'held' : 'NOT HELD'}`;
}

/** Both sides one after the other, so many pairs; the rates and p99 are medians. */
async function compare(setting, name, kind, workers, { pairs, seconds }) {
  const ours = [];
  const theirs = [];
  let exact = true;
  for (let turn = 0; turn < 2 * Number(pairs); turn++) {
    const [side, into] = turn % 2 === 0 ? [startOurs, ours] : [startTheirs, theirs];
    const service = await side(setting, workers);
    try {
      const body = bodiesOf(kind, name, setting.case, service.kind);
      // The first requests bring code to its compiled form; how fast the last of them went tells how many make up the time. Whole numbers of requests, so that
      // none is under way when the rows are counted.
      await load(service, body, kind, { amount: kind.connections * 10 });
      const warm = await load(service, body, kind, { amount: kind.connections * 5 });
      const amount = Math.max(kind.connections * 2, Math.round(((kind.connections * 5) / warm.duration) * Number(seconds)));
      const before = await service.rows();
      const run = await load(service, body, kind, { amount });
      const stored = (await service.rows()) - before;
      if (run.non2xx > 0 || run.errors > 0 || stored !== amount * kind.patients) exact = false;
      into.push({ rate: amount / run.duration, p99: run.latency.p99, cpu: (run.cpuAfter - run.cpuBefore) / amount });
    } finally {
      await service.stop();
    }
  }
  const middle = (side) => ({
    rate: median(side.map(({ rate }) => rate)),
    p99: median(side.map(({ p99 }) => p99)),
    cpu: median(side.map(({ cpu }) => cpu)),
  });
  const ratio = median(ours.map(({ rate }, pair) => rate / theirs[pair].rate));
  const [a, b] = [middle(ours), middle(theirs)];
  return {
    name,
    workers,
    ours: a,
    theirs: b,
    ratio,
    least: kind.least,
    exact,
    held: ratio >= kind.least && a.p99 <= b.p99 && exact,
  };
}

async function load({ url, cpu }, { path, headers, next }, { connections }, until) {
  const cpuBefore = cpu();
  const began = performance.now();
  const result = await autocannon({
    url: `${url}${path}`,
    method: 'POST',
    headers,
    connections,
    timeout: 60,
    setupClient: (client) => {
      client.setBody(next());
      client.on('response', () => client.setBody(next()));
    },
    ...until,
  });
  return { ...result, duration: (performance.now() - began) / 1000, cpuBefore, cpuAfter: cpu() };
}

async function startOurs({ home, ourUrl, environment }, workers) {
  const port = await freePort();
  const child = spawn(process.execPath, [cli, 'api', '--home', home, '--port', port, '--workers', workers, '--no-sign-in'], {
    env: environment,
    stdio: ['ignore', 'ignore', process.env.BENCH_LOG ? 'inherit' : 'ignore'],
  });
  return started(child, `http://127.0.0.1:${port}`, ourUrl, 'ours');
}

async function startTheirs({ python, theirUrl, model }, workers) {
  const port = await freePort();
  const args = ['-m', 'uvicorn', 'app:app', '--port', port, '--workers', workers, '--no-access-log', '--log-level', 'warning'];
  const child = spawn(python, args, {
    cwd: here('./peers/serve'),
    env: { ...process.env, SERVE_MODEL: model, SERVE_DATABASE: theirUrl, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    stdio: ['ignore', 'ignore', process.env.BENCH_LOG ? 'inherit' : 'ignore'],
  });
  return started(child, `http://127.0.0.1:${port}`, theirUrl, 'theirs');
}

async function started(child, url, database, kind) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || child.exitCode !== null) throw new Error(`${kind} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    kind,
    url,
    cpu: () => processorTime(child.pid),
    rows: async () => Number((await client.query('select count(*) as count from predictions')).rows[0].count),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await client.end();
    },
  };
}

/** A home whose champion is XGBoost, a pipeline of scikit-learn and XGBoost on the same table, and one case of it. */
async function prepare(folder, url, python) {
  const at = (name) => join(folder, name);
  const urlOf = (database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  for (const name of ['ours', 'theirs']) await admin.query(`create database ${name}`);
  await admin.end();
  const [ourUrl, theirUrl] = [urlOf('ours'), urlOf('theirs')];
  const environment = { ...process.env, DATABASE_URL: ourUrl, NEUROGRADE_KEY_FILE: at('key') };
  const neurograde = (...args) =>
    execFileSync(process.execPath, [cli, '--home', at('home'), '--quiet', '--json', ...args], {
      encoding: 'utf8',
      env: environment,
    });
  neurograde('sample', at('cohort'), '--patients', '130');
  const columns = widen(at('cohort'), at('wide'));
  writeFileSync(at('lenient.yaml'), 'rules: [auc >= 0]\nranking: [auc]\n');
  writeFileSync(at('open.yaml'), 'registry:\n  approval: off\nquality: lenient.yaml\n');
  const { dataset } = JSON.parse(
    neurograde('run', at('wide'), '--config', at('open.yaml'), '--candidates', '2', '--models', 'xgboost'),
  );
  neurograde('dataset', 'export', dataset.version, at('table.csv'));
  console.error(`${columns} features`);
  execFileSync(python, [here('./peers/predict.py'), 'fit', at('table.csv'), at('model.joblib')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const client = new pg.Client({ connectionString: theirUrl });
  await client.connect();
  await client.query(`create table predictions (
    id text primary key, created_at timestamptz not null default now(), patient text not null, probability double precision not null, threshold double precision not null,
    grade text not null, warnings jsonb not null, features_sha256 text not null, features bytea not null);
    alter table predictions alter column features set storage external;
    create index on predictions (patient); create index on predictions (created_at)`);
  await client.end();
  const [header, ...rows] = readFileSync(at('table.csv'), 'utf8').trim().split('\n');
  return {
    home: at('home'),
    ourUrl,
    theirUrl,
    environment,
    python,
    model: at('model.joblib'),
    case: { header: header.split(','), rows: rows.map((row) => row.split(',')) },
  };
}

/** The cohort's tables as one of 724 features, as an extraction with filtered images has: each filter's are the original's, disturbed. @returns how many */
function widen(cohort, wide) {
  mkdirSync(wide);
  const tables = readdirSync(cohort).filter((name) => name.startsWith('SYN-'));
  const rows = tables.map((name) => [name.replace(/\..*/, ''), valuesOf(join(cohort, name))]);
  const originals = [...rows[0][1].keys()];
  const columns = FILTERS.flatMap((filter) => originals.map((key) => [key, key.replace('original', filter)])).slice(0, 724);
  let state = 1;
  const disturb = (value) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return value * (1 + 0.3 * (state / 2147483648 - 0.5));
  };
  const lines = rows.map(([patient, values]) =>
    [patient, ...columns.map(([key, name]) => (key === name ? values.get(key) : disturb(Number(values.get(key)))))].join(','),
  );
  writeFileSync(join(wide, 'wide.csv'), `${['patient', ...columns.map(([, name]) => name)].join(',')}\n${lines.join('\n')}\n`);
  copyFileSync(join(cohort, 'labels.csv'), join(wide, 'labels.csv'));
  return columns.length;
}

const FILTERS = [
  'original',
  'wavelet-LLH',
  'wavelet-LHL',
  'wavelet-HLL',
  'wavelet-HHH',
  'log-sigma-1-0-mm-3D',
  'log-sigma-3-0-mm-3D',
];

/** Key → value of a Slicer table. */
function valuesOf(path) {
  const sign = path.endsWith('.tsv') ? '\t' : ',';
  const lines = readFileSync(path, 'utf8').replaceAll('"', '').trim().split('\n').slice(1);
  return new Map(lines.map((line) => line.split(sign)).map(([image, kind, name, value]) => [`${image}_${kind}_${name}`, value]));
}

function environmentOf(printed) {
  return Object.fromEntries(
    printed
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** Milliseconds of processor that a process and those it started have had: what they cost whoever else is at work on the machine. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return 10 * (Number(fields[11]) + Number(fields[12])) + children.reduce((sum, child) => sum + processorTime(child), 0);
}

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  return String(port);
}
