import { randomBytes } from 'node:crypto';
import { postgresTestServer } from './postgresTestServer.js';
import { s3TestServer } from './s3TestServer.js';

export const postgres = postgresTestServer();
export const s3 = s3TestServer();

/** Whether both services are there. */
export const bothServices = postgres !== undefined && s3 !== undefined;

/** Variables that name an empty database and an empty place in a bucket, with a key of their own. */
export async function freshServices(): Promise<Record<string, string>> {
  const { bucket, prefix, endpoint } = await s3!.freshSettings();
  return {
    ...credentials(),
    DATABASE_URL: await postgres!.newDatabase(),
    S3_BUCKET: bucket,
    S3_PREFIX: prefix,
    S3_ENDPOINT: endpoint!,
    NEUROGRADE_KEY: randomBytes(32).toString('hex'),
  };
}

/** What the AWS SDK takes from the variables of a process. */
export function credentials(): Record<string, string> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_REGION = 'us-east-1' } = process.env;
  return { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION };
}
