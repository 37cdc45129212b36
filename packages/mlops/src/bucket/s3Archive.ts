import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NeurogradeError } from '@neurograde/contracts';
import { rethrow } from '../home/storageError.js';
import { bucketError, isMissingObject } from './bucketError.js';
import { s3Client } from './s3Client.js';
import { readS3Connection, readS3Encryption } from './s3Settings.js';

const URL_FORM = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;

/** Where an archive lies on S3. */
interface ArchivePlace {
  readonly bucket: string;
  readonly key: string;
}

export function isS3Archive(path: string): boolean {
  return /^s3:\/\//i.test(path);
}

/** The object that a backup is written to: of a bucket or a prefix (`s3://bucket/backups/`), one named after the moment. @throws `usage.invalid-option` */
export function archiveUrl(url: string, now: Date): string {
  const match = URL_FORM.exec(url);
  if (!match) throw invalid();
  const [, bucket = '', key = ''] = match;
  if (key !== '' && !key.endsWith('/')) return url;
  return `s3://${bucket}/${key}neurograde-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.tar`;
}

/**
 * Sends an archive in parts, none of which is held longer than it takes to send it. Nothing is overwritten.
 *
 * @throws NeurogradeError `usage.file-exists`, `bucket.*`
 */
export async function uploadArchive(file: string, url: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const { bucket, key } = placeOf(url);
  const [client, { HeadObjectCommand }, { Upload }] = await Promise.all([
    s3Client(readS3Connection(environment)),
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/lib-storage'),
  ]);
  try {
    const there = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch((error: unknown) => {
      if (isMissingObject(error)) return undefined;
      throw error;
    });
    if (there !== undefined) throw new NeurogradeError('usage.file-exists', { file: url });
    const params = { Bucket: bucket, Key: key, Body: createReadStream(file), ...readS3Encryption(environment) };
    await new Upload({ client, params }).done();
  } catch (error) {
    throw error instanceof NeurogradeError ? error : bucketError(error, bucket, 'PutObject');
  } finally {
    client.destroy();
  }
}

/**
 * Gives `work` the archive as a file of its own, which is removed afterwards: a restore reads it several times. A path that is no URL is given as it is.
 *
 * @throws NeurogradeError `backup.unreadable`, `bucket.*`, `home.disk-full`
 */
export async function withArchive<T>(
  path: string,
  environment: NodeJS.ProcessEnv,
  work: (file: string) => Promise<T>,
): Promise<T> {
  if (!isS3Archive(path)) return work(path);
  const room = await mkdtemp(join(tmpdir(), 'neurograde-restore-'));
  try {
    const file = join(room, 'archive.tar');
    await download(placeOf(path), path, file, environment);
    return await work(file);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function download({ bucket, key }: ArchivePlace, url: string, file: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const [client, { GetObjectCommand }] = await Promise.all([
    s3Client(readS3Connection(environment)),
    import('@aws-sdk/client-s3'),
  ]);
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    await pipeline(Body as Readable, createWriteStream(file, { mode: 0o600, flags: 'wx' })).catch(rethrow);
  } catch (error) {
    if (isMissingObject(error))
      throw new NeurogradeError('backup.unreadable', { file: url, reason: 'NoSuchKey' }, { cause: error });
    throw error instanceof NeurogradeError ? error : bucketError(error, bucket, 'GetObject');
  } finally {
    client.destroy();
  }
}

function placeOf(url: string): ArchivePlace {
  const [, bucket = '', key = ''] = URL_FORM.exec(url) ?? [];
  if (key === '') throw invalid();
  return { bucket, key };
}

function invalid(): NeurogradeError {
  return new NeurogradeError('usage.invalid-option', {
    option: 'backup',
    expected: 's3://bucket/prefix/archive.tar',
    value: 's3://…',
  });
}
