import { abs } from '../base/abs.js';
import { invalidParameter } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { constraint, oneOf } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { CategoryEncoder, type CategoryEncoderParams, type LearnedCategories } from './CategoryEncoder.js';
import { categoriesParam, countCategories, unknownCategory } from './categories.js';
import { codesOfGroups, groupInfrequent, INFREQUENT_PARAMETERS } from './groupInfrequent.js';

export interface OneHotEncoderParams extends CategoryEncoderParams {
  /**
   * Category without a column of its own: none (null), the first, the first of two (`'if_binary'`), or a value a feature, which
   * must not be infrequent. Default null.
   */
  readonly drop: null | 'first' | 'if_binary' | readonly number[];
  /**
   * What a category that was not seen in training becomes: an error, zeros in all columns of its feature (`'ignore'`), or the
   * infrequent category where there is one and zeros where not. Default `'error'`.
   */
  readonly handleUnknown: 'error' | 'ignore' | 'infrequent_if_exist';
}

/** One feature with the code that has no column, counted after the infrequent categories became one; null where none is dropped. */
interface Feature extends LearnedCategories {
  readonly dropped: number | null;
}

const OWNER = 'OneHotEncoder';
const PARAMETERS: ParameterTable<OneHotEncoderParams> = {
  categories: ['auto', categoriesParam()],
  drop: [
    null,
    constraint(
      "null, 'first', 'if_binary' or a number a feature",
      (drop: unknown) =>
        drop === null ||
        drop === 'first' ||
        drop === 'if_binary' ||
        (Array.isArray(drop) && drop.every((value) => typeof value === 'number')),
    ),
  ],
  handleUnknown: ['error', oneOf('error', 'ignore', 'infrequent_if_exist')],
  ...INFREQUENT_PARAMETERS,
};

/**
 * Makes of each feature of numeric codes one column a category, 1 where the row holds that category and 0 elsewhere. A missing value
 * (NaN) is a category like any other where it occurs in training.
 *
 * Matches scikit-learn 1.9 `OneHotEncoder(sparse_output=False)` on a table of floats, names included: `sex_1.0`, `sex_nan`,
 * `sex_infrequent_sklearn`.
 *
 * Fitted: `categories_`, a list a feature; `infrequentCategories_`, likewise; `dropIdx_`, an index into `categories_` a feature,
 * or null. `fit` throws `learn.invalid-parameter` when lists do not go with the features or a dropped value is no frequent category.
 *
 * @example
 * ```ts
 * import { Matrix, OneHotEncoder } from '@neurograde/learn';
 *
 * const encoder = new OneHotEncoder({ handleUnknown: 'ignore' }).fit(Matrix.fromRows([[1], [3], [2], [1]]));
 * encoder.getFeatureNamesOut(['scanner']); // → ['scanner_1.0', 'scanner_2.0', 'scanner_3.0']
 * encoder.transform(Matrix.fromRows([[2], [9]])).data; // → [0, 1, 0, 0, 0, 0]
 * ```
 */
export class OneHotEncoder extends CategoryEncoder<OneHotEncoderParams> {
  constructor(params: Partial<OneHotEncoderParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  get dropIdx_(): readonly (number | null)[] {
    return this.#features.map(({ categories, infrequent, dropped }) =>
      dropped === null ? null : codesOfGroups(categories.length, infrequent).indexOf(dropped),
    );
  }

  fit(X: Matrix): this {
    this.checkParams();
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const { categories, drop, handleUnknown } = this.params;
    if (Array.isArray(drop) && drop.length !== X.columns) {
      throw invalidParameter(OWNER, 'drop', `a number for each of ${X.columns} features`, drop);
    }
    const learned = countCategories(OWNER, X, categories, handleUnknown === 'error').map(({ values, counts }) => ({
      categories: values,
      infrequent: groupInfrequent(counts, X.rows, this.params),
    }));
    for (const [j, each] of learned.entries()) droppedCode(drop, each, j);
    return this.setFitted(learned);
  }

  transform(X: Matrix): Matrix {
    const features = this.#features;
    checkNewRows(OWNER, X, features.length, ALLOW_MISSING);
    const { handleUnknown } = this.params;
    const encoded = new Matrix(
      X.rows,
      features.reduce((sum, feature) => sum + widthOf(feature), 0),
    );
    let first = 0;
    features.forEach((feature, j) => {
      const columns = columnsOf(feature);
      const { categories, infrequent } = feature;
      const unknown = handleUnknown === 'infrequent_if_exist' ? columns.get(categories[infrequent[0] ?? -1]) : undefined;
      for (let i = 0; i < X.rows; i++) {
        const value = X.get(i, j);
        let column = columns.get(value);
        if (column === undefined) {
          if (handleUnknown === 'error') throw unknownCategory(OWNER, value, j);
          column = unknown;
        }
        if (column !== undefined && column !== DROPPED) encoded.set(i, first + column, 1);
      }
      first += widthOf(feature);
    });
    return encoded;
  }

  /** The feature's name, an underscore and the category. */
  getFeatureNamesOut(names: readonly string[]): string[] {
    return this.#features.flatMap(({ categories, infrequent, dropped }, j) => {
      const labels = Array.from(categories, asPythonFloat).filter((_, index) => !infrequent.includes(index));
      if (infrequent.length > 0) labels.push('infrequent_sklearn');
      return labels.filter((_, code) => code !== dropped).map((label) => `${names[j]}_${label}`);
    });
  }

  get #features(): readonly Feature[] {
    return this.fitted.map((each, j) => ({ ...each, dropped: droppedCode(this.params.drop, each, j) }));
  }
}

/** Stands for the column of a dropped category. */
const DROPPED = -1;

function widthOf({ categories, infrequent, dropped }: Feature): number {
  return categories.length - max(0, infrequent.length - 1) - (dropped === null ? 0 : 1);
}

/** The column of each category among those of its feature. */
function columnsOf({ categories, infrequent, dropped }: Feature): Map<number | undefined, number> {
  const codes = codesOfGroups(categories.length, infrequent);
  return new Map(
    Array.from(categories, (value, index) => {
      const code = codes[index]!;
      if (code === dropped) return [value, DROPPED];
      return [value, dropped !== null && code > dropped ? code - 1 : code];
    }),
  );
}

/** @throws `learn.invalid-parameter` where the value to drop is no frequent category. */
function droppedCode(
  drop: OneHotEncoderParams['drop'],
  { categories, infrequent }: LearnedCategories,
  feature: number,
): number | null {
  if (drop === null) return null;
  if (drop === 'first') return 0;
  if (drop === 'if_binary') return widthOf({ categories, infrequent, dropped: null }) === 2 ? 0 : null;
  const index = categories.findIndex((value) => Object.is(value, drop[feature]) || value === drop[feature]);
  if (index === -1 || infrequent.includes(index)) {
    throw invalidParameter(OWNER, 'drop', `a frequent category of feature ${feature}`, drop[feature]);
  }
  return codesOfGroups(categories.length, infrequent)[index]!;
}

/** A number as Python writes a float, as scikit-learn's names have it: `1.0`, `1e-07`, `nan`. */
function asPythonFloat(value: number): string {
  if (isMissing(value)) return 'nan';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? '-' : '+'}${String(abs(power)).padStart(2, '0')}`;
  // Down to 1e-6 `String` writes no exponent either.
  return isInteger(value) ? `${value}.0` : String(value);
}
