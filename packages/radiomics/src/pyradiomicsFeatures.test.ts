import { describe, expect, it } from 'vitest';
import { PYRADIOMICS_FEATURES, PYRADIOMICS_FEATURES_BY_CLASS, parseFeatureKey } from './pyradiomicsFeatures.js';

describe('PYRADIOMICS_FEATURES', () => {
  it('are 107 keys, no two the same, as many in each class as PyRadiomics documents', () => {
    expect(new Set(PYRADIOMICS_FEATURES).size).toBe(107);
    expect(Object.entries(PYRADIOMICS_FEATURES_BY_CLASS).map(([name, features]) => [name, features.length])).toEqual([
      ['shape', 14],
      ['firstorder', 18],
      ['glcm', 24],
      ['gldm', 14],
      ['glrlm', 16],
      ['glszm', 16],
      ['ngtdm', 5],
    ]);
  });
});

describe('parseFeatureKey', () => {
  it.each([
    ['original_firstorder_10Percentile', 'original', 'firstorder', '10Percentile'],
    ['wavelet-LLH_glcm_Imc1', 'wavelet-LLH', 'glcm', 'Imc1'],
    ['wavelet2-HHH_glcm_Id', 'wavelet2-HHH', 'glcm', 'Id'],
    ['log-sigma-1-0-mm-3D_ngtdm_Busyness', 'log-sigma-1-0-mm-3D', 'ngtdm', 'Busyness'],
    ['lbp-3D-m1_gldm_DependenceEntropy', 'lbp-3D-m1', 'gldm', 'DependenceEntropy'],
    ['original_shape2D_Perimeter', 'original', 'shape2D', 'Perimeter'],
  ])('parts %s', (name, imageType, featureClass, feature) => {
    expect(parseFeatureKey(name)).toEqual({ imageType, featureClass, feature });
  });

  it.each([
    'VOLUME_ET_OVER_NET',
    'TEXTURE_GLRLM_ET_T1',
    'original_Mean',
    'diagnostics_Mask-original_VoxelNum',
    'original_glcm_',
    '',
  ])('knows that "%s" is no key', (name) => {
    expect(parseFeatureKey(name)).toBeUndefined();
  });

  it('reads every default feature', () => {
    expect(PYRADIOMICS_FEATURES.every((name) => parseFeatureKey(name)?.imageType === 'original')).toBe(true);
  });
});
