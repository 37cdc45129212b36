/**
 * A seed for one part of a seeded work, from the seed of the whole and the part's coordinates (such as candidate and fold), so that
 * parts may run in any order, on any thread.
 *
 * MurmurHash3's 32-bit mixing (Appleby 2011) over the parts.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @param parts whole numbers ≥ 0 that name the part
 */
export function deriveSeed(seed: number, ...parts: readonly number[]): number {
  let hash = seed >>> 0;
  for (const part of parts) {
    let k = Math.imul(part, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    hash ^= Math.imul(k, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = Math.imul(hash, 5) + 0xe6546b64;
  }
  hash ^= parts.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
