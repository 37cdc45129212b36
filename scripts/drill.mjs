// npm run drill -- kill [--times 50] [--seed 1]: proves on this machine that what was promised of accidents holds.
import { parseArgs } from 'node:util';
import { killDrill } from './drill/kill.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
if (positionals[0] !== 'kill') {
  console.error('npm run drill -- kill [--times 50] [--seed 1]');
  process.exit(2);
}
const outcome = await killDrill({ times: Number(values.times), seed: Number(values.seed), log: console.log });
console.log(
  `Killed ${outcome.killed} times of ${outcome.times}, at ${outcome.moments} different moments; the others had ended before. ` +
    `Each next run ended with ${outcome.delivery}, ${outcome.version}, and the same rows and objects as undisturbed: ${outcome.failures.length === 0 ? 'yes' : 'NO'}.`,
);
for (const failure of outcome.failures) console.error(failure);
process.exitCode = outcome.failures.length === 0 ? 0 : 1;
