import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { notFitted } from '../base/errors.js';
import type { Matrix } from '../matrix/Matrix.js';
import { decodeNumbers, type EncodedNumber, encodeNumbers } from '../persistence/encodeNumbers.js';
import type { CategoriesParam } from './categories.js';
import type { InfrequentParams } from './groupInfrequent.js';

export interface CategoryEncoderParams extends InfrequentParams {
  /** The categories of each feature: `'auto'`, those of the training rows, or a list a feature, ascending, NaN last. Default `'auto'`. */
  readonly categories: CategoriesParam;
}

/** The categories of one feature as they were learned. */
export interface LearnedCategories {
  /** Ascending, NaN (missing) last where it is a category. */
  readonly categories: Float64Array;
  /** Indices of the infrequent ones, ascending. */
  readonly infrequent: readonly number[];
}

/** What the encoders of categories share: the categories of each feature, which of them are infrequent, and these as an artifact. */
export abstract class CategoryEncoder<P extends CategoryEncoderParams> implements Transformer<P> {
  abstract readonly estimator: string;
  abstract readonly params: Readonly<P>;
  #learned: readonly LearnedCategories[] | undefined;

  abstract fit(X: Matrix): this;
  abstract transform(X: Matrix): Matrix;
  abstract getFeatureNamesOut(names: readonly string[]): string[];

  get categories_(): readonly Float64Array[] {
    return this.learned.map(({ categories }) => categories);
  }

  get infrequentCategories_(): readonly Float64Array[] {
    return this.learned.map(({ categories, infrequent }) => Float64Array.from(infrequent, (index) => categories[index]!));
  }

  toJSON(): EstimatorJson {
    const { learned } = this;
    return {
      estimator: this.estimator,
      version: 1,
      params: nanAsWord(this.params) as object,
      fitted: {
        categories: learned.map(({ categories }) => encodeNumbers(categories)),
        infrequent: learned.map(({ infrequent }) => infrequent),
      },
    };
  }

  protected get learned(): readonly LearnedCategories[] {
    if (this.#learned === undefined) throw notFitted(this.estimator);
    return this.#learned;
  }

  /** Called by `fit`. */
  protected setLearned(learned: readonly LearnedCategories[]): this {
    this.#learned = learned;
    return this;
  }

  /** Called by `fromJSON`, on an encoder made with `paramsFrom`. */
  protected restore({ fitted }: EstimatorJson): this {
    const { categories, infrequent } = fitted as { categories: EncodedNumber[][]; infrequent: number[][] };
    return this.setLearned(categories.map((values, j) => ({ categories: decodeNumbers(values), infrequent: infrequent[j]! })));
  }
}

/** The parameters in an encoder's artifact, where NaN is a word because JSON has none. */
export function paramsFrom<P extends CategoryEncoderParams>({ params }: EstimatorJson): P {
  return wordAsNaN(params) as P;
}

function nanAsWord(value: unknown): unknown {
  if (Number.isNaN(value)) return 'NaN';
  return mapInside(value, nanAsWord);
}

function wordAsNaN(value: unknown): unknown {
  return value === 'NaN' ? Number.NaN : mapInside(value, wordAsNaN);
}

function mapInside(value: unknown, map: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner)]));
}
