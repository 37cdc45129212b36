import { createHash } from 'node:crypto';
import type { CategoricalFeature, DatasetSettings, Grade, GradeMapping } from '@neurograde/contracts';
import type { Matrix } from '@neurograde/learn';
import { valuesHasher } from '../cohort/valuesHasher.js';
import { canonicalJson } from './canonicalJson.js';

/** The rows of a dataset version, in whatever order they are at hand. */
export interface Rows {
  /** Names of the columns of `found`, ascending. */
  readonly foundFeatures: readonly string[];
  /** Shape (rows, found features); NaN is missing. */
  readonly found: Matrix;
  readonly patients: readonly string[];
  readonly grades: readonly Grade[];
  /** Those of the columns that hold categories, as places in their lists. Default: none. */
  readonly categoricals?: readonly CategoricalFeature[] | undefined;
}

export interface CanonicalRows {
  /** Places of the rows in their order, which depends on nothing but their content: ascending by hash of the values, grade and patient. */
  readonly order: Int32Array;
  /** SHA-256, in hex, of the features' names, the settings, the rows' values and grades, and which rows share a patient. */
  hash(settings: DatasetSettings | GradeMapping): string;
}

/**
 * Puts rows in order and hashes them. Pseudonyms have no say in the hash but for which rows share one, nor has the sign of a zero or which NaN it is.
 *
 * Versions of releases before schema.json were hashed with the bare grade mapping for settings.
 */
export function canonicalRows({ foundFeatures, found, patients, grades }: Rows): CanonicalRows {
  const hashOf = valuesHasher(foundFeatures);
  const keys = grades.map((grade, i) => `${hashOf(found.row(i))}${grade}`);
  const before = (i: number, j: number) => keys[i]! < keys[j]! || (keys[i] === keys[j] && patients[i]! < patients[j]!);
  const order = Int32Array.from(grades.keys()).sort((i, j) => (before(i, j) ? -1 : before(j, i) ? 1 : i - j));
  return {
    order,
    hash(settings) {
      const hash = createHash('sha256').update(`[${JSON.stringify(foundFeatures)},${canonicalJson(settings)}]`);
      const groups = new Map<string, number>();
      for (const i of order) {
        const patient = patients[i]!;
        if (!groups.has(patient)) groups.set(patient, groups.size);
        hash.update(`${keys[i]}/${groups.get(patient)}\n`);
      }
      return hash.digest('hex');
    },
  };
}

/** The name of the version with this hash. */
export function versionOf(hash: string): string {
  return `ds-${hash.slice(0, 16)}`;
}
