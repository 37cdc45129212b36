import type { Bilingual, FeatureClassMeanings, FeatureUnit } from './FeatureMeaning.js';
import { firstorderMeanings } from './firstorderMeanings.js';
import { glcmMeanings } from './glcmMeanings.js';
import { gldmMeanings } from './gldmMeanings.js';
import { glrlmMeanings } from './glrlmMeanings.js';
import { glszmMeanings } from './glszmMeanings.js';
import { ngtdmMeanings } from './ngtdmMeanings.js';
import { shape2DMeanings } from './shape2DMeanings.js';
import { shapeMeanings } from './shapeMeanings.js';

/** The classes of features, in the order of PyRadiomics' output. */
export type FeatureClass = 'shape' | 'shape2D' | 'firstorder' | 'glcm' | 'gldm' | 'glrlm' | 'glszm' | 'ngtdm';

/**
 * Every feature of PyRadiomics by class and name: what it is counted in and what it says, in Spanish and English. Those that it computes unless told
 * otherwise come first in each class, in the order of its output. Names and definitions after pyradiomics 3.1, `radiomics/*.py` and `docs/removedfeatures.rst`.
 */
export const FEATURE_DICTIONARY: Readonly<Record<FeatureClass, FeatureClassMeanings>> = {
  shape: shapeMeanings,
  shape2D: shape2DMeanings,
  firstorder: firstorderMeanings,
  glcm: glcmMeanings,
  gldm: gldmMeanings,
  glrlm: glrlmMeanings,
  glszm: glszmMeanings,
  ngtdm: ngtdmMeanings,
};

/** What a class of features looks at. */
export const FEATURE_CLASS_NAMES: Readonly<Record<FeatureClass, Bilingual>> = {
  shape: { es: 'forma', en: 'shape' },
  shape2D: { es: 'forma en el corte', en: 'shape in the slice' },
  firstorder: { es: 'intensidad', en: 'intensity' },
  glcm: { es: 'textura: grises vecinos', en: 'texture: neighbouring grays' },
  gldm: { es: 'textura: vecindarios parecidos', en: 'texture: like neighbourhoods' },
  glrlm: { es: 'textura: líneas de un gris', en: 'texture: lines of one gray' },
  glszm: { es: 'textura: zonas de un gris', en: 'texture: areas of one gray' },
  ngtdm: { es: 'textura: diferencia con los vecinos', en: 'texture: difference from neighbours' },
};

/** The units as one says them; those that are signs are the same in both languages. */
export const FEATURE_UNIT_NAMES: Readonly<Record<FeatureUnit, Bilingual>> = {
  mm: { es: 'mm', en: 'mm' },
  'mm²': { es: 'mm²', en: 'mm²' },
  'mm³': { es: 'mm³', en: 'mm³' },
  '1/mm': { es: '1/mm', en: '1/mm' },
  intensity: { es: 'intensidad', en: 'intensity' },
  'intensity²': { es: 'intensidad²', en: 'intensity²' },
  'intensity²·mm³': { es: 'intensidad²·mm³', en: 'intensity²·mm³' },
  'gray levels': { es: 'niveles de gris', en: 'gray levels' },
  'gray levels²': { es: 'niveles de gris²', en: 'gray levels²' },
  'gray levels³': { es: 'niveles de gris³', en: 'gray levels³' },
  'gray levels⁴': { es: 'niveles de gris⁴', en: 'gray levels⁴' },
  'voxels²': { es: 'vóxeles²', en: 'voxels²' },
  bits: { es: 'bits', en: 'bits' },
  dimensionless: { es: 'sin unidad', en: 'dimensionless' },
};
