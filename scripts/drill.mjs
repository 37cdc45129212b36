// npm run drill -- kill|kill-training [--times 50] [--seed 1]: proves on this machine that what was promised of accidents holds.
import { parseArgs } from 'node:util';
import { killDrill } from './drill/kill.mjs';
import { killTrainingDrill } from './drill/killTraining.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const DRILLS = {
  kill: {
    drill: killDrill,
    tell: ({ killed, times, moments, delivery, version }) =>
      `Killed ${killed} times of ${times}, at ${moments} different moments; the others had ended before. ` +
      `Each next run ended with ${delivery}, ${version}, and the same rows and objects as undisturbed`,
  },
  'kill-training': {
    drill: killTrainingDrill,
    tell: ({ killed, times, run, fits, found }) =>
      `Killed ${killed} times of ${times}, with ${Math.min(...found)} to ${Math.max(...found)} of ${fits} fits kept. ` +
      `Each next training ended in ${run}, its record and models to the byte as undisturbed, no fit lost and none done twice`,
  },
};
const asked = DRILLS[positionals[0]];
if (asked === undefined) {
  console.error('npm run drill -- kill|kill-training [--times 50] [--seed 1]');
  process.exit(2);
}
const outcome = await asked.drill({ times: Number(values.times), seed: Number(values.seed), log: console.log });
console.log(`${asked.tell(outcome)}: ${outcome.failures.length === 0 ? 'yes' : 'NO'}.`);
for (const failure of outcome.failures) console.error(failure);
process.exitCode = outcome.failures.length === 0 ? 0 : 1;
