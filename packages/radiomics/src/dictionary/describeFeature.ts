import { type FeatureKey, heldFeatureKey } from '../pyradiomicsFeatures.js';
import type { Bilingual, FeatureMeaning } from './FeatureMeaning.js';
import { FEATURE_CLASS_NAMES, FEATURE_DICTIONARY, type FeatureClass } from './featureDictionary.js';
import { imageTypeMeaning } from './imageTypeMeaning.js';

/** What a column of features is, for a reader who knows medicine and not radiomics. */
export interface FeatureDescription extends FeatureMeaning {
  readonly key: FeatureKey;
  /** What stands before and after the key in the column's name: a sequence, a segment; blank where nothing does. */
  readonly before: string;
  readonly after: string;
  /** What the class of the feature looks at. */
  readonly className: Bilingual;
  /** What the image was on which it was computed; undefined for a filter that PyRadiomics has not. */
  readonly image: Bilingual | undefined;
}

/**
 * What the name of a column says: unit, names and glosses of a PyRadiomics feature, alone or among further parts (`T1_original_glcm_Id`).
 *
 * @returns undefined where the name holds no key of a feature that PyRadiomics has
 */
export function describeFeature(name: string): FeatureDescription | undefined {
  const held = heldFeatureKey(name);
  if (!held) return undefined;
  const { key, before, after } = held;
  const featureClass = key.featureClass as FeatureClass;
  const meanings = FEATURE_DICTIONARY[featureClass];
  if (!Object.hasOwn(meanings, key.feature)) return undefined;
  const meaning = meanings[key.feature]!;
  return { ...meaning, key, before, after, className: FEATURE_CLASS_NAMES[featureClass], image: imageTypeMeaning(key.imageType) };
}
