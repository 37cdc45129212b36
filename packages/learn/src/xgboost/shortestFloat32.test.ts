import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestFloat32 } from './shortestFloat32.js';

describe('shortestFloat32', () => {
  it('writes few decimals', () => {
    expect(String(shortestFloat32(Math.fround(0.1)))).toBe('0.1');
    expect(String(shortestFloat32(Math.fround(-1e30)))).toBe('-1e+30');
  });

  it('is the same float32 again, in at most 9 significant decimals', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const short = shortestFloat32(value);
        expect(Math.fround(short) === value).toBe(true);
        expect(short).toBe(Number(short.toPrecision(9)));
      }),
    );
  });
});
