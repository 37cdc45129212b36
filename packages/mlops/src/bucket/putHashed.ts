import { createHash } from 'node:crypto';
import type { Bucket } from './Bucket.js';

/** SHA-256 in hexadecimal, lower case. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Stores bytes under their own hash, once: `putHashed(bucket, 'files', bytes, 'csv')` → `files/ab/abcdef….csv`. Storing them again changes nothing.
 *
 * @param extension without the dot; none by default
 * @returns the key
 */
export async function putHashed(bucket: Bucket, prefix: string, bytes: Uint8Array, extension = ''): Promise<string> {
  const key = hashedKey(prefix, bytes, extension);
  await bucket.putIfAbsent(key, bytes);
  return key;
}

/** Where `putHashed` stores bytes. */
export function hashedKey(prefix: string, bytes: Uint8Array, extension = ''): string {
  const hash = sha256(bytes);
  return `${prefix}/${hash.slice(0, 2)}/${hash}${extension === '' ? '' : `.${extension}`}`;
}
