import { describe, expect, it } from 'vitest';
import { PYRADIOMICS_FEATURES, parseFeatureKey } from '../pyradiomicsFeatures.js';
import { describeFeature } from './describeFeature.js';
import { FEATURE_DICTIONARY, FEATURE_UNIT_NAMES } from './featureDictionary.js';
import { imageTypeMeaning } from './imageTypeMeaning.js';

const all = Object.entries(FEATURE_DICTIONARY).flatMap(([featureClass, meanings]) =>
  Object.entries(meanings).map(([feature, meaning]) => ({ key: `original_${featureClass}_${feature}`, ...meaning })),
);

describe('the dictionary of features', () => {
  it('has the 107 of PyRadiomics’ defaults, the 10 of two dimensions and those it leaves out', () => {
    expect(all.filter(({ byDefault }) => byDefault).map(({ key }) => key)).toEqual(PYRADIOMICS_FEATURES);
    // `get…FeatureValue` of radiomics/*.py in pyradiomics 3.1: 17 of shape, 10 of shape2D, 19 firstorder, 28 glcm, 16 gldm, 16 glrlm, 16 glszm, 5 ngtdm.
    const counts = Object.entries(FEATURE_DICTIONARY).map(([name, meanings]) => [name, Object.keys(meanings).length]);
    expect(counts).toEqual([
      // And `Volume`, as shape's MeshVolume and VoxelVolume were called before 2.1.
      ['shape', 18],
      ['shape2D', 10],
      ['firstorder', 19],
      ['glcm', 28],
      ['gldm', 16],
      ['glrlm', 16],
      ['glszm', 16],
      ['ngtdm', 5],
    ]);
  });

  it.each(all)('says of $key something short in both languages, and its unit', ({ name, gloss, unit }) => {
    for (const text of [name.es, name.en, gloss.es, gloss.en]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(3);
      expect(text.length).toBeLessThan(140);
    }
    for (const text of [gloss.es, gloss.en]) expect(text).toMatch(/^[\p{Lu}].*\.$/u);
    expect(FEATURE_UNIT_NAMES).toHaveProperty([unit]);
  });

  it('tells features of one class apart', () => {
    for (const language of ['es', 'en'] as const) {
      for (const meanings of Object.values(FEATURE_DICTIONARY)) {
        const names = Object.values(meanings).map(({ name }) => name[language]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});

describe('describeFeature', () => {
  it('says what a key is', () => {
    expect(describeFeature('original_shape_Sphericity')).toMatchObject({
      key: { imageType: 'original', featureClass: 'shape', feature: 'Sphericity' },
      unit: 'dimensionless',
      name: { es: 'Esfericidad', en: 'Sphericity' },
      gloss: { es: expect.stringContaining('1 es una esfera perfecta') },
      image: { es: 'la imagen tal como se tomó' },
      before: '',
      after: '',
    });
  });

  it('finds a key among the parts that name a sequence or a segment', () => {
    expect(describeFeature('T1_Gd_wavelet-LLH_glcm_Idm_ET_1')).toMatchObject({
      key: { imageType: 'wavelet-LLH', featureClass: 'glcm', feature: 'Idm' },
      before: 'T1_Gd',
      after: 'ET_1',
    });
  });

  it.each(['VOLUME_ET', 'original_glcm_Unknown', 'original_glcm_toString', ''])('knows nothing of "%s"', (name) => {
    expect(describeFeature(name)).toBeUndefined();
  });
});

describe('imageTypeMeaning', () => {
  it.each([
    ['wavelet-LLL', 'ondícula LLL: lo suave'],
    ['wavelet-LHL', 'ondícula LHL: el detalle fino en 1 de 3 direcciones'],
    ['wavelet2-HHH', 'ondícula HHH: el detalle fino en todas las direcciones, escala 2'],
    ['wavelet-HL', 'ondícula HL: el detalle fino en 1 de 2 direcciones'],
    ['log-sigma-1-0-mm-3D', 'bordes y manchas de unos 1 mm (laplaciano de gaussiana)'],
    ['log-sigma-2-5-mm-3D', 'bordes y manchas de unos 2,5 mm (laplaciano de gaussiana)'],
    ['lbp-3D-m1', 'patrones locales en 3D, nivel 1 de detalle'],
  ])('says of %s: %s', (imageType, es) => {
    expect(parseFeatureKey(`${imageType}_glcm_Id`)?.imageType).toBe(imageType);
    expect(imageTypeMeaning(imageType)?.es).toBe(es);
  });

  it.each(['original', 'square', 'squareroot', 'logarithm', 'exponential', 'gradient', 'lbp-2D', 'lbp-3D-k'])(
    'knows %s',
    (imageType) => {
      expect(imageTypeMeaning(imageType)).toEqual({ es: expect.any(String), en: expect.any(String) });
    },
  );

  it.each(['toString', 'wavelet-XYZ', 'T1'])('knows nothing of %s', (imageType) => {
    expect(imageTypeMeaning(imageType)).toBeUndefined();
  });
});
