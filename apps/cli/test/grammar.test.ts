import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const COMMANDS = [
  'ingest',
  'process',
  'train',
  'select',
  'deploy',
  'predict',
  'run',
  'sample',
  'list',
  'show',
  'dataset',
  'models',
  'audit',
  'doctor',
];

describe('what is written wrongly', () => {
  it.each<[string, string[], string, RegExp, RegExp]>([
    [
      'an unknown command, with the nearest',
      ['trian'],
      'usage.unknown-command',
      /"trian".*did you mean "train"/,
      /«trian».*«train»/,
    ],
    ['an unknown command that may be a name', ['JuanPerez.csv'], 'usage.unknown-command', /"…"/, /«…»/],
    [
      'an unknown option, with the nearest',
      ['list', 'files', '--limt', '3'],
      'usage.unknown-option',
      /"--limt".*"--limit".*neurograde list --help/,
      /«--limt».*«--limit»/,
    ],
    ['a missing argument', ['run'], 'usage.missing-argument', /<paths> is missing/, /Falta <rutas>/],
    ['a second missing argument', ['show', 'run'], 'usage.missing-argument', /<id> is missing/, /Falta <id>/],
    ['no command', ['--quiet'], 'usage.missing-argument', /<command> is missing. "neurograde --help"/, /Falta <orden>/],
    ['an option without its value', ['list', 'files', '--limit'], 'usage.missing-value', /--limit/, /--limit/],
    ['too many arguments', ['list', 'files', 'runs'], 'usage.too-many-arguments', /1 arguments.*2 came/, /1 argumentos.*2/],
    [
      'an unknown kind',
      ['list', 'patients'],
      'usage.invalid-option',
      /files \| quarantine \| datasets \| runs/,
      /debe ser deliveries/,
    ],
    [
      'a seed that is none',
      ['list', 'files', '--seed', '-1'],
      'usage.invalid-option',
      /--seed: must be 0 … 4294967295; got "-1"/,
      /--seed: debe ser/,
    ],
    [
      'threads that are none',
      ['train', '--threads', '0'],
      'usage.invalid-option',
      /--threads: must be 1 … 256/,
      /--threads: debe ser/,
    ],
    [
      'candidates that are none',
      ['train', '--candidates', '2.5'],
      'usage.invalid-option',
      /--candidates: must be 1 … 10000; got "2.5"/,
      /--candidates: debe ser/,
    ],
    [
      'a limit that is none',
      ['list', 'files', '--limit', 'x'],
      'usage.invalid-option',
      /--limit: must be 1/,
      /--limit: debe ser/,
    ],
    ['a share that is none', ['sample', 'x', '--low', '1'], 'usage.invalid-option', /--low: must be 0 … 1/, /--low: debe ser/],
    [
      'a language that is none',
      ['list', 'files', '--lang', 'fr'],
      'usage.invalid-option',
      /--lang: must be es \| en; got "fr"/,
      /--lang: debe ser es \| en/,
    ],
    [
      'a grade that is none',
      ['ingest', 'folder=middling'],
      'usage.invalid-option',
      /low \| high.*got "middling"/,
      /bajo.*«middling»/,
    ],
    [
      'a path that is none',
      ['ingest', 'nowhere.csv'],
      'usage.path-not-found',
      /nowhere\.csv: does not exist/,
      /nowhere\.csv: no existe/,
    ],
  ])('refuses %s with exit status 2, in both languages and as JSON', async (_, args, code, english, spanish) => {
    const en = await place.call(['--json', ...args]);
    const es = await place.call(args, { env: { NEUROGRADE_LANG: 'es' } });
    expect([en.status, es.status]).toEqual([2, 2]);
    expect(en.stderr).toMatch(english);
    expect(es.stderr).toMatch(spanish);
    expect(es.stderr.trim().split('\n')).toHaveLength(1);
    expect(es.stdout).toBe('');
    expect(en.error()).toMatchObject({ code, message: expect.stringMatching(english) });
  });

  it('names the nearest known key for one that the configuration does not have', async () => {
    const config = place.write('neurograde.yaml', 'train:\n  candidate: 3\n');
    const { status, stderr, error } = await place.call(['list', 'files', '--config', config, '--json']);
    expect(status).toBe(2);
    expect(error().code).toBe('usage.unknown-config-key');
    expect(stderr).toMatch(/neurograde\.yaml, line 2, column 3: unknown key "train\.candidate".*candidates/);
  });

  it('answers in the language of the configuration where nothing else chooses one', async () => {
    const config = place.write('es.yaml', 'language: es\n');
    const refused = (env: Record<string, string>, ...args: string[]) =>
      place.call(['list', 'files', '--limit', '0', '--config', config, ...args], { env: { NEUROGRADE_LANG: '', ...env } });
    expect((await refused({ LANG: 'en_US.UTF-8' })).stderr).toMatch(/debe ser/);
    expect((await refused({ NEUROGRADE_LANG: 'en' })).stderr).toMatch(/must be/);
    expect((await refused({ NEUROGRADE_LANG: 'en' }, '--lang', 'es')).stderr).toMatch(/debe ser/);
  });

  it('says in Spanish what is wrong with a value of the configuration, and where YAML is broken', async () => {
    const low = place.write('low.yaml', 'train: {candidates: 0}\n');
    const broken = place.write('broken.yaml', 'train:\n  candidates: [\n');
    const spanish = (config: string) => place.call(['list', 'files', '--config', config], { env: { NEUROGRADE_LANG: 'es' } });
    expect((await spanish(low)).stderr).toMatch(/«train\.candidates» no es válida: Demasiado pequeño/);
    expect((await spanish(broken)).stderr).toMatch(/broken\.yaml: no es YAML válido en la línea \d/);
    expect((await spanish('absent.yaml')).stderr).toMatch(/absent\.yaml: no existe/);
  });
});

