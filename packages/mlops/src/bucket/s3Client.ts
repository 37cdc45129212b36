import type { S3Client } from '@aws-sdk/client-s3';
import type { S3ConnectionSettings } from './s3Settings.js';

/** A connection that is not made in so many milliseconds is tried again. */
const CONNECT_WITHIN = 5_000;
/** A connection on which nothing has moved for so long is given up, and the request tried again. */
const SILENT_FOR = 30_000;

/** A client of the AWS SDK, which is loaded here and not before. Whoever made it destroys it. */
export async function s3Client({ endpoint, region, attempts, retryMode }: S3ConnectionSettings): Promise<S3Client> {
  // The SDK would tell the user of a command line about Node's next versions; which version of the SDK is used is said by the lock file.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { S3Client } = await import('@aws-sdk/client-s3');
  return new S3Client({
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(region === undefined ? {} : { region }),
    maxAttempts: attempts,
    retryMode,
    // Most servers that are not Amazon's do not know the checksums that the SDK would add; ours travel beside the object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN,
      socketTimeout: SILENT_FOR,
      httpsAgent: { maxSockets: 64 },
      httpAgent: { maxSockets: 64 },
    },
  });
}
