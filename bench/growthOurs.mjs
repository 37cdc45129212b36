// Our side of `npm run bench -- growth`: node bench/growthOurs.mjs '{"X": <file>, "y": <file>, "rows", "columns", "trees", "fits"}'
import { XGBClassifier } from '@neurograde/learn';
import { readBenchData } from './readBenchData.mjs';

const { trees, fits, ...data } = JSON.parse(process.argv[2]);
const { X, y } = readBenchData(data);

/** Seconds of processor time, which others on the machine do not add to. */
function seconds() {
  const began = process.cpuUsage();
  new XGBClassifier({ treeMethod: 'hist', nEstimators: trees }).fit(X, y);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

const first = seconds();
const rest = Array.from({ length: fits }, seconds);
const fastest = Math.min(...(fits === 0 ? [first] : rest));
process.stdout.write(JSON.stringify({ seconds: fastest, peakBytes: process.resourceUsage().maxRSS * 1024 }));
