// Kills `ingest` and `process` at random moments, runs them again, and holds what is then there against an undisturbed home: rows and objects, all of them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../apps/cli/bin/neurograde.js', import.meta.url));
const mlops = new URL('../../packages/mlops/dist/', import.meta.url);

/**
 * @param times how often a command is killed, by turns of `ingest` in a new home, `ingest` in a home that is there, and `process`
 * @param patients of the synthetic cohort
 */
export async function killDrill({ times, seed = 1, patients = 60, log = () => {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-drill-'));
  try {
    const drill = new Drill(folder, patients, seed);
    await drill.prepare();
    log(
      `undisturbed: ${drill.expected.delivery}, ${drill.expected.version}; ingest ${ms(drill.lasts.ingest)}, process ${ms(drill.lasts.process)}`,
    );
    const failures = [];
    const moments = [];
    for (let turn = 0; turn < times; turn++) {
      const { command, at, killed, problem } = await drill.turn(turn);
      if (killed) moments.push(`${command} ${Math.round(at)}`);
      if (problem !== undefined) failures.push(`${command}, killed after ${ms(at)}: ${problem}`);
      log(`${turn + 1}: ${command} ${killed ? `killed after ${ms(at)}` : 'had ended'}; ${problem ?? 'the same'}`);
    }
    const { delivery, version } = drill.expected;
    return { times, killed: moments.length, moments: new Set(moments).size, delivery, version, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Drill {
  constructor(folder, patients, seed) {
    this.folder = folder;
    this.patients = patients;
    this.state = seed >>> 0;
    this.data = join(folder, 'data');
    this.key = join(folder, 'key');
    this.lasts = {};
  }

  async prepare() {
    await this.run('sample', ['sample', this.data, '--patients', String(this.patients)]);
    writeFileSync(join(this.data, 'Juan Perez.csv'), 'ID,a,a\n1,2,3\n');
    // Loads all code from the disk once, so that the times below are those of the turns.
    const first = join(this.folder, 'first');
    await this.run(first, this.ingest(first));
    this.empty = join(this.folder, 'empty');
    await this.run(this.empty, ['list', 'files', '--home', this.empty]);
    this.home = join(this.folder, 'undisturbed');
    this.lasts.ingest = await this.run(this.home, this.ingest(this.home));
    this.ingested = join(this.folder, 'ingested');
    cpSync(this.home, this.ingested, { recursive: true });
    this.lasts.process = await this.run(this.home, this.process(this.home));
    this.expected = await snapshot(this.home, this.key);
  }

  /** One command killed, then both to their end. */
  async turn(number) {
    const home = join(this.folder, `home-${number}`);
    const command = number % 3 === 2 ? 'process' : 'ingest';
    if (number % 3 === 1) cpSync(this.empty, home, { recursive: true });
    if (command === 'process') cpSync(this.ingested, home, { recursive: true });
    const at = this.random() * this.lasts[command];
    const killed = await this.kill(this[command](home), at);
    let problem;
    try {
      await this.run(home, this.ingest(home));
      await this.run(home, this.process(home));
      problem = difference(this.expected, await snapshot(home, this.key));
    } catch (error) {
      problem = error.message;
    }
    rmSync(home, { recursive: true, force: true });
    return { command, at, killed, problem };
  }

  ingest(home) {
    return ['ingest', this.data, '--home', home];
  }

  process(home) {
    return ['process', '--home', home];
  }

  /** @returns how long it took, ms. `ingest` ends with 2, since one file is refused. */
  async run(name, args) {
    const began = performance.now();
    const child = this.spawn(args, ['ignore', 'ignore', 'pipe']);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    if (status !== 0 && !(status === 2 && args[0] === 'ingest'))
      throw new Error(`${name}: ${args[0]} ended with ${status}: ${said}`);
    return performance.now() - began;
  }

  /** @returns whether the process was still there to be killed */
  async kill(args, after) {
    const child = this.spawn(args, 'ignore');
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
    return ended;
  }

  spawn(args, stdio) {
    return spawn(process.execPath, [cli, ...args, '--quiet', '--key-file', this.key], { stdio });
  }

  /** Numerical Recipes' generator: the same moments for the same seed. */
  random() {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }
}

/** Everything that a home holds, but for the moments at which it was written. */
async function snapshot(home, keyFile) {
  const { openWorkspace } = await import(new URL('home/openWorkspace.js', mlops));
  const [deliveries, files, records, datasets] = await Promise.all(
    ['delivery', 'file', 'record', 'dataset'].map((name) => import(new URL(`database/${name}Repository.js`, mlops))),
  );
  const workspace = await openWorkspace({ home, keyFile });
  try {
    const { database, bucket } = workspace;
    const rows = {
      deliveries: await deliveries.listDeliveries(database),
      files: await files.listFiles(database),
      records: await records.listRecords(database),
      datasets: await datasets.listDatasets(database),
    };
    const objects = {};
    for (const key of await bucket.list()) {
      objects[key] = createHash('sha256')
        .update(await bucket.get(key))
        .digest('hex');
    }
    const whole = JSON.stringify({ rows, objects }, (name, value) => (/At$/.test(name) ? undefined : value));
    return { delivery: rows.deliveries[0]?.id, version: rows.datasets[0]?.version, rows, objects, whole };
  } finally {
    await workspace.close();
  }
}

/** Undefined when there is none. */
function difference(expected, found) {
  if (expected.whole === found.whole) return undefined;
  const counts = Object.entries(expected.rows)
    .filter(([name, rows]) => rows.length !== found.rows[name].length)
    .map(([name, rows]) => `${name}: ${found.rows[name].length} instead of ${rows.length}`);
  const keys = new Set([...Object.keys(expected.objects), ...Object.keys(found.objects)]);
  const others = [...keys].filter((key) => expected.objects[key] !== found.objects[key]);
  return [`${found.delivery}, ${found.version}`, ...counts, ...others].join('; ') || 'rows differ';
}

function ms(milliseconds) {
  return `${Math.round(milliseconds)} ms`;
}
