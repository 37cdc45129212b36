import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { NeurogradeError } from '@neurograde/contracts/errors';

/** What is sealed, so that nothing sealed as one can pass for another: a delivered file, a patient's identifier, what a file was called. */
export type SealPurpose = 'original' | 'identity' | 'source';

const FORMAT = 1;
const SALT = 16;
const TAG = 16;
const HEADER = 1 + SALT;

/**
 * Closes bytes so that only who holds the key can read or change them: AES-256-GCM, with key and nonce of its own for each content.
 *
 * Sealing is deterministic, so that storing a thing twice is storing it once: the salt is an HMAC of purpose and content under the key, and key and
 * nonce are derived from the salt. Two contents share them only where HMAC-SHA256 collides in 128 bits. What the same seal tells is that two contents
 * are equal, and nothing to who has no key.
 *
 * A sealed thing is one byte of format, the salt, the ciphertext and the tag.
 */
export class Seal {
  readonly #keys: Readonly<Record<SealPurpose, Uint8Array>>;

  /** @param key of the pseudonyms, 32 bytes; others are derived from it (HKDF-SHA256), so it never closes anything itself */
  constructor(key: Uint8Array) {
    const derive = (purpose: SealPurpose) => new Uint8Array(hkdfSync('sha256', key, '', `neurograde seal 1 ${purpose}`, 32));
    this.#keys = { original: derive('original'), identity: derive('identity'), source: derive('source') };
  }

  close(purpose: SealPurpose, content: Uint8Array): Uint8Array {
    const key = this.#keys[purpose];
    const salt = createHmac('sha256', key).update('salt').update(content).digest().subarray(0, SALT);
    const cipher = createCipheriv('aes-256-gcm', ...keyAndNonce(key, salt));
    return Buffer.concat([Uint8Array.of(FORMAT), salt, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws NeurogradeError `home.damaged` for what was changed since, or closed under another key or for another purpose */
  open(purpose: SealPurpose, sealed: Uint8Array): Uint8Array {
    try {
      if (sealed[0] !== FORMAT || sealed.length < HEADER + TAG) throw new RangeError('not sealed');
      const decipher = createDecipheriv('aes-256-gcm', ...keyAndNonce(this.#keys[purpose], sealed.subarray(1, HEADER)));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      return Buffer.concat([decipher.update(sealed.subarray(HEADER, sealed.length - TAG)), decipher.final()]);
    } catch (cause) {
      throw new NeurogradeError(
        'home.damaged',
        { problem: 'something sealed does not open', problema: 'algo sellado no se abre' },
        { cause },
      );
    }
  }

  /** A short text as base64, filled up to a multiple of 32 bytes, so that its length tells little. */
  closeText(purpose: SealPurpose, text: string): string {
    const bytes = Buffer.from(text, 'utf8');
    return Buffer.from(this.close(purpose, Buffer.concat([bytes, new Uint8Array(32 - (bytes.length % 32))]))).toString('base64');
  }

  /** @throws NeurogradeError `home.damaged` */
  openText(purpose: SealPurpose, sealed: string): string {
    return Buffer.from(this.open(purpose, Buffer.from(sealed, 'base64')))
      .toString('utf8')
      .replace(/\0+$/, '');
  }
}

/** 256 bits of key and 96 of nonce for one salt: HKDF's expansion, of one block of SHA-512. */
function keyAndNonce(key: Uint8Array, salt: Uint8Array): [Uint8Array, Uint8Array] {
  const block = createHmac('sha512', key).update('key').update(salt).digest();
  return [block.subarray(0, 32), block.subarray(32, 44)];
}
