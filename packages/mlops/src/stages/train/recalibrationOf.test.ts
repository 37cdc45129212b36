import { describe, expect, it } from 'vitest';
import { recalibrationOf } from './recalibrationOf.js';

describe('recalibrationOf', () => {
  it('is the slope and the intercept of what was called certain but came true in three of four', () => {
    const found = recalibrationOf(Uint8Array.of(0, 0, 0, 1, 0, 1, 1, 1), Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9));
    expect(found?.slope).toBeCloseTo(0.5, 12);
    expect(found?.intercept).toBeCloseTo(0, 12);
  });

  it.each([
    ['probabilities that separate the grades', [0.1, 0.2, 0.7, 0.9]],
    ['probabilities that separate them the wrong way', [0.9, 0.7, 0.2, 0.1]],
    ['probabilities that separate them but for one that both have', [0.1, 0.4, 0.4, 0.9]],
    ['one probability for all', [0.4, 0.4, 0.4, 0.4]],
  ])('is none for %s, where no finite slope fits best', (_, probabilities) => {
    expect(recalibrationOf(Uint8Array.of(0, 0, 1, 1), Float64Array.from(probabilities))).toBeNull();
  });
});
