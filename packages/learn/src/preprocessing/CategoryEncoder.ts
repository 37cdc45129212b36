import { doublesOf } from '../base/doublesOf.js';
import type { Transformer } from '../base/Estimator.js';
import { invalidArtifact } from '../base/errors.js';
import { FittedEstimator } from '../base/FittedEstimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { ALLOW_MISSING } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { encodeFitted } from '../persistence/encodeFitted.js';
import { FEATURES, integers, type Layout, listOf, vector } from '../persistence/fields.js';
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

interface Stored {
  readonly categories: readonly Float64Array[];
  readonly infrequent: readonly Int32Array[];
}

const LAYOUT: Layout<Stored> = {
  categories: listOf(vector(undefined, ALLOW_MISSING), FEATURES),
  infrequent: listOf(integers(), FEATURES),
};

/** What the encoders of categories share: the categories of each feature, which of them are infrequent, and these as an artifact. */
export abstract class CategoryEncoder<P extends CategoryEncoderParams>
  extends FittedEstimator<P, readonly LearnedCategories[], Stored>
  implements Transformer<P>
{
  constructor(estimator: string, table: ParameterTable<P>, params: Partial<P>) {
    super(estimator, table, LAYOUT, params);
  }

  abstract fit(X: Matrix): this;
  abstract transform(X: Matrix): Matrix;
  abstract getFeatureNamesOut(names: readonly string[]): string[];

  get categories_(): readonly Float64Array[] {
    return this.fitted.map(({ categories }) => categories);
  }

  get infrequentCategories_(): readonly Float64Array[] {
    return this.fitted.map(({ categories, infrequent }) => doublesOf(infrequent, (index) => categories[index]!));
  }

  protected override encode(learned: readonly LearnedCategories[]): object {
    return encodeFitted({ categories: this.categories_, infrequent: learned.map(({ infrequent }) => infrequent) });
  }

  protected override decode({ categories, infrequent }: Stored): LearnedCategories[] {
    return categories.map((values, j) => {
      const odd = infrequent[j]!.find((index) => index >= values.length);
      if (odd !== undefined) {
        throw invalidArtifact(this.estimator, `fitted.infrequent[${j}] must hold places of ${values.length} categories`, odd);
      }
      return { categories: values, infrequent: Array.from(infrequent[j]!) };
    });
  }
}
