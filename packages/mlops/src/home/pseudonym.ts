import { createHash, createHmac } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that it can be read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * The name a patient goes by in everything that is stored: `P-` and 12 characters, the first 60 bits of HMAC-SHA256 of the clinic's id in base32.
 * The same patient always gets the same one, and without the key nobody can find out whose it is.
 *
 * @param key 32 bytes, as `loadPseudonymKey` gives
 * @param patientId as the clinic wrote it; surrounding blanks and the Unicode form of accents make no difference
 */
export function pseudonymize(key: Uint8Array, patientId: string): string {
  const digest = createHmac('sha256', key).update(patientId.normalize('NFC').trim(), 'utf8').digest();
  let bits = digest.readBigUInt64BE() >> 4n;
  let name = '';
  for (let i = 0; i < LENGTH; i++, bits >>= 5n) name = ALPHABET[Number(bits & 31n)]! + name;
  return `P-${name}`;
}

/** Tells keys apart without giving anything away: the first 8 hexadecimal digits of SHA-256. */
export function keyFingerprint(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
