// npm run reference:recompute -- <run.json> [--json]: holds every number that a training run reports against scikit-learn, numpy and scipy, from the scores in
// its record (`neurograde show run <id> --json > run.json`). Exits with 1 where a difference is above 1e-9.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { peerPython } from '../../bench/peerPython.mjs';

const script = fileURLToPath(new URL('./recompute.py', import.meta.url));
const { status } = spawnSync(peerPython(), [script, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
});
process.exitCode = status ?? 1;