describe('help and version', () => {
  it('shows the help for no arguments, for --help and for help, and ends with 0', async () => {
    const outcomes = await Promise.all([[], ['--help'], ['help']].map((args) => place.call(args)));
    for (const { status, stdout, stderr } of outcomes) {
      expect([status, stderr]).toEqual([0, '']);
      for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it.each(COMMANDS)('shows the options of %s in both languages', async (command) => {
    const [en, es] = await Promise.all([place.call([command, '--help']), place.call([command, '--help', '--lang', 'es'])]);
    expect([en.status, es.status]).toEqual([0, 0]);
    expect(en.stdout).toMatch(/^Usage: neurograde \w+ \[options\]/);
    expect(es.stdout).toMatch(/^Uso: neurograde \w+ \[opciones\]/);
    expect(es.stdout).not.toMatch(/\b(default|the|with|of)\b|Options|Usage|undefined/);
    for (const option of ['--home', '--config', '--seed', '--lang', '--json', '--quiet']) expect(es.stdout).toContain(option);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(await place.call(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('loads nothing for its help but itself and the parser of arguments', async () => {
    const hook = `import { writeSync } from 'node:fs';
      export async function resolve(specifier, context, next) { const found = await next(specifier, context); writeSync(2, found.url + '\\n'); return found; }`;
    const register = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`;
    const { status, stderr } = await place.call(['--help'], {
      nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(register)}`],
    });
    const loaded = stderr.split('\n').filter((url) => url.startsWith('file:'));
    expect(status).toBe(0);
    expect(loaded.filter((url) => url.endsWith('/dist/program.js'))).toHaveLength(1);
    expect(loaded.filter((url) => !/\/(commander|apps\/cli\/(bin|dist))\//.test(url))).toEqual([]);
  });
});

describe('the home', () => {
  it('is the option, else NEUROGRADE_HOME, else .neurograde; options may come before the command', async () => {
    const listed = await Promise.all([
      place.call(['--home', 'first', 'list', 'files'], { env: { NEUROGRADE_HOME: 'never' } }),
      place.call(['list', 'files', '--json', '--quiet'], { env: { NEUROGRADE_HOME: 'second' } }),
    ]);
    const [text, json] = listed;
    expect(text).toMatchObject({
      status: 0,
      stdout: 'Nothing there yet.\n',
      stderr: expect.stringContaining('an empty one was made'),
    });
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(json!.json()).toEqual({ files: [] });
    expect(readFileSync(place.at('first', 'home.json'), 'utf8')).toContain('format');
    expect(readFileSync(place.at('second', 'home.json'), 'utf8')).toContain('format');
    expect(() => readFileSync(place.at('never', 'home.json'))).toThrow();
  });
});
