import { execFile, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient, NeurogradeProblem } from '@neurograde/client';
import { syntheticCohort } from '@neurograde/mlops/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from './TestService.js';

const generator = fileURLToPath(new URL('../../../packages/client/generator/', import.meta.url));
const generatorIsThere = existsSync(`${generator}node_modules/openapi-typescript`);
const example = fileURLToPath(new URL('../../../packages/client/examples/predict.py', import.meta.url));
const pythonIsThere = spawnSync('python3', ['--version']).status === 0;

const { features, patients } = syntheticCohort({ patients: 3, seed: 99 });
const valuesOf = (i: number) => Object.fromEntries(features.map((name, j) => [name, patients[i]!.values[j]!]));

// It needs TypeScript 5, and only who changes a route needs it: `npm run client` installs it.
it.skipIf(!generatorIsThere)(
  `the client has the types of the present routes${generatorIsThere ? '' : ' (skipped: `npm run client` was never run here)'}`,
  () => {
    const { status, stderr } = spawnSync(process.execPath, [`${generator}generate.mjs`, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);

describe('over HTTP', () => {
  let test: TestService;
  let baseUrl: string;
  beforeAll(async () => {
    test = await TestService.open();
    await test.release();
    baseUrl = await test.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => test.close());

  it('the typed client predicts, and finds what it predicted', async () => {
    const client = createClient({ baseUrl, language: 'en' });
    const { data } = await client.POST('/v1/predictions', { body: { patient: 'HC-1', features: valuesOf(0) } });
    const [answer] = data!.predictions;
    if (answer === undefined || 'error' in answer) throw new Error('a prediction was expected');
    const found = await client.GET('/v1/predictions/{id}', { params: { path: { id: answer.id } } });
    expect(found.data).toMatchObject({ id: answer.id, patient: answer.patient, probability: answer.probability });
    const page = await client.GET('/v1/predictions', { params: { query: { patient: answer.patient } } });
    expect(page.data!.predictions.map(({ id }) => id)).toEqual([answer.id]);
  });

  it('the typed client throws what the service refuses, in the language asked for', async () => {
    const refused = (language: 'es' | 'en') =>
      createClient({ baseUrl, language })
        .POST('/v1/predictions', { body: { patient: 'HC-1', features: {} } })
        .catch((error) => error);
    const [es, en] = await Promise.all([refused('es'), refused('en')]);
    expect(es).toBeInstanceOf(NeurogradeProblem);
    expect(es.problem).toMatchObject({ status: 422, code: 'predict.missing-feature' });
    expect(en.message).not.toBe(es.message);
  });

  it.skipIf(!pythonIsThere)(
    `the example in Python grades a file${pythonIsThere ? '' : ' (skipped: there is no python3)'}`,
    async () => {
      const path = test.at('patients.csv');
      const rows = [['patient', ...features], ...patients.map(({ values }, i) => [`HC-${i}`, ...values])];
      writeFileSync(path, rows.map((row) => `${row.join(',')}\n`).join(''));
      const run = (file: string) =>
        promisify(execFile)('python3', [example, file], { env: { ...process.env, NEUROGRADE_URL: baseUrl } });
      const { stdout } = await run(path);
      expect(stdout.trim().split('\n')).toEqual(
        patients.map(() => expect.stringMatching(/^P-\w+: (low|high) grade, probability of the low grade [01]\.\d{3} \(\w+\)$/)),
      );
      const empty = test.at('empty.csv');
      writeFileSync(empty, '');
      await expect(run(empty)).rejects.toMatchObject({ stderr: expect.stringMatching(/^format\.empty-file: /) });
    },
  );
});
