import { NeurogradeError } from '@neurograde/contracts/errors';

/** How S3 is reached. Who one is comes from the AWS SDK's own chain: variables, profile, container or instance role. */
export interface S3ConnectionSettings {
  /** URL of a server that is not Amazon's; buckets are then part of the path. */
  readonly endpoint: string | undefined;
  /** Undefined: the SDK's own variables and profile tell. */
  readonly region: string | undefined;
  /** How often a request is tried that was throttled, timed out or met a fault of the server. */
  readonly attempts: number;
  /** `adaptive` also slows down all requests once S3 asks for it. */
  readonly retryMode: 'standard' | 'adaptive';
}

export interface S3Settings extends S3ConnectionSettings {
  readonly bucket: string;
  /** What all keys begin with: empty, or with a `/` at its end. */
  readonly prefix: string;
  /** Undefined: what the bucket does by default. */
  readonly encryption: 'AES256' | 'aws:kms' | undefined;
  /** Undefined: the account's key for S3. */
  readonly kmsKeyId: string | undefined;
}

/** The settings in `S3_*`; undefined when there is no `S3_BUCKET`. @throws `usage.invalid-variable` */
export function readS3Settings(environment: NodeJS.ProcessEnv): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_PREFIX, S3_SSE, S3_KMS_KEY_ID } = environment;
  if (!bucket) return undefined;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw invalid('S3_BUCKET', 'a–z 0–9 . - (3 … 63)');
  const prefix = (S3_PREFIX ?? '').replace(/^\/+|\/+$/g, '');
  if (!/^[\w!.*'()/=-]*$/.test(prefix)) throw invalid('S3_PREFIX', 'a–z A–Z 0–9 / _ - . =');
  if (S3_KMS_KEY_ID && S3_SSE !== 'aws:kms') throw invalid('S3_KMS_KEY_ID', 'S3_SSE=aws:kms');
  return {
    ...readS3Connection(environment),
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    encryption: oneOf('S3_SSE', S3_SSE, ['AES256', 'aws:kms']),
    kmsKeyId: S3_KMS_KEY_ID || undefined,
  };
}

/** How to reach S3, whichever the bucket. @throws `usage.invalid-variable` */
export function readS3Connection(environment: NodeJS.ProcessEnv): S3ConnectionSettings {
  const { S3_ENDPOINT, S3_REGION, S3_MAX_ATTEMPTS, S3_RETRY_MODE, AWS_REGION, AWS_DEFAULT_REGION } = environment;
  if (S3_ENDPOINT && !/^https?:\/\/[^/@]+\/?$/.test(S3_ENDPOINT)) throw invalid('S3_ENDPOINT', 'https://…');
  const attempts = S3_MAX_ATTEMPTS ? Number(S3_MAX_ATTEMPTS) : 6;
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 20) throw invalid('S3_MAX_ATTEMPTS', '1 … 20');
  const region = S3_REGION || AWS_REGION || AWS_DEFAULT_REGION || undefined;
  return {
    endpoint: S3_ENDPOINT || undefined,
    region: region ?? (S3_ENDPOINT ? 'us-east-1' : undefined),
    attempts,
    retryMode: oneOf('S3_RETRY_MODE', S3_RETRY_MODE, ['standard', 'adaptive']) ?? 'standard',
  };
}

/** How S3 is to encrypt an object that is sent, as `S3_SSE` and `S3_KMS_KEY_ID` say. @throws `usage.invalid-variable` */
export function readS3Encryption({ S3_SSE, S3_KMS_KEY_ID }: NodeJS.ProcessEnv): {
  ServerSideEncryption?: 'AES256' | 'aws:kms';
  SSEKMSKeyId?: string;
} {
  const encryption = oneOf('S3_SSE', S3_SSE, ['AES256', 'aws:kms'] as const);
  return {
    ...(encryption === undefined ? {} : { ServerSideEncryption: encryption }),
    ...(S3_KMS_KEY_ID ? { SSEKMSKeyId: S3_KMS_KEY_ID } : {}),
  };
}

function oneOf<T extends string>(variable: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (!value) return undefined;
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw invalid(variable, choices.join(' | '));
  return choice;
}

function invalid(variable: string, expected: string): NeurogradeError {
  return new NeurogradeError('usage.invalid-variable', { variable, expected });
}
