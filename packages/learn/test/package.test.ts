import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as learn from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { runExample } from '../../../scripts/learnExports.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

describe('the package as npm packs it', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [{ files: { path: string }[] }];
  const files = packed.files.map(({ path }) => path);

  it('holds the built modules with their types, the readme, the licence, and nothing else', () => {
    const others = files.filter((file) => !/^dist\/.*\.(js|d\.ts)$/.test(file));
    expect(others.sort()).toEqual(['API.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
    const modules = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    for (const module of modules) {
      expect(files).toContain(`dist/${module.replace(/\.ts$/, '.js')}`);
      expect(files).toContain(`dist/${module.replace(/\.ts$/, '.d.ts')}`);
    }
  });

  it('is under the licence of the whole', () => {
    expect(read('LICENSE')).toBe(readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8'));
  });

  it('says where its module and types are, that importing does nothing, and needs nothing but ml-matrix at most', () => {
    const {
      exports,
      types,
      sideEffects,
      dependencies = {},
    } = JSON.parse(read('package.json')) as {
      exports: Record<string, Record<string, string>>;
      types: string;
      sideEffects: boolean;
      dependencies?: Record<string, string>;
    };
    expect(exports['.']!.types).toBe(types);
    for (const path of Object.values(exports['.']!)) expect(existsSync(`${root}${path}`)).toBe(true);
    expect(sideEffects).toBe(false);
    expect(Object.keys(dependencies).filter((name) => name !== 'ml-matrix')).toEqual([]);
  });
});

describe('the readme', () => {
  const readme = read('README.md');

  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match, index) => ({ index, example: match[1]! }));

  it.each(examples)('shows what is so, example $index', async ({ example }) => {
    const claims: { line: string; got: unknown; expected: unknown }[] = await runExample(example, learn);
    expect(claims.length).toBeGreaterThan(0);
    for (const { line, got, expected } of claims) expect(got, line).toEqual(expected);
  });

  it('names only what is exported', () => {
    const table = readme.slice(readme.indexOf('## What is in it'), readme.indexOf('[API.md]'));
    const named = [...table.matchAll(/`([A-Za-z]+)`/g)]
      .map((match) => match[1]!)
      .filter((name) => name !== 'exact' && name !== 'hist');
    expect(named.filter((name) => !Object.hasOwn(learn, name))).toEqual([]);
  });
});
