import { expect, it } from 'vitest';
import { decodeBase64 } from './decodeBase64.js';

// RFC 4648, section 10, and every byte.
it.each([
  ['', ''],
  ['Zg==', 'f'],
  ['Zm8=', 'fo'],
  ['Zm9v', 'foo'],
  ['Zm9vYg==', 'foob'],
  ['Zm9vYmE=', 'fooba'],
  ['Zm9vYmFy', 'foobar'],
])('decodes %j to %j', (text, decoded) => {
  expect(String.fromCharCode(...decodeBase64(text))).toBe(decoded);
});

it('decodes every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
});
