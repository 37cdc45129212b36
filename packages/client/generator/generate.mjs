// npm run client [-- --check]: writes ../src/paths.ts, the types of every route, from ../openapi.json; with --check only compares.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../src/paths.ts', import.meta.url));
const document = new URL('../openapi.json', import.meta.url);

if (!existsSync(`${here}node_modules/openapi-typescript`)) {
  console.error('Installing the generator of packages/client …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { astToString, default: openapiTypescript } = await import('openapi-typescript');

const header = '// Written by `npm run client` from openapi.json: not to be edited.\n';
const types = `${header}${astToString(await openapiTypescript(document, { alphabetize: true }))}`;
if (!process.argv.includes('--check')) writeFileSync(target, types);
else if (readFileSync(target, 'utf8') !== types) {
  console.error('packages/client/src/paths.ts is not what openapi.json says: run `npm run client`.');
  process.exit(1);
}
