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
});

describe('loadQualityStandards', () => {
  it('ships standards with a floor for either grade', async () => {
    const { rules, ranking } = await loadQualityStandards();
    expect(rules.map(({ metric }) => metric)).toEqual(expect.arrayContaining(['recall', 'highRecall']));
    expect(ranking[0]).toBe('f1');
  });

  it('reads the clinic’s own', async () => {
    const path = write('rules:\n  - { metric: brier, on: test, atMost: 0.15 }\nranking: [precision]\n', 'quality.yaml');
    expect(await loadQualityStandards(path)).toEqual({
      rules: [{ metric: 'brier', on: 'test', atMost: 0.15 }],
      ranking: ['precision'],
    });
  });

  it('refuses an unknown key in a rule with the nearest known one', async () => {
    const path = write('rules:\n  - { metric: auc, atleast: 0.8 }\nranking: [auc]\n', 'quality.yaml');
    expect(await refusal(loadQualityStandards(path))).toMatchObject({
      code: 'usage.unknown-config-key',
      details: { key: 'rules.0.atleast', hint: ' → atLeast?' },
    });
  });

  it('refuses a rule without a bound', async () => {
    const path = write('rules:\n  - { metric: auc }\nranking: [auc]\n', 'quality.yaml');
    expect(await refusal(loadQualityStandards(path))).toMatchObject({
      code: 'usage.invalid-config',
      details: { key: 'rules.0' },
    });
  });
});
