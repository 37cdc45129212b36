import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.js';

describe('canonicalJson', () => {
  it('writes keys in order at every depth, and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 3], a: { ñ: null, B: 'x' } })).toBe(
      '{"a":{"B":"x","ñ":null},"b":[{"a":2,"z":1},3]}',
    );
  });

  it('says the same of objects whose keys were set in another order, or to undefined', () => {
    expect(canonicalJson({ a: 1, b: 2, c: undefined })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});
