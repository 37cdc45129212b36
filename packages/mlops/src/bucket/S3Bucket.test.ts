import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FaultyProxy, s3Says } from '../../test/FaultyProxy.js';
import { s3 as server } from '../../test/services.js';
import { bucketContract } from './bucket.contract.js';
import { sha256 } from './putHashed.js';
import { S3Bucket } from './S3Bucket.js';
import { s3Client } from './s3Client.js';
import type { S3Settings } from './s3Settings.js';

const SLOW_DOWN = s3Says('503 Slow Down', 'SlowDown');
const bytes = (text: string) => new TextEncoder().encode(text);

describe.skipIf(server === undefined)('S3Bucket on a real server (S3_TEST_ENDPOINT)', () => {
  bucketContract('S3Bucket', async () => S3Bucket.open(await server!.freshSettings()));

  it('lists 1,100 objects, of more than one page', async () => {
    const bucket = await S3Bucket.open(await server!.freshSettings());
    const keys = Array.from({ length: 1_100 }, (_, i) => `many/${String(i).padStart(4, '0')}`);
    for (let at = 0; at < keys.length; at += 50) {
      await Promise.all(keys.slice(at, at + 50).map((key) => bucket.put(key, bytes(key))));
    }
    expect(await bucket.list('many/')).toEqual(keys);
    bucket.close();
  });

  it('says where an object is, and knows whether the bucket keeps versions', async () => {
    const settings = await server!.newBucket();
    const unversioned = await S3Bucket.open({ ...settings, prefix: 'p/' });
    expect(unversioned.locate('a/b')).toBe(`s3://${settings.bucket}/p/a/b`);
    expect(unversioned.versioned).toBe(false);
    unversioned.close();

    const { GetObjectCommand, ListObjectVersionsCommand, PutBucketVersioningCommand } = await import('@aws-sdk/client-s3');
    const client = await s3Client(settings);
    await client.send(
      new PutBucketVersioningCommand({ Bucket: settings.bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    const bucket = await S3Bucket.open(settings);
    expect(bucket.versioned).toBe(true);
    await bucket.put('a', bytes('first'));
    await bucket.put('a', bytes('second'));
    await bucket.delete('a');
    expect(await bucket.has('a')).toBe(false);
    expect(await bucket.list()).toEqual([]);
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: settings.bucket }));
    expect([Versions.length, DeleteMarkers.length]).toEqual([2, 1]);
    const oldest = Versions.find(({ Size }) => Size === 5)!;
    const { Body } = await client.send(new GetObjectCommand({ Bucket: settings.bucket, Key: 'a', VersionId: oldest.VersionId! }));
    expect(await Body!.transformToString()).toBe('first');
    bucket.close();
    client.destroy();
  });

  it('notices that an object is not what was put', async () => {
    const settings = await server!.freshSettings();
    const bucket = await S3Bucket.open(settings);
    await bucket.put('a', bytes('what was put'));
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await s3Client(settings);
    await client.send(
      new PutObjectCommand({
        ...{ Bucket: settings.bucket, Key: `${settings.prefix}a`, Body: bytes('what was pux') },
        Metadata: { sha256: sha256('what was put') },
      }),
    );
    await expect(bucket.get('a')).rejects.toMatchObject({ code: 'bucket.damaged' });
    client.destroy();
    bucket.close();
  });

  it.each([
    ['a bucket that is not there', { bucket: 'neurograde-not-there' }, 'bucket.not-found'],
    ['a server that is not there', { endpoint: 'http://127.0.0.1:9', attempts: 2 }, 'bucket.unreachable'],
    [
      'encryption expected of a server without',
      { endpoint: server?.endpoint.replace('http', 'https'), attempts: 1 },
      'bucket.tls',
    ],
  ])('says in plain words that it met %s', async (_, wrong, code) => {
    const settings = { ...(await server!.freshSettings()), ...wrong };
    const error = await S3Bucket.open(settings).catch((caught) => caught);
    expect(error).toMatchObject({ code });
    expect(error.text('es') + error.text('en')).not.toMatch(/http|127\.0|AKIA|\?/);
  });

  it('says in plain words that the secret is wrong, or the bucket another’s', async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
    const settings = await server!.freshSettings();
    try {
      process.env.AWS_SECRET_ACCESS_KEY = 'wrong';
      await expect(S3Bucket.open(settings)).rejects.toMatchObject({ code: 'bucket.wrong-credentials' });
      process.env.AWS_ACCESS_KEY_ID = 'NOBODY';
      await expect(S3Bucket.open(settings)).rejects.toMatchObject({ code: 'bucket.wrong-credentials' });
    } finally {
      Object.assign(process.env, { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY });
    }
  });
});

