import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationSchema, type NeurogradeError } from '@neurograde/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfiguration, loadQualityStandards } from './loadConfiguration.js';

const folder = mkdtempSync(join(tmpdir(), 'neurograde-configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string, name = 'neurograde.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const refusal = (loading: Promise<unknown>) =>
  loading.then(
    () => undefined,
    (error: NeurogradeError) => error,
  );

describe('loadConfiguration', () => {
  it('is the defaults without a file, for an empty file and for one of comments', async () => {
    const defaults = configurationSchema.parse({});
    expect(await loadConfiguration()).toEqual(defaults);
    expect(await loadConfiguration(write(''))).toEqual(defaults);
    expect(await loadConfiguration(write('# nothing yet\n'))).toEqual(defaults);
  });

  it('reads what the file says, and the defaults for the rest', async () => {
    const { seed, train } = await loadConfiguration(write('seed: 7\ntrain:\n  folds: 3\n'));
    expect([seed, train.folds, train.candidates]).toEqual([7, 3, 20]);
  });

  it('takes the path of the quality file from the configuration’s own folder', async () => {
    expect((await loadConfiguration(write('quality: rules/quality.yaml\n'))).quality).toBe(join(folder, 'rules', 'quality.yaml'));
    expect((await loadConfiguration(write('quality: /etc/quality.yaml\n'))).quality).toBe('/etc/quality.yaml');
  });

  it.each([
    ['sede: 7\n', 'sede', 'seed'],
    ['train:\n  candidate: 7\n', 'train.candidate', 'candidates'],
    ['predict:\n  max_missing_share: 0.1\n', 'predict.max_missing_share', 'maxMissingShare'],
  ])('refuses the unknown key of %j with the nearest known one', async (text, key, nearest) => {
    const error = await refusal(loadConfiguration(write(text)));
    expect(error).toMatchObject({
      code: 'usage.unknown-config-key',
      exit: 2,
      details: { file: 'neurograde.yaml', key, hint: ` → ${nearest}?` },
    });
  });

  it.each([
    ['seed: many\n', 'seed'],
    ['train:\n  folds: 1\n', 'train.folds'],
    ['train: 5\n', 'train'],
    ['gradeMapping: tcga\n', 'gradeMapping'],
  ])('names the key whose value is not valid in %j', async (text, key) => {
    const error = await refusal(loadConfiguration(write(text)));
    expect(error).toMatchObject({ code: 'usage.invalid-config', details: { key } });
    expect(error!.details.problem).not.toBe('');
  });

  it('refuses a file that is a list or a word, and says that it is the whole that is wrong', async () => {
    for (const text of ['- seed\n', 'seed\n']) {
      expect(await refusal(loadConfiguration(write(text)))).toMatchObject({
        code: 'usage.invalid-config',
        details: { key: '.' },
      });
    }
  });

  it('says where the YAML is broken', async () => {
    const error = await refusal(loadConfiguration(write('train:\n  folds: [1\nseed: 2\n')));
    expect(error).toMatchObject({ code: 'usage.config-not-readable', details: { file: 'neurograde.yaml' } });
    expect(error!.details.problem).toMatch(/at line \d+, column \d+$/);
    expect(await refusal(loadConfiguration(write('seed: 1\nseed: 2\n')))).toMatchObject({ code: 'usage.config-not-readable' });
  });

  it('says that a file is not there, without its path', async () => {
    const error = await refusal(loadConfiguration(join(folder, 'nowhere', 'missing.yaml')));
    expect(error).toMatchObject({
      code: 'usage.config-not-readable',
      details: { file: 'missing.yaml', problem: 'it does not exist', problema: 'no existe' },
    });
    expect(error!.message).not.toContain(folder);
  });

  it.each([
    ['selection: best', 'train.spaces.svm.selection', 'Invalid option: expected one of', 4, 18],
    ['C: { type: uniform, low: 5, high: 1 }', 'train.spaces.svm.C.high', 'low must be ≤ high', 4, 41],
    ['C: { type: uniform, low: few, high: 1 }', 'train.spaces.svm.C.low', 'expected number', 4, 32],
  ])('says of %j which of the forms of a space was meant, and what is wrong with it', async (line, key, problem, at, column) => {
    const error = await refusal(loadConfiguration(write(`train:\n  spaces:\n    svm:\n      ${line}\n`)));
    expect(error).toMatchObject({ code: 'usage.invalid-config', details: { key, line: at, column } });
    expect(error!.details.problem).toContain(problem);
  });

  it('refuses an ensemble of a single model', async () => {
    const error = await refusal(loadConfiguration(write('train:\n  models: [svm]\n  ensembles: [stacking]\n')));
    expect(error).toMatchObject({ code: 'usage.invalid-config', details: { key: 'train.ensembles', line: 3 } });
  });
});

describe('loadQualityStandards', () => {
  it('ships standards with a floor for either grade, and precision and recall of the low grade first', async () => {
    const { rules, ranking, version, patients } = await loadQualityStandards();
    const required = rules.filter(({ severity }) => severity === 'required');
    expect(required.map(({ metric }) => metric)).toEqual(expect.arrayContaining(['recall', 'highRecall']));
    expect(ranking.slice(0, 2)).toEqual(['precision', 'recall']);
    expect([version, patients.low]).toEqual(['2', 10]);
  });

  it('reads the clinic’s own, also as files were written before rules had one line', async () => {
    const path = write('rules:\n  - { metric: brier, on: test, atMost: 0.15 }\nranking: [precision]\n', 'quality.yaml');
    expect(await loadQualityStandards(path)).toEqual({
      patients: { low: 0, high: 0, severity: 'required' },
      rules: [{ metric: 'brier', bound: 'value', on: 'test', atMost: 0.15, severity: 'required' }],
      ranking: ['precision'],
      rankingStep: 0,
    });
  });

  it.each<[string, string, object]>([
    ['an unknown key', 'name: x\nrulez: []\n', { code: 'usage.unknown-config-key', line: 2, column: 1, hint: ' → rules?' }],
    [
      'an unknown key in a rule',
      'rules:\n  - { metric: auc, atleast: 0.8 }\nranking: [auc]\n',
      { code: 'usage.unknown-config-key', key: 'rules.1.atleast', line: 2, column: 20, hint: ' → atLeast?' },
    ],
    [
      'an unknown metric',
      'ranking: [auc]\nrules:\n  - auc >= 0.5\n  - low.recal >= 0.5\n',
      { key: 'rules.2', line: 4, column: 5, problem: 'there is no metric "low.recal" → low.recall?' },
    ],
    [
      'an unknown metric in the ranking',
      'rules: [auc >= 0.5]\nranking: [auc, recal]\n',
      { key: 'ranking.2', line: 2, column: 16, problema: 'no hay ninguna métrica «recal» → recall?' },
    ],
    [
      'what is no rule',
      'rules:\n  - rule: auc > 0.5\n    on: test\nranking: [auc]\n',
      { key: 'rules.1.rule', line: 2, column: 11, problema: expect.stringContaining('no es una regla') },
    ],
    [
      'a word that is not among those of its key',
      'rules:\n  - { rule: auc >= 0.5, severity: recomended }\nranking: [auc]\n',
      { key: 'rules.1.severity', line: 2, column: 35, problem: expect.stringMatching(/→ recommended\?$/) },
    ],
    ['a limit out of range', 'rules: [low.recall >= 60]\nranking: [auc]\n', { key: 'rules.1.atLeast', line: 1, column: 9 }],
    ['a rule without a limit', 'rules:\n  - { metric: auc }\nranking: [auc]\n', { key: 'rules.1', line: 2, column: 5 }],
    ['a key that is missing', 'name: x\nrules: [auc >= 0.5]\n', { key: 'ranking', line: 1, column: 1 }],
    ['a list', '# mine\n- rules\n', { key: '.', line: 2, column: 1 }],
  ])('refuses %s with its line and column', async (_, text, { code = 'usage.invalid-config', ...details }: { code?: string }) => {
    const error = await refusal(loadQualityStandards(write(text, 'quality.yaml')));
    expect(error).toMatchObject({ code, exit: 2, details: { file: 'quality.yaml', ...details } });
    for (const language of ['es', 'en'] as const) {
      expect(error!.text(language)).toMatch(language === 'es' ? /línea \d+, columna \d+:/ : /line \d+, column \d+:/);
      expect(error!.text(language)).not.toMatch(/[{}]/);
    }
  });

  it('says where the YAML itself is broken', async () => {
    const error = await refusal(loadQualityStandards(write('rules:\n  - { rule: auc >= 0.5\nranking: [auc]\n', 'quality.yaml')));
    expect(error).toMatchObject({ code: 'usage.config-not-readable', exit: 2 });
    expect(error!.text('es')).toMatch(/línea 3, columna 1/);
    expect(error!.text('en')).toMatch(/line 3, column 1/);
  });
});
