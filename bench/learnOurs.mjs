// Our side of `npm run bench -- learn`: questions on standard input, answers on standard output, a JSON line each (bench/BenchProcess.mjs).
//
//   node bench/learnOurs.mjs            runs what a case prepares
//   node bench/learnOurs.mjs against    runs what it is held against, where that is ours too
import { createInterface } from 'node:readline';
import * as learn from '@neurograde/learn';
import { readBenchData } from './readBenchData.mjs';

const preparing = process.argv[2] === 'against' ? 'against' : 'prepare';
let call;

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = await respond(JSON.parse(line));
  } catch (error) {
    answer = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
// A case's threads may stay from call to call, and would keep the process alive.
process.exit();

async function respond({ prepare, topic, data, run }) {
  if (prepare !== undefined) {
    const { cases } = await import(`./learn/${topic}.mjs`);
    call = await cases[prepare][preparing](readBenchData(data), learn);
    return {};
  }
  const began = performance.now();
  for (let i = 0; i < run; i++) await call();
  return { seconds: (performance.now() - began) / 1000 };
}
