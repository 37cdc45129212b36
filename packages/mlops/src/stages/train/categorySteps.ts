import { ColumnTransformer, type Estimator, OneHotEncoder, SimpleImputer, SMOTENC, type Transformer } from '@neurograde/learn';

export interface Step {
  readonly name: string;
  readonly estimator: Estimator;
}

/**
 * Transformers of numbers as steps that leave the categories alone. The first of them imputes: a missing category becomes the most frequent one. From there on the
 * categories are the first columns, however many numbers a step leaves.
 *
 * @param categorical columns of categories, before the first step
 */
export function besideCategories(steps: readonly Step[], categorical: readonly number[]): Step[] {
  const places = categorical.map((_, place) => place);
  return steps.map(({ name, estimator }, index) => ({
    name,
    estimator: new ColumnTransformer({
      transformers: [
        index === 0
          ? { name: 'categories', estimator: new SimpleImputer({ strategy: 'most_frequent' }), columns: categorical }
          : { name: 'categories', estimator: 'passthrough', columns: places },
      ],
      remainder: estimator as Transformer,
      verboseFeatureNamesOut: false,
    }),
  }));
}

/**
 * Makes up patients where asked to, by SMOTE-NC, which takes categories from neighbours and never between two of them, and then a column of each category that
 * the training rows have. One that they have not counts for nothing: zeros.
 */
export function encodeCategories(resample: boolean, count: number, randomState: number): Step[] {
  const columns = Array.from({ length: count }, (_, place) => place);
  const encode = new ColumnTransformer({
    transformers: [{ name: 'categories', estimator: new OneHotEncoder({ handleUnknown: 'ignore' }), columns }],
    remainder: 'passthrough',
    verboseFeatureNamesOut: false,
  });
  return [
    ...(resample ? [{ name: 'smotenc', estimator: new SMOTENC({ categoricalFeatures: columns, randomState }) }] : []),
    { name: 'encode', estimator: encode },
  ];
}
