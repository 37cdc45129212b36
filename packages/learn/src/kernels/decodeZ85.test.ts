import { expect, it } from 'vitest';
import { encodeZ85 } from '../../kernels/encodeZ85.mjs';
import { decodeZ85 } from './decodeZ85.js';

// ZeroMQ RFC 32, and words cut short as in Ascii85.
it.each([
  ['', []],
  ['HelloWorld', [0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b]],
  ['~', [0, 0, 0, 0]],
  ['Hello~', [0x86, 0x4f, 0xd2, 0x6f, 0, 0, 0, 0]],
  ['HelloWo', [0x86, 0x4f, 0xd2, 0x6f, 0xb5]],
])('decodes %j to %j', (text, bytes) => {
  expect(Array.from(decodeZ85(text))).toEqual(bytes);
});

it('decodes what the build of the kernels encodes: every byte, at any length', () => {
  for (const length of [256, 255, 254, 253]) {
    const bytes = Uint8Array.from({ length }, (_, byte) => byte);
    expect(decodeZ85(encodeZ85(bytes))).toEqual(bytes);
  }
});
