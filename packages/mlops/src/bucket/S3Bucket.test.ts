import { describe } from 'vitest';
import { s3TestServer } from '../../test/s3TestServer.js';
import { bucketContract } from './bucket.contract.js';
import { S3Bucket } from './S3Bucket.js';

const server = s3TestServer();

describe.skipIf(server === undefined)('S3Bucket on a real server (S3_TEST_ENDPOINT)', () => {
  bucketContract('S3Bucket', async () => S3Bucket.open(await server!.freshSettings()));
});
