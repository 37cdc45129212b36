import { archiveLimitsSchema } from '@neurograde/contracts';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { s3TestServer } from '../../test/s3TestServer.js';
import { s3Client } from '../bucket/s3Client.js';
import { openSource } from './openSource.js';

const LIMITS = archiveLimitsSchema.parse({});
const server = s3TestServer();
const text = (content: string) => new TextEncoder().encode(content);

describe.skipIf(server === undefined)('openS3 (needs a real S3 server)', () => {
  it('takes what lies under a prefix as a folder, archives in it too, and one object by its own name', async () => {
    const settings = await server!.newBucket();
    const bucket = settings.bucket;
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await s3Client(settings);
    const put = (Key: string, content: Uint8Array) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: content }));
    await put('Cohort 1/low/Ana Gómez.csv', text('a'));
    await put('Cohort 1/high/b.CSV', text('b'));
    await put('Cohort 1/labels.csv', text('l'));
    await put('Cohort 1/notes.pdf', text('x'));
    await put('Cohort 1/.hidden.csv', text('x'));
    await put('Cohort 1/more.zip', zipSync({ 'low/c.csv': text('c') }));
    await put('Cohort 10/d.csv', text('d'));
    client.destroy();
    process.env.S3_ENDPOINT = server!.endpoint;
    process.env.S3_REGION = 'us-east-1';
    const open = (path: string) => openSource(`s3://${bucket}/${path}`, LIMITS, (each) => each);
    const read = async (path: string) =>
      Object.fromEntries(
        await Promise.all(
          (await open(path)).files.map(async (file) => [
            [...file.folders, file.path.split('/').at(-1)].join('/'),
            new TextDecoder().decode(await file.read('x')),
          ]),
        ),
      );
    expect(await read('Cohort 1/')).toEqual({
      'Cohort 1/low/Ana Gómez.csv': 'a',
      'Cohort 1/high/b.CSV': 'b',
      'more/low/c.csv': 'c',
    });
    const source = await open('Cohort 1/');
    expect(source.labels.map(({ path }) => path)).toEqual([`s3://${bucket}/Cohort 1/labels.csv`]);
    expect(source).toMatchObject({ ignored: 1, problems: [] });
    expect(await read('Cohort 1/low/Ana Gómez.csv')).toEqual({ 'low/Ana Gómez.csv': 'a' });
    expect(await read('Cohort 1/notes.pdf')).toEqual({ 'Cohort 1/notes.pdf': 'x' });
    expect(Object.keys(await read(''))).toHaveLength(5);
    expect((await open('nothing/')).files).toEqual([]);
    await expect(openSource('s3://no-such-bucket-here/x', LIMITS, () => '#1')).rejects.toMatchObject({
      code: expect.stringMatching(/^bucket\./),
    });
  });
});
