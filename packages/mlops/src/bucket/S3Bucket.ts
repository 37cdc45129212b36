import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { NeurogradeError } from '@neurograde/contracts';
import { retryWithBackOff } from '../retry/retryWithBackOff.js';
import { type Bucket, checkBucketKey } from './Bucket.js';
import { bucketError, isMissingObject, statusOf } from './bucketError.js';
import { sha256 } from './putHashed.js';
import { s3Client } from './s3Client.js';
import { getS3Object, listS3Keys } from './s3Objects.js';
import type { S3Settings } from './s3Settings.js';

const MEBIBYTE = 1 << 20;
/** Beyond it an object is sent in parts, so that what fails on the way is sent again alone. S3 takes parts of 5 MiB and more. */
const PART = 8 * MEBIBYTE;
/** Up to it, sending an object that is there already costs less than asking first. */
const SEND_UNASKED = 256 * 1024;
/** Where the SHA-256 of an object's bytes stands, on any server, sent in parts or not. */
const HASH = 'sha256';

/** What is to be known of a bucket on S3. */
export interface S3State {
  /** Milliseconds. */
  readonly roundTrip: number;
  readonly tls: boolean;
  readonly versioned: boolean | undefined;
  /** Undefined where neither the settings nor the server tell. */
  readonly encryption: string | undefined;
}

/** A bucket on Amazon S3, or on a server that speaks its protocol. */
export class S3Bucket implements Bucket {
  readonly #client: S3Client;
  readonly #settings: S3Settings;
  /** False once the server showed that it does not know `If-None-Match`. */
  #conditional = true;

  /** Whether the bucket keeps what is replaced or deleted; undefined where this identity may not know. */
  readonly versioned: boolean | undefined;

  private constructor(client: S3Client, settings: S3Settings, versioned: boolean | undefined) {
    this.#client = client;
    this.#settings = settings;
    this.versioned = versioned;
  }

