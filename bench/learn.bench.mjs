// npm run bench -- learn [--only <start of a case's name>] [--pairs 7] [--json] [--python <its path>] [--list] [--write]
//
// Each estimator against the same one in Python, one thread a side: the cases of bench/learn/<topic>.mjs and bench/peers/learn/<topic>.py. A case runs in one
// process a side, on the same doubles; after warm-up calls that are not timed, the sides work in turn, and the ratio is that of a pair. Exits with 1
// where a ratio is above its limit. --write keeps the table in docs/performance.md. A case with `against` instead of a peer is held against another piece of our own: two threads against one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BenchProcess } from './BenchProcess.mjs';
import { benchData } from './benchData.mjs';
import { learnCases } from './learnCases.mjs';
import { learnTable } from './learnTable.mjs';
import { median } from './pairs.mjs';
import { peerPython } from './peerPython.mjs';
import { writePerformance } from './writePerformance.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Each side is warmed for as long, and for as many calls, whichever is later. */
const WARM = { seconds: 2, calls: 3 };
/** What is timed is as many calls as fill this long. */
const TIMED_SECONDS = 0.2;

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      pairs: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      python: { type: 'string' },
    },
  });
  if (!/^[1-9]\d*$/.test(values.pairs)) throw new Error(`--pairs must be a whole number from 1; got ${values.pairs}`);
  const cases = (await learnCases()).filter(({ name }) => name.startsWith(values.only));
  if (cases.length === 0) throw new Error(`--only must be the start of a case's name; got ${values.only}. --list names them`);
  if (values.list) {
    for (const { name, data, limit } of cases) console.log(`${name}: ${data}, at most ${limit.toFixed(3)}`);
    return;
  }
  if (values.write && values.only !== '') throw new Error('--write keeps the result of all cases: not with --only');
  const python = cases.some(({ against }) => !against) ? peerPython(values.python) : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  const results = [];
  let versions = { node: process.versions.node };
  try {
    for (const kase of cases) {
      const result = await runCase(kase, benchData(folder, kase.data), python, Number(values.pairs));
      versions = { ...versions, ...result.versions };
      results.push(result);
      console.error(
        `${kase.name}: ${result.ratio.toFixed(3)} (${Math.min(...result.ratios).toFixed(3)} to ${Math.max(...result.ratios).toFixed(3)}), at most ${kase.limit.toFixed(3)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const document = {
    bench: 'learn',
    pairs: Number(values.pairs),
    cases: results.map(({ versions: _, ...rest }) => rest),
    versions,
  };
  console.log(values.json ? JSON.stringify(document) : learnTable(document));
  if (values.write) writePerformance('learn', learnTable(document));
  if (results.some(({ held }) => !held)) process.exitCode = 1;
}

async function runCase({ topic, name, data: kind, limit, against }, data, python, pairs) {
  const ours = new BenchProcess([process.execPath, join(here, 'learnOurs.mjs')]);
  const theirs = new BenchProcess(
    against ? [process.execPath, join(here, 'learnOurs.mjs'), 'against'] : [python, join(here, 'peers', 'learnTheirs.py')],
  );
  try {
    await ours.ask({ prepare: name, topic, data });
    const { versions } = await theirs.ask({ prepare: name, topic, data });
    const calls = [await warm(ours), await warm(theirs)];
    const seconds = { ours: [], theirs: [] };
    for (let pair = 0; pair < pairs; pair++) {
      // Who begins takes turns: whatever the one leaves behind in the caches, the other leaves as often.
      const sides = [
        async () => seconds.ours.push((await ours.ask({ run: calls[0] })).seconds / calls[0]),
        async () => seconds.theirs.push((await theirs.ask({ run: calls[1] })).seconds / calls[1]),
      ];
      for (const side of pair % 2 === 0 ? sides : sides.reverse()) await side();
    }
    const ratios = seconds.ours.map((ourSeconds, pair) => ourSeconds / seconds.theirs[pair]);
    const ratio = median(ratios);
    return {
      name,
      data: kind,
      ratio,
      limit,
      held: ratio <= limit,
      ours: median(seconds.ours),
      theirs: median(seconds.theirs),
      ratios,
      versions,
    };
  } finally {
    await Promise.all([ours.end(), theirs.end()]);
  }
}

/** @returns how many calls fill the time of one timing */
async function warm(side) {
  let total = 0;
  let last = 0;
  for (let call = 0; call < WARM.calls || total < WARM.seconds; call++) {
    last = (await side.ask({ run: 1 })).seconds;
    total += last;
  }
  return Math.max(1, Math.ceil(TIMED_SECONDS / last));
}
