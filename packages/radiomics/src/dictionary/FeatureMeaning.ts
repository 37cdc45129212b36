/** A text in the languages of the product. */
export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

/**
 * What a value is counted in. `intensity` is the unit of the image it was computed on: Hounsfield units in CT, none in an MRI that was not calibrated; of
 * a filtered image, what the filter makes of it. `gray levels` are bins of intensity, of `binWidth` each.
 */
export type FeatureUnit =
  | 'mm'
  | 'mm²'
  | 'mm³'
  | '1/mm'
  | 'intensity'
  | 'intensity²'
  | 'intensity²·mm³'
  | 'gray levels'
  | 'gray levels²'
  | 'gray levels³'
  | 'gray levels⁴'
  | 'voxels²'
  | 'bits'
  | 'dimensionless';

/** One feature of PyRadiomics, said for a reader who has not read its formulas. */
export interface FeatureMeaning {
  readonly unit: FeatureUnit;
  readonly name: Bilingual;
  readonly gloss: Bilingual;
  /** Whether PyRadiomics computes it when nothing is asked for. */
  readonly byDefault: boolean;
}

/** The features of a class by name, in the order in which PyRadiomics gives them. */
export type FeatureClassMeanings = Readonly<Record<string, FeatureMeaning>>;

/** An entry of the dictionary: the names, then what a higher value says, in Spanish and in English. */
export function feature(
  unit: FeatureUnit,
  [es, en]: readonly [string, string],
  gloss: readonly [string, string],
): FeatureMeaning {
  return { unit, name: { es, en }, gloss: { es: gloss[0], en: gloss[1] }, byDefault: true };
}

/** The same of a feature that is computed only where it is asked for, or was by an older PyRadiomics. */
export function optional(unit: FeatureUnit, names: readonly [string, string], gloss: readonly [string, string]): FeatureMeaning {
  return { ...feature(unit, names, gloss), byDefault: false };
}
