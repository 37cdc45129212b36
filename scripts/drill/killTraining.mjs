// Kills `train` at random moments, resumes it, and holds the run, its models and its fits against an undisturbed training: to the byte, none lost, none done twice.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../apps/cli/bin/neurograde.js', import.meta.url));
const mlops = new URL('../../packages/mlops/dist/', import.meta.url);

/**
 * @param times how often a training is killed
 * @param patients of the synthetic cohort
 * @param train options of the training
 */
export async function killTrainingDrill({ times, seed = 1, patients = 80, train = ['--candidates', '6'], log = () => {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-drill-'));
  const key = join(folder, 'key');
  const random = generator(seed);
  const run = (args, after) => runCommand([...args, '--quiet', '--key-file', key], after);
  try {
    const data = join(folder, 'data');
    const processed = join(folder, 'processed');
    await run(['sample', data, '--patients', String(patients)]);
    await run(['ingest', data, '--home', processed]);
    await run(['process', '--home', processed]);
    const training = (home, ...options) => ['train', ...options, '--home', home, '--json'];
    const undisturbed = join(folder, 'undisturbed');
    cpSync(processed, undisturbed, { recursive: true });
    const began = performance.now();
    await run(training(undisturbed, ...train));
    const lasts = performance.now() - began;
    const expected = await snapshot(undisturbed, key);
    log(`undisturbed: ${expected.run.id}, ${expected.fits.length} fits, ${Math.round(lasts)} ms`);
    const failures = [];
    const found = [];
    let killed = 0;
    for (let turn = 0; turn < times; turn++) {
      const home = join(folder, `home-${turn}`);
      cpSync(processed, home, { recursive: true });
      const at = random() * lasts;
      const ended = await run(training(home, ...train), at);
      if (ended.killed) killed++;
      const before = await snapshot(home, key);
      // Killed before the run was written down, there is none to resume: the same command begins it.
      const options = before.run === undefined || before.run.status === 'done' ? train : ['--resume'];
      const again = await run(training(home, ...options));
      const problems = differences(expected, before, await snapshot(home, key), again);
      if (problems.length > 0) failures.push(`killed after ${Math.round(at)} ms: ${problems.join('; ')}`);
      found.push(before.fits.length);
      log(
        `${turn + 1}: ${ended.killed ? 'killed' : 'had ended'} after ${Math.round(at)} ms with ${before.fits.length} fits kept; ${problems.join('; ') || 'the same'}`,
      );
      rmSync(home, { recursive: true, force: true });
    }
    return { times, killed, run: expected.run.id, fits: expected.fits.length, found, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(expected, before, after, { status, said }) {
  if (status !== 0) return [`the next training ended with ${status}: ${said}`];
  const { run } = JSON.parse(said);
  const problems = [];
  if (after.objects !== expected.objects) problems.push('the record or a model has other bytes');
  if (after.run.status !== 'done') problems.push(`the run is ${after.run.status}`);
  const tasks = (fits) =>
    fits
      .map(({ task }) => task)
      .sort()
      .join();
  if (tasks(after.fits) !== tasks(expected.fits)) problems.push(`${after.fits.length} fits instead of ${expected.fits.length}`);
  const kept = new Map(after.fits.map(({ task, finishedAt }) => [task, finishedAt.getTime()]));
  const lost = before.fits.filter(({ task, finishedAt }) => kept.get(task) !== finishedAt.getTime());
  if (lost.length > 0) problems.push(`${lost.length} fits were lost or done twice`);
  if (!run.reused && (run.fits.found !== before.fits.length || run.fits.computed !== expected.fits.length - before.fits.length))
    problems.push(`found ${run.fits.found} fits of ${before.fits.length} and computed ${run.fits.computed}`);
  return problems;
}

/** @param after milliseconds after which it is killed; undefined: never */
async function runCommand(args, after) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise((resolve) =>
    child.on('close', (status, signal) => resolve({ status, killed: signal === 'SIGKILL' })),
  );
  if (after !== undefined) {
    await Promise.race([wait(after), ended]);
    child.kill('SIGKILL');
  }
  const { status, killed } = await ended;
  if (after === undefined && status !== 0) said = complaint;
  return { status, killed, said };
}

/** The latest run, its fits, and the hash of all that the bucket holds of runs and models. */
async function snapshot(home, keyFile) {
  const [{ openWorkspace }, { latestRun }, { listRunFits }] = await Promise.all(
    ['home/openWorkspace.js', 'database/runRepository.js', 'database/runFitRepository.js'].map(
      (path) => import(new URL(path, mlops)),
    ),
  );
  const workspace = await openWorkspace({ home, keyFile });
  try {
    const { database, bucket } = workspace;
    const run = await latestRun(database);
    const hash = createHash('sha256');
    for (const prefix of ['runs/', 'models/']) {
      for (const key of (await bucket.list(prefix)).toSorted()) hash.update(key).update(await bucket.get(key));
    }
    return { run, fits: run === undefined ? [] : await listRunFits(database, run.id), objects: hash.digest('hex') };
  } finally {
    await workspace.close();
  }
}

/** Numerical Recipes' generator: the same moments for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
