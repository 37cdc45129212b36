import { parseFeatureKey } from '../pyradiomicsFeatures.js';
import { isDiagnostics } from './columnRoles.js';
import { delimitedText } from './delimitedText.js';
import { pythonNumber } from './pythonNumber.js';

export interface PyradiomicsTable {
  /** Keys `<imageType>_<featureClass>_<Feature>`. */
  readonly features: readonly string[];
  readonly cases: readonly PyradiomicsCase[];
}

export interface PyradiomicsCase {
  /** What the input said of the case, before its image and mask: `PatientID`, … */
  readonly input?: Readonly<Record<string, string>>;
  readonly image: string;
  readonly mask: string;
  /** `diagnostics_…`, as PyRadiomics prints them. */
  readonly diagnostics?: Readonly<Record<string, string>>;
  /** One value a feature, NaN where missing; left out where the extraction failed. */
  readonly values?: ArrayLike<number>;
}

/**
 * What `pyradiomics … -f csv` writes of a batch: a row per case with what its input said, `Image`, `Mask`, the diagnostics and the features.
 *
 * @throws RangeError for a feature that is no key, an infinity, and a case that has not as many values as there are features
 */
export function writePyradiomicsCsv({ features, cases }: PyradiomicsTable): string {
  for (const name of features) {
    if (!parseFeatureKey(name)) throw new RangeError(`writePyradiomicsCsv: a feature must be a PyRadiomics key; got ${name}`);
  }
  const inputs = [...new Set(cases.flatMap(({ input = {} }) => Object.keys(input)))];
  const diagnosed = [...new Set(cases.flatMap(({ diagnostics = {} }) => Object.keys(diagnostics)))];
  const odd = diagnosed.find((name) => !isDiagnostics(name));
  if (odd !== undefined) throw new RangeError(`writePyradiomicsCsv: diagnostics must be named diagnostics_…; got ${odd}`);
  const rows = cases.map(({ input = {}, image, mask, diagnostics = {}, values }) => {
    if (values !== undefined && values.length !== features.length) {
      throw new RangeError(`writePyradiomicsCsv: values must be as many as features, ${features.length}; got ${values.length}`);
    }
    const numbers = values === undefined ? features.map(() => '') : Array.from(values, pythonNumber);
    return [
      ...inputs.map((name) => input[name] ?? ''),
      image,
      mask,
      ...diagnosed.map((name) => diagnostics[name] ?? ''),
      ...numbers,
    ];
  });
  return delimitedText([[...inputs, 'Image', 'Mask', ...diagnosed, ...features], ...rows], ',');
}
