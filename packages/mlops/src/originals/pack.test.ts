import { describe, expect, it } from 'vitest';
import { sha256 } from '../bucket/putHashed.js';
import { Seal } from '../identity/Seal.js';
import { type Original, readPacked, sealOriginal, writePack } from './pack.js';

const seal = new Seal(new Uint8Array(32).fill(7));
const original = (text: string): Original => {
  const content = new TextEncoder().encode(text);
  return { sha256: sha256(content), content };
};
const packOf = (files: readonly Original[]) => writePack(files.map((file) => sealOriginal(file, seal)));
const originals = ['Juan Pérez', '', 'b'.repeat(100_000)].map(original);
const damaged = expect.objectContaining({ code: 'home.damaged' });

describe('writePack', () => {
  it('keeps each file as it came, readable by none without the key', () => {
    const pack = packOf(originals);
    for (const { sha256, content } of originals) expect(new Uint8Array(readPacked(pack, sha256, seal))).toEqual(content);
    expect(Buffer.from(pack).includes('Juan')).toBe(false);
    expect(() => readPacked(pack, originals[0]!.sha256, new Seal(new Uint8Array(32)))).toThrow(damaged);
  });

  it('is the same whatever the order, and however often a file is there', () => {
    const [a, b, c] = originals;
    expect(packOf([c!, a!, b!, a!])).toEqual(packOf([a!, b!, c!]));
  });
});

describe('readPacked', () => {
  it('refuses what is no pack, a pack that was cut or changed, and a file that is not in it', () => {
    const pack = packOf(originals);
    const changed = Buffer.from(pack);
    changed[changed.length - 10]! ^= 1;
    const readAll = (bytes: Uint8Array) => () => originals.map(({ sha256 }) => readPacked(bytes, sha256, seal));
    const table = new TextEncoder().encode('ID,a\nP1,2\n');
    for (const bad of [new Uint8Array(), table, pack.subarray(0, 40), pack.subarray(0, -1), changed]) {
      expect(readAll(bad)).toThrow(damaged);
    }
    expect(() => readPacked(pack, '00', seal)).toThrow(damaged);
  });
});
