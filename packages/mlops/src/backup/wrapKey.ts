import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { NeurogradeError } from '@neurograde/contracts';
import { z } from 'zod';

/** Shorter ones can be tried out by who has the archive. */
export const SHORTEST_PASSPHRASE = 12;

/** 64 MiB and a quarter of a second for each guess. */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const;
const MEMORY = 2 ** 27;

export const wrappedKeySchema = z.object({
  format: z.literal(1),
  kdf: z.literal('scrypt'),
  N: z.int().max(2 ** 20),
  r: z.int().max(32),
  p: z.int().max(16),
  salt: z.base64(),
  nonce: z.base64(),
  /** AES-256-GCM: ciphertext, then the tag. */
  sealed: z.base64(),
});
/** The key of the pseudonyms, to be had by who knows the passphrase. */
export type WrappedKey = z.infer<typeof wrappedKeySchema>;

const TAG = 16;

/**
 * Closes the key under a passphrase: scrypt makes the key that AES-256-GCM closes it with.
 *
 * @throws NeurogradeError `backup.no-passphrase` for one of fewer than 12 characters
 */
export async function wrapKey(key: Uint8Array, passphrase: string): Promise<WrappedKey> {
  requirePassphrase(passphrase);
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, COST), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { format: 1, kdf: 'scrypt', ...COST, salt: base64(salt), nonce: base64(nonce), sealed: base64(sealed) };
}

/** @throws NeurogradeError `backup.no-passphrase`, `backup.wrong-passphrase` */
export async function unwrapKey(
  { salt, nonce, sealed, ...cost }: WrappedKey,
  passphrase: string,
  file: string,
): Promise<Uint8Array> {
  requirePassphrase(passphrase);
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const derived = await derive(passphrase, Buffer.from(salt, 'base64'), cost);
    const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
  } catch (cause) {
    throw new NeurogradeError('backup.wrong-passphrase', { file }, { cause });
  }
}

function requirePassphrase(passphrase: string): void {
  if (passphrase.length < SHORTEST_PASSPHRASE) throw new NeurogradeError('backup.no-passphrase', { least: SHORTEST_PASSPHRASE });
}

function derive(passphrase: string, salt: Uint8Array, { N, r, p }: Pick<WrappedKey, 'N' | 'r' | 'p'>): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: MEMORY };
  return new Promise((done, fail) => {
    // The same passphrase, however its accents are composed.
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, derived) => (error ? fail(error) : done(derived)));
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
