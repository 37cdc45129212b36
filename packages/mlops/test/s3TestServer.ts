import { randomUUID } from 'node:crypto';
import { s3Client } from '../src/bucket/s3Client.js';
import { readS3Settings, type S3Settings } from '../src/bucket/s3Settings.js';

/** A real server for tests, where `S3_TEST_ENDPOINT` names one; `../shared/tools/s3-server start` prints it, with the keys. */
export interface S3TestServer {
  readonly endpoint: string;
  /** Settings of an empty place of its own in a bucket that is there. */
  freshSettings(): Promise<S3Settings>;
  /** Makes a bucket. @returns its settings */
  newBucket(name?: string): Promise<S3Settings>;
}

const BUCKET = 'neurograde-tests';

/** Undefined, with the reason printed, when there is none. */
export function s3TestServer(): S3TestServer | undefined {
  const { S3_TEST_ENDPOINT: endpoint } = process.env;
  if (!endpoint) {
    process.stderr.write('S3_TEST_ENDPOINT is not set: the suites that need a real S3 server are skipped (docs/services.md).\n');
    return undefined;
  }
  const settings = (bucket: string, prefix = '') =>
    readS3Settings({ S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_PREFIX: prefix, S3_REGION: 'us-east-1' })!;
  const newBucket = async (name = `neurograde-${randomUUID()}`) => {
    const { CreateBucketCommand } = await import('@aws-sdk/client-s3');
    const client = await s3Client(settings(name));
    // A bucket that is one's own already is no failure.
    await client.send(new CreateBucketCommand({ Bucket: name })).catch((error: Error) => {
      if (error.name !== 'BucketAlreadyOwnedByYou') throw error;
    });
    client.destroy();
    return settings(name);
  };
  return {
    endpoint,
    newBucket,
    async freshSettings() {
      await newBucket(BUCKET);
      return settings(BUCKET, `test/${randomUUID()}`);
    },
  };
}