  /**
   * Connects, and makes sure that there is such a bucket.
   *
   * @throws NeurogradeError `bucket.not-found`, `bucket.denied`, `bucket.wrong-credentials`, `bucket.wrong-region`, `bucket.unreachable`, `bucket.tls`,
   * `bucket.busy`, `bucket.clock`, `bucket.failed`
   */
  static async open(settings: S3Settings): Promise<S3Bucket> {
    const client = await s3Client(settings);
    try {
      return new S3Bucket(client, settings, await isVersioned(client, settings.bucket));
    } catch (error) {
      client.destroy();
      throw error;
    }
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.#send(this.#request(key, bytes));
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    const request = this.#request(key, bytes);
    if ((bytes.length > SEND_UNASKED || !this.#conditional) && (await this.has(key))) return false;
    if (!this.#conditional) return this.#send(request);
    try {
      return await this.#send({ ...request, IfNoneMatch: '*' });
    } catch (error) {
      if (!(error instanceof NeurogradeError) || statusOf(error.cause) !== 501) throw error;
      this.#conditional = false;
      return this.putIfAbsent(key, bytes);
    }
  }

  async get(key: string): Promise<Uint8Array> {
    const object = await getS3Object(this.#client, this.#settings.bucket, this.#key(key));
    if (object === undefined) throw this.#damaged('a stored object is missing', 'falta un objeto guardado');
    const expected = object.metadata[HASH];
    if (expected !== undefined && expected !== sha256(object.bytes)) {
      throw this.#damaged('an object is not what was stored', 'un objeto no es lo que se guardó');
    }
    return object.bytes;
  }

  async has(key: string): Promise<boolean> {
    const { HeadObjectCommand } = await import('@aws-sdk/client-s3');
    const { bucket } = this.#settings;
    const Key = this.#key(key);
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      return true;
    } catch (error) {
      if (isMissingObject(error)) return false;
      throw bucketError(error, bucket, 'HeadObject');
    }
  }

  locate(key: string): string {
    return `s3://${this.#settings.bucket}/${this.#key(key)}`;
  }

  async list(prefix = ''): Promise<string[]> {
    const { bucket, prefix: root } = this.#settings;
    const keys = await listS3Keys(this.#client, bucket, root + prefix);
    return keys.map((key) => key.slice(root.length)).sort();
  }

  /** Where the bucket keeps versions, S3 only marks the object as deleted. */
  async delete(key: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    const { bucket } = this.#settings;
    const Key = this.#key(key);
    try {
      await this.#client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    } catch (error) {
      if (!isMissingObject(error)) throw bucketError(error, bucket, 'DeleteObject');
    }
  }

  /** Whether each way to the server is encrypted, how it encrypts what lies there, and how long it takes to answer. */
  async inspect(): Promise<S3State> {
    const { GetBucketEncryptionCommand, HeadBucketCommand } = await import('@aws-sdk/client-s3');
    const { bucket, endpoint, encryption } = this.#settings;
    const begun = performance.now();
    try {
      await this.#client.send(new HeadBucketCommand({ Bucket: bucket }));
    } catch (error) {
      throw bucketError(error, bucket, 'HeadBucket');
    }
    const roundTrip = performance.now() - begun;
    // Not every server and identity tells; what they do not tell is not known, and no failure.
    const rules = await this.#client
      .send(new GetBucketEncryptionCommand({ Bucket: bucket }))
      .then(({ ServerSideEncryptionConfiguration }) => ServerSideEncryptionConfiguration?.Rules)
      .catch(() => undefined);
    const byDefault = rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm;
    return {
      roundTrip,
      tls: endpoint?.startsWith('http:') !== true,
      versioned: this.versioned,
      encryption: encryption ?? byDefault,
    };
  }

  /** Ends the connections; a second time does nothing. */
  close(): void {
    this.#client.destroy();
  }

  /** @returns false when the condition of the request was not met: there is such an object */
  async #send(request: PutObjectCommandInput & { Body: Uint8Array }): Promise<boolean> {
    const send = () => (request.Body.length > PART ? this.#sendInParts(request) : this.#sendWhole(request));
    // Another is just writing the same key: that one stores it, or fails, and then it is for us.
    const isTaken = (error: unknown) => statusOf(error) === 409 && request.IfNoneMatch !== undefined;
    try {
      await retryWithBackOff(send, isTaken, { within: 30_000 });
      return true;
    } catch (error) {
      if (statusOf(error) === 412) return false;
      throw bucketError(error, this.#settings.bucket, 'PutObject');
    }
  }

  async #sendWhole(request: PutObjectCommandInput): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const ChecksumSHA256 = Buffer.from(request.Metadata![HASH]!, 'hex').toString('base64');
    await this.#client.send(new PutObjectCommand({ ...request, ChecksumSHA256 }));
  }

  /** The SDK removes the parts when one fails for good; those of a process that died are for the bucket's lifecycle rule. */
  async #sendInParts(params: PutObjectCommandInput): Promise<void> {
    const { Upload } = await import('@aws-sdk/lib-storage');
    await new Upload({ client: this.#client, params, partSize: PART, queueSize: 4, leavePartsOnError: false }).done();
  }

  #request(key: string, bytes: Uint8Array): PutObjectCommandInput & { Body: Uint8Array } {
    const { bucket, encryption, kmsKeyId } = this.#settings;
    return {
      Bucket: bucket,
      Key: this.#key(key),
      Body: bytes,
      Metadata: { [HASH]: sha256(bytes) },
      ...(encryption === undefined ? {} : { ServerSideEncryption: encryption }),
      ...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId }),
    };
  }

  #key(key: string): string {
    checkBucketKey(key);
    return this.#settings.prefix + key;
  }

  #damaged(problem: string, problema: string): NeurogradeError {
    return new NeurogradeError('bucket.damaged', { bucket: this.#settings.bucket, problem, problema });
  }
}

/** Asks S3, which tells at the same time whether there is such a bucket. Who may not ask may still be let in. */
async function isVersioned(client: S3Client, bucket: string): Promise<boolean | undefined> {
  const { GetBucketVersioningCommand, HeadBucketCommand } = await import('@aws-sdk/client-s3');
  try {
    return (await client.send(new GetBucketVersioningCommand({ Bucket: bucket }))).Status === 'Enabled';
  } catch (error) {
    const known = bucketError(error, bucket, 'GetBucketVersioning');
    if (known.code !== 'bucket.denied' && known.code !== 'bucket.failed') throw known;
  }
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return undefined;
  } catch (error) {
    throw bucketError(error, bucket, 'HeadBucket');
  }
}
