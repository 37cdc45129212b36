import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { calibrationSlope } from './calibrationSlope.js';

interface Case {
  y: number[];
  p: number[];
  slope: number;
  intercept: number;
  inTheLarge: number;
}

const cases = readExpected<{ recalibrations: Case[] }>('metrics').recalibrations;

describe('calibrationSlope', () => {
  it.each(cases)('is the unpenalised logistic regression of scikit-learn on the logit, case %#', (expected) => {
    const found = calibrationSlope(Uint8Array.from(expected.y), Float64Array.from(expected.p));
    expect(found.converged).toBe(true);
    expect(found.slope).toBeCloseTo(expected.slope, 9);
    expect(found.intercept).toBeCloseTo(expected.intercept, 9);
    expect(found.inTheLarge).toBeCloseTo(expected.inTheLarge, 9);
  });

  it('says so where the classes are separated and no finite slope fits', () => {
    const found = calibrationSlope(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.2, 0.6, 0.9));
    expect(found.converged).toBe(false);
  });

  it('takes probabilities of exactly 0 and 1', () => {
    const found = calibrationSlope(Uint8Array.of(0, 1, 0, 1, 1, 0), Float64Array.of(0, 0, 0.4, 1, 1, 1));
    expect(found.converged).toBe(true);
    expect(Number.isFinite(found.slope + found.intercept + found.inTheLarge)).toBe(true);
  });
});
