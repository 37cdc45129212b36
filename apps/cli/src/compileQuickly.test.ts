import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('names a flag that this V8 knows, which would else complain on stderr', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  expect(stdout).toContain('--liftoff-only ');
});
