import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothServices, freshServices, postgres } from '../../test/services.js';
import { insertDelivery, listDeliveries } from '../database/deliveryRepository.js';
import { inspectWorkspace } from './inspectWorkspace.js';
import { openWorkspace } from './openWorkspace.js';

let scratch: string;
let options: { home: string; keyFile?: string };
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-services-'));
  options = { home: join(scratch, 'home') };
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
  await postgres?.dropAll();
});

describe.skipIf(!bothServices)('openWorkspace on PostgreSQL and S3 (POSTGRES_TEST_URL, S3_TEST_ENDPOINT)', () => {
  it('stores in the services, in several processes’ place at once, and makes no home', async () => {
    const environment = await freshServices();
    const [one, other] = await Promise.all([
      openWorkspace({ ...options, environment }),
      openWorkspace({ ...options, environment }),
    ]);
    await one.bucket.put('a', new Uint8Array([1]));
    await insertDelivery(one.database, { id: 'd', sourceCount: 1, problems: [] });
    expect(await other.bucket.list()).toEqual(['a']);
    expect(await listDeliveries(other.database)).toHaveLength(1);
    expect(one.pseudonymize('Juan Pérez')).toBe(other.pseudonymize('Juan Pérez'));
    await Promise.all([one.close(), other.close(), other.close()]);
    await expect(readdir(options.home)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses another key than the first, and never makes a new one for data that have theirs', async () => {
    const environment = await freshServices();
    const { keyFingerprint, close } = await openWorkspace({ ...options, environment });
    await close();
    const other = { ...environment, NEUROGRADE_KEY: randomBytes(32).toString('base64') };
    await expect(openWorkspace({ ...options, environment: other })).rejects.toMatchObject({
      ...{ code: 'home.wrong-key', details: { expected: keyFingerprint } },
    });
    const { NEUROGRADE_KEY: _, ...keyless } = environment;
    const keyFile = join(scratch, 'missing.key');
    await expect(openWorkspace({ ...options, keyFile, environment: keyless })).rejects.toMatchObject({
      code: 'home.key-missing',
    });
  });

  it('lets in one of two that bring different keys to an empty database at once', async () => {
    const environment = await freshServices();
    const outcomes = await Promise.allSettled(
      [randomBytes(32), randomBytes(32)].map((key) =>
        openWorkspace({ ...options, environment: { ...environment, NEUROGRADE_KEY: key.toString('hex') } }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') await outcome.value.close();
      else expect(outcome.reason).toMatchObject({ code: 'home.wrong-key' });
    }
  });

  it.each([
    ['the database a server and the bucket a folder', ['S3_BUCKET']],
    ['the database embedded and the bucket on S3', ['DATABASE_URL']],
  ])('works with %s, in a home that one process holds', async (_, without) => {
    const environment = Object.fromEntries(Object.entries(await freshServices()).filter(([name]) => !without.includes(name)));
    const home = await mkdtemp(join(scratch, 'mixed-'));
    const workspace = await openWorkspace({ home, environment });
    await expect(openWorkspace({ home, environment })).rejects.toMatchObject({ code: 'home.locked' });
    await workspace.bucket.put('a', new Uint8Array([1]));
    await insertDelivery(workspace.database, { id: 'd', sourceCount: 1, problems: [] });
    await workspace.close();
    const again = await openWorkspace({ home, environment });
    expect(await again.bucket.list()).toEqual(['a']);
    expect(await listDeliveries(again.database)).toHaveLength(1);
    await again.close();
  });

  it('tells what is connected, and nothing secret', async () => {
    const environment = await freshServices();
    const workspace = await openWorkspace({ ...options, environment });
    const state = await inspectWorkspace(workspace);
    await workspace.close();
    expect(state).toMatchObject({
      database: { kind: 'postgresql', version: expect.stringMatching(/^\d+(\.\d+)*$/), tls: undefined },
      bucket: { kind: 's3', place: `s3://${environment.S3_BUCKET}/${environment.S3_PREFIX}`, tls: false, versioned: false },
    });
    expect(state.database.roundTrip).toBeGreaterThan(0);
    expect(state.bucket.roundTrip).toBeGreaterThan(0);
    const told = JSON.stringify(state);
    for (const secret of [
      environment.NEUROGRADE_KEY!,
      environment.AWS_SECRET_ACCESS_KEY!,
      new URL(environment.DATABASE_URL!).password,
    ]) {
      expect(told).not.toContain(secret);
    }
  });

  it('lets go of the database when the key is wrong, and of the home when the bucket is not there', async () => {
    const environment = await freshServices();
    const home = await mkdtemp(join(scratch, 'let-go-'));
    const { DATABASE_URL: _, ...mixed } = environment;
    await expect(openWorkspace({ home, environment: { ...mixed, S3_BUCKET: 'neurograde-not-there' } })).rejects.toMatchObject({
      code: 'bucket.not-found',
    });
    await (await openWorkspace({ home, environment: mixed })).close();
  });
});
