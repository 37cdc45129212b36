import { FEATURE_DICTIONARY, type FeatureClass } from './dictionary/featureDictionary.js';

/** What a PyRadiomics key says: the filter, the family of the feature, and the feature. */
export interface FeatureKey {
  readonly imageType: string;
  readonly featureClass: string;
  readonly feature: string;
}

/**
 * The 107 features PyRadiomics computes by default, by class, in the order of its output: shape first, then the classes and
 * within them the features by name. Source: pyradiomics 3, `featureextractor.execute` and `getFeatureNames`.
 */
export const PYRADIOMICS_FEATURES_BY_CLASS = defaultFeatures();

/** The same 107 as keys of the unfiltered image, `original_shape_Elongation` to `original_ngtdm_Strength`. */
export const PYRADIOMICS_FEATURES: readonly string[] = Object.entries(PYRADIOMICS_FEATURES_BY_CLASS).flatMap(([name, features]) =>
  features.map((feature) => `original_${name}_${feature}`),
);

/** A key, alone or among further parts that tables of several sequences or segments add: `T1_original_glcm_Id`, `original_glcm_Id_ET`. */
const HELD_KEY =
  /(?:^|_)([A-Za-z][A-Za-z0-9-]*)_(shape2D|shape|firstorder|glcm|gldm|glrlm|glszm|ngtdm)_([A-Z0-9][A-Za-z0-9]*)(?:_|$)/;

/** `<imageType>_<featureClass>_<Feature>`; image types hold hyphens and no underscore (`log-sigma-1-0-mm-3D`, `lbp-3D-m1`). */
const FEATURE_KEY = /^([A-Za-z][A-Za-z0-9-]*)_(shape2D|shape|firstorder|glcm|gldm|glrlm|glszm|ngtdm)_([A-Za-z0-9]+)$/;

/** The three parts of a PyRadiomics key, or undefined where the name is none. */
export function parseFeatureKey(name: string): FeatureKey | undefined {
  const match = FEATURE_KEY.exec(name);
  return match ? { imageType: match[1]!, featureClass: match[2]!, feature: match[3]! } : undefined;
}

/** Whether a column's name can only be that of a feature: a PyRadiomics key, or one with further parts before or after it. */
export function holdsFeatureKey(name: string): boolean {
  return HELD_KEY.test(name);
}

/** The key in a column's name, and what stands before and after it; undefined where there is none. */
export function heldFeatureKey(
  name: string,
): { readonly key: FeatureKey; readonly before: string; readonly after: string } | undefined {
  const match = HELD_KEY.exec(name);
  if (!match) return undefined;
  const [whole, imageType, featureClass, feature] = match as unknown as [string, string, string, string];
  const end = match.index + whole.length;
  return { key: { imageType, featureClass, feature }, before: name.slice(0, match.index), after: name.slice(end) };
}

function defaultFeatures(): Readonly<Partial<Record<FeatureClass, readonly string[]>>> {
  const byClass = Object.entries(FEATURE_DICTIONARY).map(
    ([name, meanings]) =>
      [
        name,
        Object.entries(meanings)
          .filter(([, { byDefault }]) => byDefault)
          .map(([feature]) => feature),
      ] as const,
  );
  return Object.fromEntries(byClass.filter(([, features]) => features.length > 0));
}
