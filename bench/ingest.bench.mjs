// npm run bench -- ingest [--json] [--pairs 5] [--only <case>] [--python <its path>]
//
// Whole processes against the pandas script that does the same reading: wall time from start to end, imports, database and Parquet included. Each case is a
// file of bench/ingest/ that exports `benchCase`; a process of ours and one of theirs run in turn.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './pairs.mjs';
import { peerPython } from './peerPython.mjs';

const cases = fileURLToPath(new URL('./ingest/', import.meta.url));

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      pairs: { type: 'string', default: '5' },
      only: { type: 'string' },
      python: { type: 'string' },
    },
  });
  const python = peerPython(values.python);
  const results = [];
  for (const file of readdirSync(cases)
    .filter((name) => name.endsWith('.case.mjs'))
    .sort()) {
    const { benchCase } = await import(join(cases, file));
    if (values.only === undefined || benchCase.name === values.only)
      results.push(await runCase(benchCase, python, Number(values.pairs)));
  }
  if (results.length === 0) throw new Error(`there is no case ${values.only}`);
  console.log(values.json ? JSON.stringify({ bench: 'ingest', cases: results }) : results.map(describe).join('\n\n'));
  if (results.some(({ held }) => !held)) process.exitCode = 1;
}

/** The first pair is not counted: it brings code and data into memory. */
async function runCase({ name, limit, prepare }, python, pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  try {
    const { ours, theirs, notes } = await prepare(folder, python);
    const times = Object.fromEntries([...Object.keys(ours), ...Object.keys(theirs)].map((key) => [key, []]));
    for (let pair = 0; pair <= pairs; pair++) {
      for (const [key, { before, commands }] of Object.entries({ ...ours, ...theirs })) {
        before?.();
        const seconds = wallTime(commands);
        if (pair > 0) times[key].push(seconds);
        console.error(`${name}, pair ${pair}${pair === 0 ? ' (not counted)' : ''}: ${key} ${seconds.toFixed(2)} s`);
      }
    }
    const ratios = Object.keys(ours).flatMap((own) =>
      Object.keys(theirs).map((their) => ({
        ours: own,
        theirs: their,
        ratio: median(times[own].map((seconds, i) => seconds / times[their][i])),
      })),
    );
    const seconds = Object.fromEntries(Object.entries(times).map(([key, all]) => [key, median(all)]));
    return { name, limit, pairs, seconds, ratios, held: ratios[0].ratio <= limit, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wallTime(commands) {
  const began = performance.now();
  for (const [command, ...args] of commands) execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - began) / 1000;
}

function describe({ name, limit, pairs, seconds, ratios, held, notes }) {
  const lines = ratios.map(({ ours, theirs, ratio }) => `  ${ratio.toFixed(2)}  ${ours} over ${theirs}`);
  const times = Object.entries(seconds).map(([key, value]) => `${key} ${value.toFixed(2)} s`);
  return [
    `${name}: ${held ? 'held' : 'MISSED'}, the first ratio is to be ${limit.toFixed(2)} at most (medians of ${pairs} pairs)`,
    ...lines,
    `  ${times.join(', ')}`,
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}
