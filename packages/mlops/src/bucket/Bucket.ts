/**
 * An object store: bytes under keys, a folder (`FolderBucket`) or S3 (`S3Bucket`). Both pass `bucketContract`.
 *
 * A key is path-like: segments of `a–z 0–9 . _ = -` joined by `/`, none beginning with a dot, 512 characters at most. (Lower case only, since some
 * file systems do not tell the cases apart.) No key may be a folder of another.
 */
export interface Bucket {
  /** Stores or replaces an object: wholly or not at all, and durably once it resolves. */
  put(key: string, bytes: Uint8Array): Promise<void>;

  /**
   * Stores an object unless there is one under its key.
   *
   * @returns false when there was one. Of several at once exactly one stores; that one may be told false all the same, where an answer was lost on the way
   */
  putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean>;

  /** @throws NeurogradeError `home.damaged` or `bucket.damaged` when there is no such object, or it is not what was put */
  get(key: string): Promise<Uint8Array>;

  has(key: string): Promise<boolean>;

  /** Where a person or another program finds the object: a path, or a URL. */
  locate(key: string): string;

  /** The keys that begin with `prefix`, in ascending order; all of them by default. The prefix need not end at a `/`. */
  list(prefix?: string): Promise<string[]>;

  /** Does nothing when there is no such object. */
  delete(key: string): Promise<void>;
}

const KEY = /^[a-z0-9_=-][a-z0-9._=-]*(\/[a-z0-9_=-][a-z0-9._=-]*)*$/;
const LONGEST = 512;

/** @throws RangeError for what is not a key */
export function checkBucketKey(key: string): void {
  if (key.length > LONGEST || !KEY.test(key)) {
    throw new RangeError(
      'Bucket: key must be lower-case segments joined by "/", without leading dots, of 512 characters at most',
    );
  }
}
