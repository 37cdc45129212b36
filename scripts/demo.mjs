// The main job on synthetic data: write a cohort, run stages 1 to 5 on it, grade three new patients, say where the reports lie.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'demo-output';
rmSync(`${root}${folder}`, { recursive: true, force: true });

const home = ['--home', `${folder}/home`];
neurograde('sample', `${folder}/cohort`, '--patients', '160', '--low', '0.25', '--seed', '1');
neurograde('sample', `${folder}/new-patients`, '--patients', '3', '--low', '0.34', '--seed', '2', '--unlabelled');
neurograde('run', `${folder}/cohort`, '--seed', '7', ...home);
neurograde('predict', `${folder}/new-patients/new-patients.csv`, ...home);
neurograde('list', 'predictions', ...home);

function neurograde(...args) {
  console.log(`\n› npx neurograde ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['apps/cli/bin/neurograde.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
