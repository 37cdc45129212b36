import { describe, expect, it } from 'vitest';
import { maxCoxSnellR2, requiredSampleSize, supportedParameters } from './requiredSampleSize.js';

describe('requiredSampleSize', () => {
  it('gives what pmsampsize gives for the Chagas example of Riley et al. 2019', () => {
    // tests/test_pmsampsize.py of the authors' package: csrsquared 0.288, parameters 24, prevalence 0.174.
    const expected = { shrinkage: 623, optimism: 662, prevalence: 221 };
    expect(requiredSampleSize({ parameters: 24, prevalence: 0.174, coxSnellR2: 0.288 })).toEqual(expected);
  });

  it('gives the least for one parameter as worked from the equations by hand', () => {
    // i: 1 / (−0.1 · ln(1 − 0.05 / 0.9)) = 174.95; ii: S = 0.05 / (0.05 + 0.05 · 0.75) = 0.5714, 1 / (−0.4286 · ln 0.9125) = 25.48; iii: 39.2² / 4 = 384.16
    expect(requiredSampleSize({ parameters: 1, prevalence: 0.5, coxSnellR2: 0.05 })).toEqual({
      shrinkage: 175,
      optimism: 26,
      prevalence: 385,
    });
  });
});

describe('supportedParameters', () => {
  it('is the most that the same number of patients does for', () => {
    const expected = { prevalence: 0.174, coxSnellR2: 0.288 };
    expect(supportedParameters(662, expected)).toBe(24);
    expect(supportedParameters(661, expected)).toBe(23);
    expect(supportedParameters(20, expected)).toBe(0);
  });
});

it('knows the greatest Cox–Snell R² of a prevalence', () => {
  // Riley et al. 2020, box of the maximum values: 0.75 at half, 0.33 at 5 %, 0.63 at 20 %.
  expect(maxCoxSnellR2(0.5)).toBeCloseTo(0.75, 12);
  expect(maxCoxSnellR2(0.05)).toBeCloseTo(0.33, 2);
  expect(maxCoxSnellR2(0.2)).toBeCloseTo(0.63, 2);
});
