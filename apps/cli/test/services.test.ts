import { runResponseSchema } from '@neurograde/contracts';
import { afterAll, describe, expect, it } from 'vitest';
import { bothServices, freshServices, postgres } from '../../../packages/mlops/test/services.js';
import { Place } from './neurograde.js';

const place = new Place();
afterAll(async () => {
  place.remove();
  await postgres?.dropAll();
});

describe('neurograde doctor', () => {
  it('tells of the embedded storage, in both languages', async () => {
    const english = await place.call(['doctor', '--quiet']);
    expect(english.stdout).toMatch(/^Database: embedded PostgreSQL \d+\.\d+ \(PGlite\), \d+ MB/);
    expect(english.stdout).toMatch(/Bucket: the folder .*bucket\nKey of the pseudonyms: fingerprint [0-9a-f]{8}\.\n$/);
    const spanish = await place.call(['doctor', '--quiet', '--lang', 'es']);
    expect(spanish.stdout).toMatch(/^Base de datos: PostgreSQL \d+\.\d+ incorporado/);
    expect((await place.call(['doctor', '--json'])).json()).toMatchObject({
      database: { kind: 'embedded' },
      bucket: { kind: 'folder' },
    });
  });
});

describe.skipIf(!bothServices)('the command line on PostgreSQL and S3 (POSTGRES_TEST_URL, S3_TEST_ENDPOINT)', () => {
  it('does the stages from any folder, with nothing but variables, and tells what is connected', async () => {
    const env = await freshServices();
    await place.call(['sample', 'cohort', '--patients', '40', '--low', '0.4'], { env });
    place.write('lenient.yaml', 'rules: [auc >= 0]\nranking: [auc]\n');
    const run = await place.call(['run', 'cohort', '--candidates', '2', '--quality', 'lenient.yaml', '--json'], { env });
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('keeps no versions');
    const { awaitingApproval: model, release } = runResponseSchema.parse(run.json());
    expect(release).toBeNull();
    const unsigned = await place.call(['deploy', '--json'], { env });
    expect([unsigned.status, unsigned.error().code]).toEqual([2, 'registry.not-approved']);
    const sign = ['models', 'approve', model!, '--by', 'Eva', '--comment', 'reviewed', '--json'];
    expect((await place.call(sign, { env })).error().code).toBe('registry.unnamed-creator');
    place.write('own.yaml', 'registry:\n  selfApproval: true\n');
    expect((await place.call([...sign, '--config', 'own.yaml'], { env })).status).toBe(0);
    expect((await place.call(['deploy', '--json'], { env })).status).toBe(0);
    expect((await place.call(['audit', 'verify'], { env })).status).toBe(0);
    const doctor = await place.call(['doctor'], { env });
    expect(doctor.stdout).toMatch(/Database: PostgreSQL server \d+/);
    expect(doctor.stdout).toMatch(
      /round trip \d+\.\d ms[\s\S]*NOT encrypted[\s\S]*Bucket: s3:\/\/neurograde-tests\/test[\s\S]*keeps NO versions/,
    );
    const datasets = (await place.call(['list', 'datasets', '--json'], { env, cwd: '/' })).json() as { datasets: unknown[] };
    expect(datasets.datasets).toHaveLength(1);
  });

  it.each([
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://ana:secret@127.0.0.1:9/n', DATABASE_RETRY_SECONDS: '0' },
      'database.unreachable',
    ],
    ['a bucket that is not there', { S3_BUCKET: 'neurograde-not-there' }, 'bucket.not-found'],
    ['a wrong URL', { DATABASE_URL: 'localhost:5432' }, 'usage.invalid-variable'],
  ])('says in plain words that it met %s, and nothing secret', async (_, wrong, code) => {
    const outcome = await place.call(['list', 'files', '--json'], { env: { ...(await freshServices()), ...wrong } });
    expect(outcome.error().code).toBe(code);
    expect(outcome.stdout + outcome.stderr).not.toMatch(/secret|postgres:\/\/ana/);
  });
});
