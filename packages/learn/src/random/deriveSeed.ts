import { invalidParameter } from '../base/errors.js';

/**
 * A seed for one part of a seeded work, from the seed of the whole and the part's coordinates (such as candidate and fold), so that
 * parts may run in any order, on any thread.
 *
 * MurmurHash3_x86_32 (Appleby 2011) of the parts as little-endian 32-bit words, with `seed` as its seed. With one part no two parts
 * share a seed; with more, two of them share one about as rarely as two random 32-bit numbers are equal.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @param parts whole numbers from 0 to 2³² − 1 that name the part
 * @returns whole number from 0 to 2³² − 1
 * @throws `learn.invalid-parameter` for anything else.
 *
 * @example
 * ```ts
 * import { deriveSeed } from '@neurograde/learn';
 *
 * // The same seed for fold 3 of candidate 7 on whatever thread it runs.
 * deriveSeed(42, 7, 3); // → 2081049223
 * deriveSeed(42, 7, 3) === deriveSeed(42, 3, 7); // → false
 * ```
 */
export function deriveSeed(seed: number, ...parts: readonly number[]): number {
  let hash = checkWord('seed', seed);
  for (const part of parts) {
    let k = Math.imul(checkWord('part', part), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    hash ^= Math.imul(k, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = Math.imul(hash, 5) + 0xe6546b64;
  }
  hash ^= 4 * parts.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function checkWord(name: string, value: number): number {
  if (value >>> 0 !== value) throw invalidParameter('deriveSeed', name, 'a whole number from 0 to 4294967295', value);
  return value;
}
