import { invalidParameter } from '../base/errors.js';
import { isInteger } from '../base/isInteger.js';
import { isMissing } from '../base/isMissing.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { type Constraint, constraint, oneOf } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { Matrix } from '../matrix/Matrix.js';
import { CategoryEncoder, type CategoryEncoderParams, type LearnedCategories } from './CategoryEncoder.js';
import { categoriesParam, countCategories, unknownCategory } from './categories.js';
import { codesOfGroups, groupInfrequent, INFREQUENT_PARAMETERS } from './groupInfrequent.js';

export interface OrdinalEncoderParams extends CategoryEncoderParams {
  /** What a category that was not seen in training becomes: an error, or `unknownValue`. Default `'error'`. */
  readonly handleUnknown: 'error' | 'use_encoded_value';
  /** Code of unknown categories, a whole number that no category has, or NaN; null unless they are encoded. Default null. */
  readonly unknownValue: number | null;
  /** Code of a missing value, a whole number that no category has, or NaN. Default NaN. */
  readonly encodedMissingValue: number;
}

const OWNER = 'OrdinalEncoder';
const PARAMETERS: ParameterTable<OrdinalEncoderParams> = {
  categories: ['auto', categoriesParam()],
  handleUnknown: ['error', oneOf('error', 'use_encoded_value')],
  unknownValue: [null, code('a whole number, NaN or null', true)],
  encodedMissingValue: [Number.NaN, code('a whole number or NaN', false)],
  ...INFREQUENT_PARAMETERS,
};

/**
 * Replaces the categories of each feature, which are numeric codes, by their rank: 0, 1, … in ascending order. Missing values stay
 * missing unless `encodedMissingValue` says otherwise; infrequent categories share the code after the others.
 *
 * Matches scikit-learn 1.9 `OrdinalEncoder`.
 *
 * Fitted: `categories_`, a list a feature, and `infrequentCategories_`, likewise. `fit` throws `learn.invalid-parameter` when the
 * lists do not go with the features, or `unknownValue` or `encodedMissingValue` is a category's code already.
 *
 * @example
 * ```ts
 * import { Matrix, OrdinalEncoder } from '@neurograde/learn';
 *
 * const encoder = new OrdinalEncoder({ handleUnknown: 'use_encoded_value', unknownValue: -1 });
 * encoder.fit(Matrix.fromRows([[30], [10], [20]]));
 * encoder.transform(Matrix.fromRows([[10], [30], [99]])).data; // → [0, 2, -1]
 * ```
 */
export class OrdinalEncoder extends CategoryEncoder<OrdinalEncoderParams> {
  constructor(params: Partial<OrdinalEncoderParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  fit(X: Matrix): this {
    this.checkParams();
    const { categories, handleUnknown, unknownValue } = this.params;
    if ((handleUnknown === 'use_encoded_value') !== (unknownValue !== null)) {
      throw invalidParameter(OWNER, 'unknownValue', "given for handleUnknown 'use_encoded_value', and only then", unknownValue);
    }
    checkMatrix(OWNER, X, ALLOW_MISSING);
    const learned = countCategories(OWNER, X, categories, handleUnknown === 'error').map(({ values, counts }) => ({
      categories: values,
      // A missing value is never infrequent.
      infrequent: groupInfrequent(counts.subarray(0, presentIn(values)), X.rows, this.params),
    }));
    checkCodesAreFree(learned, this.params);
    return this.setFitted(learned);
  }

  transform(X: Matrix): Matrix {
    const learned = this.fitted;
    checkNewRows(OWNER, X, learned.length, ALLOW_MISSING);
    const { unknownValue, encodedMissingValue } = this.params;
    const encoded = new Matrix(X.rows, X.columns);
    learned.forEach(({ categories, infrequent }, j) => {
      const present = presentIn(categories);
      const groups = codesOfGroups(present, infrequent);
      const codes = new Map(
        Array.from(categories, (value, index) => [value, index < present ? groups[index]! : encodedMissingValue]),
      );
      for (let i = 0; i < X.rows; i++) {
        const value = X.get(i, j);
        const known = codes.get(value) ?? unknownValue;
        if (known === null) throw unknownCategory(OWNER, value, j);
        encoded.set(i, j, known);
      }
    });
    return encoded;
  }

  getFeatureNamesOut(names: readonly string[]): string[] {
    return [...names];
  }
}

function code(description: string, orNull: boolean): Constraint {
  return constraint(description, (value) => isInteger(value) || isMissing(value) || (orNull && value === null));
}

/** How many of the categories are values: all but the missing one. */
function presentIn(categories: Float64Array): number {
  return isMissing(categories.at(-1)) ? categories.length - 1 : categories.length;
}

function checkCodesAreFree(learned: readonly LearnedCategories[], params: OrdinalEncoderParams): void {
  learned.forEach(({ categories, infrequent }, j) => {
    const present = presentIn(categories);
    const used = present - infrequent.length;
    for (const name of ['unknownValue', 'encodedMissingValue'] as const) {
      const value = params[name];
      const concerns = name === 'unknownValue' || present < categories.length;
      if (concerns && value !== null && value >= 0 && value < used) {
        throw invalidParameter(OWNER, name, `no code of a category of feature ${j} (0 to ${used - 1})`, value);
      }
    }
  });
}
