import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { applyPlattSigmoid, fitPlattSigmoid } from './plattSigmoid.js';

const { sigmoids } = readExpected<{ sigmoids: { scores: number[]; y: number[]; calibrator: number[]; optimum: number[] }[] }>(
  'svc',
);

describe('fitPlattSigmoid', () => {
  it('finds scikit-learn’s sigmoid and the optimum of its loss, to 1e-6', () => {
    for (const { scores, y, calibrator, optimum } of sigmoids) {
      const { a, b } = fitPlattSigmoid(Float64Array.from(scores), Uint8Array.from(y));
      for (const [expectedA, expectedB] of [calibrator, optimum]) {
        expect(Math.abs(a - expectedA!)).toBeLessThan(1e-6);
        expect(Math.abs(b - expectedB!)).toBeLessThan(1e-6);
      }
    }
  });
});

describe('applyPlattSigmoid', () => {
  it('keeps far scores apart from 0 and from each other', () => {
    expect(applyPlattSigmoid({ a: -2, b: 0 }, -300)).toBeGreaterThan(0);
    expect(applyPlattSigmoid({ a: -2, b: 0 }, -300)).toBeLessThan(applyPlattSigmoid({ a: -2, b: 0 }, -299));
    expect(applyPlattSigmoid({ a: -2, b: 0 }, 400)).toBe(1);
    expect(applyPlattSigmoid({ a: -2, b: 0 }, 0)).toBe(0.5);
  });
});
