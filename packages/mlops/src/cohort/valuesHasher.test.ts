import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { valuesHasher } from './valuesHasher.js';

const hash = (values: Record<string, number>) => valuesHasher(Object.keys(values))(Object.values(values));

describe('valuesHasher', () => {
  it('is SHA-256 of the sorted names and each one’s double', () => {
    const bytes = Buffer.alloc(16);
    bytes.writeDoubleLE(1.5, 0);
    bytes.writeDoubleLE(-2, 8);
    expect(hash({ b: -2, a: 1.5 })).toBe(createHash('sha256').update('["a","b"]').update(bytes).digest('hex'));
  });

  it('does not depend on the order of the columns', () => {
    expect(hash({ a: 1, b: 2, c: 3 })).toBe(hash({ c: 3, a: 1, b: 2 }));
  });

  it('depends on every value and every name', () => {
    const base = hash({ a: 1, b: 2 });
    expect(hash({ a: 1, b: 2 + 2 ** -51 })).not.toBe(base);
    expect(hash({ a: 2, b: 1 })).not.toBe(base);
    expect(hash({ a: 1, B: 2 })).not.toBe(base);
    expect(hash({ a: 1 })).not.toBe(base);
  });

  it('takes every NaN for one value, whatever its bits', () => {
    const other = new Float64Array(new BigUint64Array([0xfff8_0000_0000_0001n]).buffer);
    expect(valuesHasher(['a'])(other)).toBe(hash({ a: Number.NaN }));
    expect(hash({ a: Number.NaN })).not.toBe(hash({ a: 0 }));
  });

  it('takes −0 for 0, which no comparison tells apart', () => {
    expect(hash({ a: -0 })).toBe(hash({ a: 0 }));
  });

  it('can be used for many records, one after the other', () => {
    const hasher = valuesHasher(['a']);
    const first = hasher([1]);
    expect(hasher([2])).not.toBe(first);
    expect(hasher([1])).toBe(first);
  });
});
