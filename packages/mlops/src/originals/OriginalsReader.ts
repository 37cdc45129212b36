import type { Bucket } from '../bucket/Bucket.js';
import type { Seal } from '../identity/Seal.js';
import { readPacked } from './pack.js';

export interface KeptOriginal {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly bucketKey: string;
}

/**
 * Gives delivered files as they came. The pack read last is kept, so whoever wants many asks in the order of their packs. Homes of the first version
 * kept each file by itself and unsealed; those are read as they are.
 */
export class OriginalsReader {
  readonly #bucket: Bucket;
  readonly #seal: Seal;
  #last: { readonly key: string; readonly object: Promise<Uint8Array> } | undefined;

  constructor({ bucket, seal }: { readonly bucket: Bucket; readonly seal: Seal }) {
    this.#bucket = bucket;
    this.#seal = seal;
  }

  /** @throws NeurogradeError `home.damaged`, `bucket.*` */
  async read({ sha256, bucketKey }: KeptOriginal): Promise<Uint8Array> {
    if (!bucketKey.endsWith('.pack')) return this.#bucket.get(bucketKey);
    if (this.#last?.key !== bucketKey) this.#last = { key: bucketKey, object: this.#bucket.get(bucketKey) };
    return readPacked(await this.#last.object, sha256, this.#seal);
  }
}
