import type { ComparedSetting } from '@neurograde/contracts';
import { COMPARED_SETTINGS } from '@neurograde/contracts/data';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { ExtractionSettings } from '@neurograde/radiomics';
import { canonicalJson } from '../../artifacts/canonicalJson.js';

export interface SettingValue {
  /** As it is shown. */
  readonly value: string;
  readonly patients: number;
}

export interface ComparedSettings {
  /** Each setting that is known of any patient, with its values, the most frequent first. */
  readonly values: readonly { readonly setting: ComparedSetting; readonly values: readonly SettingValue[] }[];
  /** Those of the above that have several values. */
  readonly mixes: ComparedSettings['values'];
  /** Patients of whose extraction nothing is known. */
  readonly unknown: number;
}

/**
 * How the records were extracted, setting by setting. The same value written in another way (25 and 25.0, an interpolator by its name or its number in
 * SimpleITK) is the same; what a file does not say is not another value.
 */
export function compareSettings(records: readonly { readonly settings?: ExtractionSettings | undefined }[]): ComparedSettings {
  // Records of equal settings share an object, so that few are looked at.
  const counts = new Map<ExtractionSettings, number>();
  for (const { settings } of records) if (settings !== undefined) counts.set(settings, (counts.get(settings) ?? 0) + 1);
  const known = [...counts].filter(([settings]) => COMPARED_SETTINGS.some((setting) => settings[setting] !== undefined));
  const values = COMPARED_SETTINGS.map((setting) => {
    const patients = new Map<string, number>();
    for (const [settings, count] of known) {
      const value = settings[setting];
      if (value === undefined) continue;
      const shown = canonicalJson(alike(setting, value));
      patients.set(shown, (patients.get(shown) ?? 0) + count);
    }
    const found = [...patients].map(([value, count]) => ({ value: value.replaceAll('"', ''), patients: count }));
    return { setting, values: found.sort((a, b) => b.patients - a.patients || (a.value < b.value ? -1 : 1)) };
  }).filter((each) => each.values.length > 0);
  return {
    values,
    mixes: values.filter((each) => each.values.length > 1),
    unknown: records.length - known.reduce((total, [, count]) => total + count, 0),
  };
}

/**
 * The settings that differ, all of which must have been accepted.
 *
 * @throws `process.mixed-settings`
 */
export function acceptMix(mixes: ComparedSettings['mixes'], accept: readonly ComparedSetting[]): ComparedSetting[] {
  const refused = mixes.filter(({ setting }) => !accept.includes(setting));
  if (refused.length > 0) {
    throw new NeurogradeError('process.mixed-settings', {
      mixes: refused.map(describeMix).join('; '),
      accept: `--accept ${refused.map(({ setting }) => setting).join(',')}`,
    });
  }
  return mixes.map(({ setting }) => setting);
}

/** `binWidth: 25 × 10, 50 × 3`. */
export function describeMix({ setting, values }: ComparedSettings['values'][number]): string {
  return `${setting}: ${values.map(({ value, patients }) => `${value} × ${patients}`).join(', ')}`;
}

/** SimpleITK's numbers of its interpolators. */
const INTERPOLATORS: Readonly<Record<number, string>> = {
  1: 'sitkNearestNeighbor',
  2: 'sitkLinear',
  3: 'sitkBSpline',
  4: 'sitkGaussian',
};

/** The same for values that mean the same. */
function alike(setting: ComparedSetting, value: unknown): unknown {
  const plain = plainValue(value);
  if (setting === 'interpolator' && typeof plain === 'number') return INTERPOLATORS[plain] ?? plain;
  if (setting === 'pyradiomicsVersion' && typeof plain === 'string') return plain.replace(/^v(?=\d)/, '');
  return plain;
}

/** Numbers and truth values that were written as text as what they are. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
  }
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return Number(text);
  const words: Readonly<Record<string, unknown>> = { true: true, false: false, none: null };
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : text;
}
