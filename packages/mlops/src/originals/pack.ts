import { NeurogradeError } from '@neurograde/contracts/errors';
import { sha256 } from '../bucket/putHashed.js';
import type { Seal } from '../identity/Seal.js';

/** One delivered file, as it came. */
export interface Original {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** A delivered file as a pack holds it. */
export interface SealedOriginal {
  /** Of its bytes before they were sealed, in hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export function sealOriginal({ sha256, content }: Original, seal: Seal): SealedOriginal {
  return { sha256, bytes: seal.close('original', content) };
}

const MAGIC = 'ngpack1\n';
const LENGTH = 4;

/**
 * Delivered files as one object: many small ones would each cost a wait for the disk, or a request.
 *
 * `ngpack1` and a line end; the length of the index, 4 bytes, little-endian; the index, JSON `[[sha256, sealed length], …]`; the sealed files one after
 * the other. In the order of their hashes and each of them once, so that the same files are the same pack in whatever order they came.
 */
export function writePack(originals: readonly SealedOriginal[]): Uint8Array {
  const distinct = [...new Map(originals.map((original) => [original.sha256, original])).values()];
  const sealed = distinct.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const index = Buffer.from(JSON.stringify(sealed.map(({ sha256, bytes }) => [sha256, bytes.length])));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(index.length);
  return Buffer.concat([Buffer.from(MAGIC), length, index, ...sealed.map(({ bytes }) => bytes)]);
}

/**
 * One file out of a pack, by the hash of its bytes, which is proved.
 *
 * @throws NeurogradeError `home.damaged`
 */
export function readPacked(pack: Uint8Array, hash: string, seal: Seal): Uint8Array {
  const { index, start } = readIndex(pack);
  let at = start;
  for (const [sha, length] of index) {
    if (sha === hash) {
      const content = seal.open('original', pack.subarray(at, at + length));
      if (sha256(content) !== hash) throw damaged();
      return content;
    }
    at += length;
  }
  throw damaged();
}

function readIndex(pack: Uint8Array): { index: readonly (readonly [string, number])[]; start: number } {
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const from = MAGIC.length + LENGTH;
  if (bytes.length < from || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw damaged();
  const start = from + bytes.readUInt32LE(MAGIC.length);
  try {
    return { index: JSON.parse(bytes.toString('utf8', from, start)), start };
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): NeurogradeError {
  return new NeurogradeError(
    'home.damaged',
    { problem: 'a delivered file is not as it was stored', problema: 'un archivo entregado no está como se guardó' },
    { cause },
  );
}
