import { expect, it } from 'vitest';
import { logits } from './logits.js';

it('gives log odds, finite ones for what is called certain too', () => {
  const [zero, fifth, half, one] = logits(Float64Array.of(0, 0.2, 0.5, 1));
  expect(one).toBeCloseTo(52 * Math.LN2, 9);
  expect(zero).toBeCloseTo(-52 * Math.LN2, 9);
  expect(fifth).toBeCloseTo(-Math.log(4), 12);
  expect(half).toBe(0);
});
