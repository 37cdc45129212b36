// npm run bench -- growth [--json] [--write] [--quick] [--python <its path>]
//
// How the time of a hist fit grows when rows, columns or trees double, up to 100,000 × 200, and the peak memory of that fit against XGBoost's. A point is
// measured in a process of its own: the processor time of the fastest of several fits after one that is not counted. Peak memory is that of a process that reads X and fits once,
// with all that it had to load, on both sides. --write keeps the result in docs/performance.md, with a plot.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ONE_THREAD } from './BenchProcess.mjs';
import { benchData } from './benchData.mjs';
import { growthPlot } from './growthPlot.mjs';
import { growthTable } from './growthTable.mjs';
import { peerPython } from './peerPython.mjs';
import { writePerformance } from './writePerformance.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const FITS = 5;
/** What a doubling may cost: twice, and the factor that a logarithm adds. */
export const MOST_A_DOUBLING = 2 * 1.15;
export const MOST_MEMORY = 1.5;

export async function bench(args) {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      python: { type: 'string' },
    },
  });
  const python = peerPython(values.python);
  const largest = values.quick ? { rows: 8000, columns: 40, trees: 16 } : { rows: 100_000, columns: 200, trees: 40 };
  if (values.quick && values.write) throw new Error('--write keeps the whole result: not with --quick');
  const folder = mkdtempSync(join(tmpdir(), 'neurograde-bench-'));
  try {
    const sweeps = Object.keys(largest).map((varied) => ({ varied, points: points(folder, largest, varied) }));
    const data = benchData(folder, nameOf(largest));
    const ours = run([process.execPath, join(here, 'growthOurs.mjs')], data, largest.trees, 0);
    const theirs = run([python, join(here, 'peers', 'growth.py')], data, largest.trees, 0);
    const document = {
      bench: 'growth',
      largest,
      sweeps,
      memory: { ours: ours.peakBytes, theirs: theirs.peakBytes, ratio: ours.peakBytes / theirs.peakBytes },
      versions: { node: process.versions.node, ...theirs.versions },
    };
    console.log(values.json ? JSON.stringify(document) : growthTable(document));
    if (values.write) writePerformance('growth', growthTable(document), { 'growth.svg': await growthPlot(document) });
    const held = sweeps.every(({ points }) => points.every(({ factor }) => factor === undefined || factor <= MOST_A_DOUBLING));
    if (!held || document.memory.ratio > MOST_MEMORY) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The time of a fit at an eighth, a quarter, a half and the whole of what is varied. */
function points(folder, largest, varied) {
  let before;
  return [8, 4, 2, 1].map((part) => {
    const size = { ...largest, [varied]: largest[varied] / part };
    const data = benchData(folder, nameOf(size));
    const { seconds } = run([process.execPath, join(here, 'growthOurs.mjs')], data, size.trees, FITS);
    rmSync(data.X);
    const factor = before && seconds / before;
    before = seconds;
    console.error(`${varied} ${size[varied]}: ${seconds.toFixed(3)} s${factor ? `, × ${factor.toFixed(2)}` : ''}`);
    return { ...size, seconds, factor };
  });
}

function nameOf({ rows, columns }) {
  return `normal-${rows}x${columns}`;
}

/** @param fits to take the fastest of, after one not counted; 0 for that one alone */
function run([command, ...args], data, trees, fits) {
  const work = JSON.stringify({ ...data, trees, fits });
  const env = { ...process.env, ...ONE_THREAD };
  return JSON.parse(execFileSync(command, [...args, work], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit'] }));
}
