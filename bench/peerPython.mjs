// The Python of the peers: the one named, else an environment beside reference/, made on first use from bench/peers/requirements.txt.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const environment = fileURLToPath(new URL('../reference/.venv', import.meta.url));
const requirements = fileURLToPath(new URL('./peers/requirements.txt', import.meta.url));
const python = process.platform === 'win32' ? `${environment}/Scripts/python.exe` : `${environment}/bin/python`;

export function peerPython(named = process.env.NEUROGRADE_BENCH_PYTHON) {
  if (named !== undefined) return named;
  if (!existsSync(python)) {
    console.error('Making reference/.venv for the peers …');
    try {
      run('python3', ['-m', 'venv', environment]);
      run(python, ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
    } catch (error) {
      rmSync(environment, { recursive: true, force: true });
      throw error;
    }
  }
  return python;
}

function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 2, 2] });
}
