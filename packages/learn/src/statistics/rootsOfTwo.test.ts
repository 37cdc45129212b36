import { expect, it } from 'vitest';
import { ROOT_RESTS, ROOTS } from './rootsOfTwo.js';

it('the roots of two and what they lack are those of Python’s decimal arithmetic', () => {
  expect([ROOTS[0], ROOTS[1], ROOTS[16], ROOTS[31]]).toEqual([1, 1.0218971486541166, Math.SQRT2, 1.9571441241754002]);
  expect([ROOT_RESTS[0], ROOT_RESTS[1], ROOT_RESTS[11], ROOT_RESTS[16], ROOT_RESTS[31]]).toEqual([
    0, 5.109225028973444e-17, 2.667932131342186e-18, -9.667293313452913e-17, 8.960767791036668e-17,
  ]);
});
