import type { EstimatorJson, Transformer } from '../base/Estimator.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import { mapValues } from '../base/mapValues.js';
import type { Matrix } from '../matrix/Matrix.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { decodeNumbers, type EncodedNumber } from '../persistence/encodeNumbers.js';
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
export abstract class CategoryEncoder<P extends CategoryEncoderParams>
  extends FittedEstimator<P, readonly LearnedCategories[]>
  implements Transformer<P>
{
  abstract fit(X: Matrix): this;
  abstract transform(X: Matrix): Matrix;
  abstract getFeatureNamesOut(names: readonly string[]): string[];

  get categories_(): readonly Float64Array[] {
    return this.fitted.map(({ categories }) => categories);
  }

  get infrequentCategories_(): readonly Float64Array[] {
    return this.fitted.map(({ categories, infrequent }) => Float64Array.from(infrequent, (index) => categories[index]!));
  }

  override toJSON(): EstimatorJson {
    return { ...super.toJSON(), params: nanAsWord(this.params) as object };
  }

  protected override encode(learned: readonly LearnedCategories[]): object {
    return encodeFitted({ categories: this.categories_, infrequent: learned.map(({ infrequent }) => infrequent) });
  }

  /** On an encoder made with `paramsFrom`. */
  protected override restore({ fitted }: EstimatorJson): this {
    const { categories, infrequent } = fitted as { categories: EncodedNumber[][]; infrequent: number[][] };
    return this.setFitted(categories.map((values, j) => ({ categories: decodeNumbers(values), infrequent: infrequent[j]! })));
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
  return mapValues(value as Record<string, unknown>, map);
}
