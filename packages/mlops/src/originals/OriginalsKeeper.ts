import type { Bucket } from '../bucket/Bucket.js';
import { putHashed } from '../bucket/putHashed.js';
import type { Seal } from '../identity/Seal.js';
import { type Original, type SealedOriginal, sealOriginal, writePack } from './pack.js';

/** A pack is written once it holds as much: what one memory holds easily, and one request sends. */
const FULL = 32 * 2 ** 20;

/** Keeps delivered files, sealed and packed, under `prefix`; each is on the disk once `keyOf` is to be had, after `end`. */
export class OriginalsKeeper {
  readonly #bucket: Bucket;
  readonly #seal: Seal;
  readonly #prefix: string;
  readonly #keptBefore: (hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly #keys = new Map<string, string>();
  #waiting = new Map<string, SealedOriginal>();
  #bytes = 0;

  /** @param keptBefore the keys of those that earlier deliveries brought; they are not written again */
  constructor(
    { bucket, seal }: { readonly bucket: Bucket; readonly seal: Seal },
    prefix: string,
    keptBefore: (hashes: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  ) {
    this.#bucket = bucket;
    this.#seal = seal;
    this.#prefix = prefix;
    this.#keptBefore = keptBefore;
  }

  async add(original: Original): Promise<void> {
    if (this.#keys.has(original.sha256) || this.#waiting.has(original.sha256)) return;
    // Here and not at the end: a database that opens meanwhile is waited for there.
    this.#waiting.set(original.sha256, sealOriginal(original, this.#seal));
    this.#bytes += original.content.byteLength;
    if (this.#bytes >= FULL) await this.end();
  }

  /** Writes what is waiting. */
  async end(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.size === 0) return;
    this.#waiting = new Map();
    this.#bytes = 0;
    for (const [hash, key] of await this.#keptBefore([...waiting.keys()])) {
      this.#keys.set(hash, key);
      waiting.delete(hash);
    }
    if (waiting.size === 0) return;
    const key = await putHashed(this.#bucket, this.#prefix, writePack([...waiting.values()]), 'pack');
    for (const hash of waiting.keys()) this.#keys.set(hash, key);
  }

  /** Where a file is kept; undefined before `end`, and for one that was never added. */
  keyOf(hash: string): string | undefined {
    return this.#keys.get(hash);
  }
}
