// npm run kernels [-- --check]: compiles assembly/*.ts to the modules ../src/kernels/*Wasm.ts, which are committed; with --check only compares.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeZ85 } from './encodeZ85.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = join(here, 'assembly');
const generated = join(here, '../src/kernels');
const OPTIONS = [
  '-O3',
  '--converge',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--importMemory',
  '--noExportMemory',
  '--noAssert',
];
/** Where `borrowKernel` begins to lay arrays out: below it a kernel may have nothing of its own, for it has no data at all. */
const DATA_SECTION = 11;
/** What every browser compiles at once on its main thread. */
const MOST_BYTES = 4096;
/** The formatter's: what is made here needs no formatting. */
const LINE_WIDTH = 130;

if (!existsSync(join(here, 'node_modules/assemblyscript'))) {
  console.error('Installing the compiler of packages/learn/kernels …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: here,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { default: compiler } = await import('assemblyscript/asc');

const stale = [];
for (const file of readdirSync(sources).sort()) {
  const name = file.slice(0, -'.ts'.length);
  const bytes = await compile(file);
  const target = join(generated, `${name}Wasm.ts`);
  const text = moduleText(name, file, bytes);
  const committed = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  if (text === committed) continue;
  if (process.argv.includes('--check')) stale.push(`${name}Wasm.ts`);
  else {
    writeFileSync(target, text);
    console.error(`src/kernels/${name}Wasm.ts: ${bytes.length} bytes`);
  }
}
if (stale.length > 0) {
  console.error(`Not what assembly/ compiles to: ${stale.join(', ')}. Run npm run kernels.`);
  process.exit(1);
}

async function compile(file) {
  let bytes;
  const { error, stderr } = await compiler.main([file, '--outFile', 'out.wasm', ...OPTIONS], {
    readFile: (name) => (existsSync(join(sources, name)) ? readFileSync(join(sources, name), 'utf8') : null),
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${file}: ${error.message}\n${stderr}`);
  if (sectionsOf(bytes).includes(DATA_SECTION)) throw new Error(`${file}: a kernel must have no static data`);
  if (bytes.length > MOST_BYTES) throw new Error(`${file}: a kernel must have at most ${MOST_BYTES} bytes; got ${bytes.length}`);
  return bytes;
}

function moduleText(name, file, bytes) {
  const interfaceName = `${name[0].toUpperCase()}${name.slice(1)}Functions`;
  const source = readFileSync(join(sources, file), 'utf8');
  const functions = [...source.matchAll(/^export function (\w+)\(([^)]*)\): (\w+)/gm)].map(([, called, parameters, result]) => {
    const names = [...parameters.matchAll(/(\w+)\s*:/g)].map(([, parameter]) => `${parameter}: number`);
    const returns = result === 'void' ? 'void' : 'number';
    const line = `  ${called}(${names.join(', ')}): ${returns};`;
    return line.length <= LINE_WIDTH ? line : `  ${called}(\n${names.map((name) => `    ${name},\n`).join('')}  ): ${returns};`;
  });
  return `// Made by \`npm run kernels\` from packages/learn/kernels/assembly/${file}: not to be edited.
import type { KernelSource } from './borrowKernel.js';

export interface ${interfaceName} {
${functions.join('\n')}
}

export const ${name}Wasm: KernelSource<${interfaceName}> = {
  z85: '${encodeZ85(bytes)}',
};
`;
}

function sectionsOf(bytes) {
  const sections = [];
  for (let at = 8; at < bytes.length; ) {
    sections.push(bytes[at++]);
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += length;
  }
  return sections;
}
