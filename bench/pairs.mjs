// Two commands timed in turn, and the ratio of their costs pair by pair: what a noisy machine allows to say.
import { execFileSync } from 'node:child_process';

/** Runs a command that prints one JSON document with `seconds`. */
export function runOnce([command, ...args], env = {}) {
  return JSON.parse(
    execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

/** @returns {{ ours: object[], theirs: object[] }} one result a pair, after one uncounted pair */
export function runPairs(ours, theirs, pairs, onPair) {
  const results = { ours: [], theirs: [] };
  for (let pair = 0; pair <= pairs; pair++) {
    const a = runOnce(ours);
    const b = runOnce(theirs);
    onPair(pair, a, b);
    if (pair === 0) continue;
    results.ours.push(a);
    results.theirs.push(b);
  }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Prints the result: one JSON document with `--json`, else in words. */
export function report(document, json) {
  if (json) {
    process.stdout.write(`${JSON.stringify(document)}\n`);
    return;
  }
  console.log(
    `${document.bench}: ratio ${document.ratio.toFixed(3)} (ours over theirs, median of ${document.pairs} pairs; below 1 is better)`,
  );
  console.log(`  ours   ${document.ours.toFixed(3)} s   theirs ${document.theirs.toFixed(3)} s`);
  console.log(
    `  ${Object.entries(document.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
  );
}
