import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyFingerprint, pseudonymize } from './pseudonym.js';

const KEY = new Uint8Array(20).fill(0x0b);

describe('pseudonymize', () => {
  it('gives the first 60 bits of the HMAC, in Crockford base32', () => {
    // RFC 4231, test case 1: HMAC-SHA-256 of "Hi There" = b0344c61d8db38535ca8afceaf0bf12b…, whose first 60 bits in fives are 22 0 26 4 24 24 14 24 27 12 28 5.
    expect(createHmac('sha256', KEY).update('Hi There').digest('hex').slice(0, 16)).toBe('b0344c61d8db3853');
    expect(pseudonymize(KEY, 'Hi There')).toBe('P-P0T4RRERVCW5');
  });

  it('takes no notice of surrounding blanks and of how an accent is encoded', () => {
    expect(pseudonymize(KEY, '  PÉREZ 001\t')).toBe(pseudonymize(KEY, 'PE\u0301REZ 001'));
  });

  it('tells patients and keys apart', () => {
    expect(pseudonymize(KEY, '1')).not.toBe(pseudonymize(KEY, '01'));
    expect(pseudonymize(KEY, '1')).not.toBe(pseudonymize(new Uint8Array(32), '1'));
  });

  it('gives no two of 20,000 patients the same name', () => {
    const names = new Set(Array.from({ length: 20_000 }, (_, i) => pseudonymize(KEY, String(i))));
    expect(names.size).toBe(20_000);
  });
});

describe('keyFingerprint', () => {
  it('is the beginning of SHA-256 of the key', () => {
    // SHA-256 of nothing, FIPS 180-4
    expect(keyFingerprint(new Uint8Array())).toBe('e3b0c442');
  });
});
