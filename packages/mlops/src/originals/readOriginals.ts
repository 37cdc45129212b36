import type { Bucket } from '../bucket/Bucket.js';
import type { Seal } from '../identity/Seal.js';
import { type Original, readPacked } from './pack.js';

export interface KeptOriginal {
  readonly sha256: string;
  readonly bucketKey: string;
}

/**
 * Delivered files as they came, those of one pack after one another. Homes of the first version kept each file by itself and unsealed; those are read
 * as they are.
 *
 * @throws NeurogradeError `home.damaged`
 */
export async function* readOriginals(
  { bucket, seal }: { readonly bucket: Bucket; readonly seal: Seal },
  kept: readonly KeptOriginal[],
): AsyncGenerator<Original> {
  const byKey = new Map<string, Set<string>>();
  for (const { sha256, bucketKey } of kept) byKey.set(bucketKey, (byKey.get(bucketKey) ?? new Set()).add(sha256));
  for (const [key, hashes] of byKey) {
    const object = await bucket.get(key);
    for (const hash of hashes) {
      yield { sha256: hash, content: key.endsWith('.pack') ? readPacked(object, hash, seal) : object };
    }
  }
}
