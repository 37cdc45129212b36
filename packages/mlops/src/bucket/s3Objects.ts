import type { S3Client } from '@aws-sdk/client-s3';
import { retryWithBackOff } from '../retry/retryWithBackOff.js';
import { bucketError, isMissingObject, isNetworkFailure } from './bucketError.js';

/** An object as S3 gave it. */
export interface S3Object {
  readonly bytes: Uint8Array;
  /** What was stored beside it, names in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The keys that begin with `prefix`, of however many pages, in S3's order. @throws `bucket.*` */
export async function listS3Keys(client: S3Client, bucket: string, prefix: string): Promise<string[]> {
  const { paginateListObjectsV2 } = await import('@aws-sdk/client-s3');
  const keys: string[] = [];
  try {
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
    }
  } catch (error) {
    throw bucketError(error, bucket, 'ListObjectsV2');
  }
  return keys;
}

/**
 * An object, whole. An answer that breaks off half-way is asked for again.
 *
 * @returns undefined when there is none
 * @throws `bucket.*`
 */
export async function getS3Object(client: S3Client, bucket: string, key: string): Promise<S3Object | undefined> {
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const read = async (): Promise<S3Object> => {
    const { Body, ContentLength, Metadata = {} } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    if (ContentLength !== undefined && bytes.length !== ContentLength) throw new CutOffError();
    return { bytes, metadata: Metadata };
  };
  try {
    return await retryWithBackOff(read, isNetworkFailure, { within: 30_000 });
  } catch (error) {
    if (isMissingObject(error)) return undefined;
    throw bucketError(error, bucket, 'GetObject');
  }
}

/** Fewer bytes than S3 announced: the connection ended too soon. */
class CutOffError extends Error {
  override readonly name = 'ECONNRESET';
}
