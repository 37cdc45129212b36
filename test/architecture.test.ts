import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** Path of the importing file from the root. */
  readonly file: string;
  /** A package, or the path of a file from the root. */
  readonly target: string;
}

const sources = ['packages', 'apps'].flatMap((folder) => tsFiles(join(root, folder))).map((file) => relative(root, file));
/** Of the product; the servers that tests start themselves are reached as tests like. */
const imports = sources.filter((file) => !file.endsWith('.test.ts') && !/^packages\/mlops\/test\//.test(file)).flatMap(importsOf);

describe('who may import whom', () => {
  const workspaceImports: Readonly<Record<string, readonly string[]>> = {
    'packages/learn': [],
    'packages/radiomics': [],
    'packages/contracts': [],
    'packages/client': [],
    'packages/mlops': ['@neurograde/learn', '@neurograde/radiomics', '@neurograde/contracts', '@neurograde/mlops'],
    'apps/api': ['@neurograde/mlops', '@neurograde/contracts'],
    'apps/cli': ['@neurograde/mlops', '@neurograde/contracts', '@neurograde/api'],
  };

  it.each(Object.entries(workspaceImports))('%s imports no workspace package but %j', (room, allowed) => {
    const outside = imports.filter(
      ({ file, target }) =>
        file.startsWith(`${room}/`) && target.startsWith('@neurograde/') && !allowed.some((name) => isOf(target, name)),
    );
    expect(outside).toEqual([]);
  });

  it('no app is imported but by the commands that start it', () => {
    const starting = imports.filter(({ target }) => isOf(target, '@neurograde/api')).map(({ file }) => file);
    expect(new Set(starting)).toEqual(new Set(['apps/cli/src/commands/api.ts']));
  });

  it('knows every workspace', () => {
    const rooms = ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
    expect(rooms.sort()).toEqual(Object.keys(workspaceImports).sort());
  });

  it('no import leaves its package by a relative path', () => {
    expect(imports.filter(({ file, target }) => /^(packages|apps)\//.test(target) && roomOf(file) !== roomOf(target))).toEqual(
      [],
    );
  });

  it('stages hand on ids and never import one another', () => {
    const stage = (path: string) => /^packages\/mlops\/src\/stages\/([^/]+)\//.exec(path)?.[1];
    const crossing = imports.filter(({ file, target }) => {
      const from = stage(file);
      const to = stage(target);
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(crossing).toEqual([]);
  });

  it('only database/ knows SQL, and only home/ opens it', () => {
    const knowing = imports
      .filter(({ target }) => /^(drizzle-orm|@electric-sql|pg$)/.test(target))
      .map(({ file }) => dirname(file));
    expect(new Set(knowing)).toEqual(new Set(['packages/mlops/src/database']));
  });

  it('only bucket/ knows S3', () => {
    const knowing = imports
      .filter(({ target }) => /^@aws-sdk\/(client-s3|lib-storage)/.test(target))
      .map(({ file }) => dirname(file));
    expect(new Set(knowing)).toEqual(new Set(['packages/mlops/src/bucket']));
  });

  it('learn uses nothing of Node', () => {
    expect(imports.filter(({ file, target }) => file.startsWith('packages/learn/src/') && target.startsWith('node:'))).toEqual(
      [],
    );
  });

  it('a prediction loads no schema and no other stage', () => {
    const loaded = loadedBy([
      'packages/mlops/src/standalone.ts',
      'packages/mlops/src/prediction.ts',
      'packages/mlops/src/workspace.ts',
      'packages/mlops/src/configuration.ts',
      'apps/cli/src/runAction.ts',
      'apps/cli/src/commands/predict.ts',
    ]);
    expect(loaded).toContain('packages/contracts/src/errors/errorRegistry.ts');
    expect([...loaded].filter((path) => path === 'zod' || /stages\/(?!predict\/)/.test(path))).toEqual([]);
  });

  it('taking data in and processing them load no schema and no classifier', () => {
    const loaded = loadedBy(
      ['workspace', 'ingest', 'process', 'stages/process/eda/exploreDataset', 'stages/process/quality/assessQuality'].map(
        (name) => `packages/mlops/src/${name}.ts`,
      ),
    );
    expect(loaded).toContain('packages/learn/src/matrix/Matrix.ts');
    expect([...loaded].filter((path) => path === 'zod' || /learn\/src\/(xgboost|forest|svm|index)/.test(path))).toEqual([]);
  });

  it('only random/ draws random numbers', () => {
    const drawing = sources.filter((file) => /Math\.random|crypto\.getRandomValues/.test(readFileSync(join(root, file), 'utf8')));
    expect(drawing).toEqual([]);
  });
});

describe('the tree', () => {
  it('has no room without a name of its own', () => {
    expect(sources.filter((file) => /(^|\/)(utils|helpers|common|misc|types)\.ts$/.test(file))).toEqual([]);
  });

  it('has no default export', () => {
    expect(sources.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

function tsFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return tsFiles(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  // The examples in docblocks import the package by its name, as its users do.
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/^ *\*.*$/gm, '');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => ({
    file,
    target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
  }));
}

/** What is loaded with files before any of their code runs: them, what they import, and so on, from file to file of this tree. */
function loadedBy(entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, target] of text.matchAll(/^(?:import|export)(?! type)[^;']*? from '([^']+)';/gm))
      waiting.push(placeOf(target!, file));
  }
  return loaded;
}

/** Path of an imported file of this tree, also by its package's name; the name of any other package. */
function placeOf(target: string, from: string): string {
  if (target.startsWith('.')) return normalize(join(dirname(from), target)).replace(/\.js$/, '.ts');
  const [, name, entry = 'index'] = /^@neurograde\/([^/]+)(?:\/(.+))?$/.exec(target) ?? [];
  return name === undefined ? target : `packages/${name}/src/${entry}.ts`;
}

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`);
}
