import { createHash } from 'node:crypto';

/**
 * Makes a hash of records that share their features: SHA-256, in hex, of the names in sorted order and of each one's double in little-endian
 * bytes. Every NaN counts as one value, and −0 as 0.
 */
export function valuesHasher(features: readonly string[]): (values: ArrayLike<number>) => string {
  const order = features.map((_, index) => index).sort((a, b) => (features[a]! < features[b]! ? -1 : 1));
  const names = createHash('sha256').update(JSON.stringify(order.map((index) => features[index])));
  const bytes = new DataView(new ArrayBuffer(8 * order.length));
  return (values) => {
    order.forEach((index, place) => {
      const value = values[index]!;
      bytes.setFloat64(8 * place, Number.isNaN(value) ? Number.NaN : value + 0, true);
    });
    return names.copy().update(bytes).digest('hex');
  };
}
