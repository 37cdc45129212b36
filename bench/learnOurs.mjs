// Our side of `npm run bench -- learn`: questions on standard input, answers on standard output, a JSON line each (bench/BenchProcess.mjs).
//
//   node bench/learnOurs.mjs            runs what a case prepares
//   node bench/learnOurs.mjs against    runs what it is held against, where that is ours too
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as learn from '@neurograde/learn';

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

async function respond({ prepare, topic, data, run }) {
  if (prepare !== undefined) {
    const { cases } = await import(`./learn/${topic}.mjs`);
    call = await cases[prepare][preparing](read(data), learn);
    return {};
  }
  const began = performance.now();
  for (let i = 0; i < run; i++) await call();
  return { seconds: (performance.now() - began) / 1000 };
}

function read({ rows, columns, X, y }) {
  const bytes = readFileSync(X);
  const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { X: new learn.Matrix(rows, columns, values), y: Uint8Array.from(readFileSync(y)) };
}
