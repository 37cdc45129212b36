// `npm run fuzz`: damages the shared files and synthetic ones in 100,000 ways and counts what the readers make of them. `-- --runs 1000 --seed 7` for others.
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { sharedSources, syntheticSources } from './corpus.mjs';
import { damage, readOptions } from './damage.mjs';
import { judge } from './judge.mjs';

/** A file on which the reader does not come back for so long hangs. */
const HANGS_MS = 20_000;

if (isMainThread) watch();
else work(workerData);

function watch() {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  });
  const beat = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { runs: Number(values.runs), seed: Number(values.seed), beat },
  });
  let last = -1;
  const timer = setInterval(() => {
    if (beat[0] === last) {
      console.error(`hangs: variant ${last} of seed ${values.seed}`);
      process.exit(1);
    }
    last = beat[0];
  }, HANGS_MS);
  worker.on('message', (line) => console.log(line));
  worker.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  worker.on('exit', () => clearInterval(timer));
}

function work({ runs, seed, beat }) {
  const sources = [...syntheticSources(), ...sharedSources()];
  const outcomes = new Map();
  const worst = { milliseconds: 0, name: '' };
  let numbers = 0;
  const started = performance.now();
  fc.assert(
    fc.property(fc.constantFrom(...sources.map(({ name }) => name)), damage, readOptions, (name, edits, options) => {
      const source = sources.find((each) => each.name === name);
      Atomics.add(beat, 0, 1);
      const result = judge(source, edits, options);
      outcomes.set(result.outcome, (outcomes.get(result.outcome) ?? 0) + 1);
      numbers += result.numbers;
      if (result.milliseconds > worst.milliseconds)
        Object.assign(worst, { milliseconds: result.milliseconds, name: source.name });
    }),
    { numRuns: runs, seed },
  );
  const seconds = (performance.now() - started) / 1000;
  parentPort.postMessage(
    `${runs} variants of ${sources.length} files (seed ${seed}) in ${seconds.toFixed(0)} s; ${numbers} numbers checked, none wrong`,
  );
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
    parentPort.postMessage(`${String(count).padStart(8)}  ${outcome}`);
  parentPort.postMessage(`slowest ${worst.milliseconds.toFixed(0)} ms (${worst.name}), limit 1000 ms`);
}
