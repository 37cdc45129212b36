import type { ExtractionSettings } from '@neurograde/radiomics';
import { describe, expect, it } from 'vitest';
import { acceptMix, compareSettings } from './compareSettings.js';

const records = (...settings: (ExtractionSettings | undefined)[]) => settings.map((each) => ({ settings: each }));

describe('compareSettings', () => {
  it('names each setting that differs, with how many patients have each value', () => {
    const wide = { binWidth: 50, normalize: true };
    const narrow = { binWidth: 25, normalize: true };
    const { mixes } = compareSettings(records(wide, narrow, narrow));
    expect(mixes).toEqual([
      {
        setting: 'binWidth',
        values: [
          { value: '25', patients: 2 },
          { value: '50', patients: 1 },
        ],
      },
    ]);
  });

  it.each<[string, ExtractionSettings, ExtractionSettings]>([
    ['25 and 25.0 as text', { binWidth: 25 }, { binWidth: '25.0' }],
    ['an interpolator by name and by number', { interpolator: 'sitkBSpline' }, { interpolator: 3 }],
    [
      'a spacing in a list of whole numbers and of others',
      { resampledPixelSpacing: [1, 1] },
      { resampledPixelSpacing: ['1.0', 1] },
    ],
    ['image types in another order', { imageTypes: { A: {}, B: {} } }, { imageTypes: { B: {}, A: {} } }],
    ['a version with and without its v', { pyradiomicsVersion: 'v3.0.1' }, { pyradiomicsVersion: '3.0.1' }],
    ['images of other spacing, as patients have', { imageSpacing: [1, 1, 1] }, { imageSpacing: [1, 1, 2] }],
    ['what one file does not say', { binWidth: 25, normalize: false }, { binWidth: 25 }],
  ])('takes for the same: %s', (_, a, b) => {
    expect(compareSettings(records(a, b)).mixes).toEqual([]);
  });

  it('tells a version from another that begins alike, and no resampling from some', () => {
    expect(compareSettings(records({ pyradiomicsVersion: '3.0' }, { pyradiomicsVersion: '3.0.1' })).mixes).toHaveLength(1);
    const spacings = records({ resampledPixelSpacing: null }, { resampledPixelSpacing: [1, 1, 1] });
    expect(compareSettings(spacings).mixes).toHaveLength(1);
  });

  it('counts the patients of whose extraction nothing is known', () => {
    expect(compareSettings(records(undefined, { binWidth: 25 }, { imageSpacing: [1, 1, 1] })).unknown).toBe(2);
  });
});

describe('acceptMix', () => {
  const { mixes } = compareSettings(records({ binWidth: 25, normalize: true }, { binWidth: 50, normalize: false }));

  it('refuses what was not accepted by name, and says what to do', () => {
    expect(() => acceptMix(mixes, ['binWidth'])).toThrow(
      expect.objectContaining({
        code: 'process.mixed-settings',
        details: { mixes: 'normalize: false × 1, true × 1', accept: '--accept normalize' },
      }),
    );
  });

  it('gives what differs, and nothing that was accepted in vain', () => {
    expect(acceptMix(mixes, ['normalize', 'binWidth', 'interpolator'])).toEqual(['binWidth', 'normalize']);
  });
});