describe.skipIf(server === undefined)('S3Bucket on a way that fails (S3_TEST_ENDPOINT)', () => {
  let proxy: FaultyProxy;
  let settings: S3Settings;
  let bucket: S3Bucket;
  beforeAll(async () => {
    const { hostname, port } = new URL(server!.endpoint);
    proxy = await FaultyProxy.to(hostname, Number(port));
  });
  beforeEach(async () => {
    await proxy.fail();
    proxy.sent.length = 0;
    settings = { ...(await server!.freshSettings()), endpoint: `http://127.0.0.1:${proxy.port}` };
    bucket = await S3Bucket.open(settings);
  });
  afterAll(() => proxy?.close());

  it('sends again what was throttled, four times over', async () => {
    await proxy.fail(...Array.from({ length: 4 }, () => ({ answer: SLOW_DOWN })));
    await bucket.put('a', bytes('x'));
    expect(proxy.connections).toBeGreaterThanOrEqual(5);
    expect(await bucket.has('a')).toBe(true);
  });

  it('gives up after so many attempts, and says that S3 is busy', async () => {
    const impatient = await S3Bucket.open({ ...settings, attempts: 2 });
    await proxy.fail(...Array.from({ length: 2 }, () => ({ answer: SLOW_DOWN })));
    await expect(impatient.put('a', bytes('x'))).rejects.toMatchObject({
      code: 'bucket.busy',
      details: { operation: 'PutObject' },
    });
    expect(proxy.connections).toBe(2);
  });

  it('sends again what was cut off on the way there, and reads again what was cut off on the way back', async () => {
    const content = randomBytes(3 << 20);
    await proxy.fail({ cutOn: 'PUT /' }, { cutOn: 'PUT /' });
    await bucket.put('a', content);
    await proxy.fail({ cutAfter: 1_000_000 }, { cutAfter: 2_000_000 }, { delay: 20 });
    expect(sha256(await bucket.get('a'))).toBe(sha256(content));
    expect(proxy.connections).toBe(3);
  });

  it('stores once where the answer to a conditional put was lost', async () => {
    await proxy.fail({ cutAnswerOn: 'PUT /' });
    const stored = await bucket.putIfAbsent('a', bytes('first'));
    expect(new TextDecoder().decode(await bucket.get('a'))).toBe('first');
    expect(typeof stored).toBe('boolean');
    expect(await bucket.putIfAbsent('a', bytes('second'))).toBe(false);
    expect(new TextDecoder().decode(await bucket.get('a'))).toBe('first');
  });

  it('puts what is absent on a server that knows no conditions, by asking first', async () => {
    const answer = s3Says('501 Not Implemented', 'NotImplemented');
    await proxy.fail({ answer });
    expect(await bucket.putIfAbsent('a', bytes('first'))).toBe(true);
    expect(await bucket.putIfAbsent('a', bytes('second'))).toBe(false);
    expect(new TextDecoder().decode(await bucket.get('a'))).toBe('first');
    expect(proxy.sent.join('').match(/if-none-match: \*/gi)).toHaveLength(1);
  });

  it('tries again when another is just putting the same', async () => {
    const answer = s3Says('409 Conflict', 'ConditionalRequestConflict');
    await proxy.fail({ answer }, { answer });
    expect(await bucket.putIfAbsent('a', bytes('first'))).toBe(true);
    expect(proxy.connections).toBeGreaterThanOrEqual(3);
  });

  it('does not store what was altered on the way', async () => {
    const once = await S3Bucket.open({ ...settings, attempts: 1 });
    const alter = (sent: Buffer) => Buffer.from(sent.toString('latin1').replace('original-bytes', 'original-bytex'), 'latin1');
    await proxy.fail({ alter });
    await expect(once.put('a', bytes('original-bytes'))).rejects.toMatchObject({ code: expect.stringMatching(/^bucket\./) });
    expect(await bucket.has('a')).toBe(false);
  });

  it('leaves no parts where sending in parts fails for good', async () => {
    const impatient = await S3Bucket.open({ ...settings, attempts: 1 });
    // The first connection begins the upload; of those that carry parts, one fails.
    await proxy.fail({}, { cutOn: 'partNumber=' }, { cutOn: 'partNumber=' }, { cutOn: 'partNumber=' }, { cutOn: 'partNumber=' });
    await expect(impatient.put('large', randomBytes(20 << 20))).rejects.toMatchObject({ code: 'bucket.unreachable' });
    const { ListMultipartUploadsCommand } = await import('@aws-sdk/client-s3');
    const client = await s3Client(settings);
    const { Uploads = [] } = await client.send(
      new ListMultipartUploadsCommand({ Bucket: settings.bucket, Prefix: settings.prefix }),
    );
    client.destroy();
    expect(Uploads).toEqual([]);
    expect(await bucket.has('large')).toBe(false);
  });

  it('sends a part again that was cut off', async () => {
    const content = randomBytes(20 << 20);
    await proxy.fail({}, { cutOn: 'partNumber=' }, { cutOn: 'partNumber=' });
    await bucket.put('large', content);
    expect(sha256(await bucket.get('large'))).toBe(sha256(content));
  });

  it('asks for encryption with the key that is named, for whole objects and for parts', async () => {
    // Ceph's gateway has no KMS and refuses; what is asked for is what counts.
    const encrypting = await S3Bucket.open({ ...settings, encryption: 'aws:kms', kmsKeyId: 'alias/clinic', attempts: 1 });
    await proxy.fail();
    await encrypting.put('a', bytes('x')).catch(() => {});
    await encrypting.put('large', randomBytes(9 << 20)).catch(() => {});
    const asked = proxy.sent.join('').match(/(PUT|POST) [\s\S]*?\r\n\r\n/g) ?? [];
    const begun = [
      asked.find((head) => head.includes('/a?x-id=PutObject')),
      asked.find((head) => head.includes('/large?uploads')),
    ];
    for (const head of begun) {
      expect(head).toMatch(/x-amz-server-side-encryption: aws:kms/i);
      expect(head).toMatch(/x-amz-server-side-encryption-aws-kms-key-id: alias\/clinic/i);
    }
  });

  it('sends the hash of the bytes, to be held against what arrives', async () => {
    await proxy.fail();
    await bucket.put('a', bytes('abc'));
    const head = proxy.sent.join('');
    // FIPS 180-2, appendix B.1
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(head).toContain(`x-amz-checksum-sha256: ${Buffer.from(hash, 'hex').toString('base64')}`);
    expect(head).toContain(`x-amz-meta-sha256: ${hash}`);
  });
});
