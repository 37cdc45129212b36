import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../kernels/', import.meta.url));
const compilerIsThere = existsSync(`${folder}node_modules/assemblyscript`);

// The compiler is 100 MB, and only who changes a kernel needs it: `npm run kernels` installs it.
it.skipIf(!compilerIsThere)(
  `the committed kernels are what their sources compile to${compilerIsThere ? '' : ' (skipped: `npm run kernels` was never run here)'}`,
  () => {
    const { status, stderr } = spawnSync(process.execPath, [`${folder}build.mjs`, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
