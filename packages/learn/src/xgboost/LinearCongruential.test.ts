import { describe, expect, it } from 'vitest';
import { LinearCongruential } from './LinearCongruential.js';

describe('LinearCongruential', () => {
  it.each([1, 77, 4_294_967_295])('multiplies by 16807 modulo 2⁶³, from seed %i', (seed) => {
    const generator = new LinearCongruential(seed);
    let state = BigInt(seed);
    for (let draw = 0; draw < 1000; draw++) {
      state = (state * 16_807n) % 2n ** 63n;
      expect(generator.random()).toBe(Number(state - 1n) / 2 ** 63);
    }
  });

  it('takes 0 for 1, from which it would never leave', () => {
    expect(new LinearCongruential(0).random()).toBe(new LinearCongruential(1).random());
  });
});
