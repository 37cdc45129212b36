import { z } from 'zod';

const whole = (min: number, max: number) => z.int().min(min).max(max);
const real = (min: number, max: number) => z.number().min(min).max(max);

/** One value, or a choice of several. */
function chosen<T extends z.ZodType>(value: T) {
  return z.union([value, z.strictObject({ type: z.literal('choice'), values: z.array(value).min(1) })]);
}

/** One value, a choice of several, or an interval to draw whole numbers from. */
function wholeNumber(min: number, max: number) {
  const value = whole(min, max);
  const interval = z
    .strictObject({ type: z.enum(min >= 1 ? ['integer', 'logInteger'] : ['integer']), low: value, high: value })
    .refine(({ low, high }) => low <= high, ASCENDING);
  return z.union([value, z.strictObject({ type: z.literal('choice'), values: z.array(value).min(1) }), interval]);
}

/** One value, a choice of several, or an interval to draw numbers from. */
function number(min: number, max: number) {
  const value = real(min, max);
  const interval = z
    .strictObject({ type: z.enum(['uniform', 'logUniform']), low: value, high: value })
    .refine(({ low, high }) => low <= high, ASCENDING)
    .refine(({ type, low }) => type === 'uniform' || low > 0, {
      message: 'logUniform needs low > 0',
      params: { es: 'logUniform requiere low > 0' },
      path: ['low'],
    });
  return z.union([value, z.strictObject({ type: z.literal('choice'), values: z.array(value).min(1) }), interval]);
}

const ASCENDING = { message: 'low must be ≤ high', params: { es: 'low debe ser ≤ high' }, path: ['high'] };

export const SCALERS = ['none', 'standard', 'robust', 'minMax', 'power'] as const;
export const SELECTIONS = ['none', 'kBest', 'mannWhitney', 'mutualInformation', 'mrmr', 'lasso', 'boruta', 'pca'] as const;
export const IMBALANCES = ['none', 'weights', 'smote', 'borderlineSmote', 'adasyn'] as const;

/** What every model's pipeline may search before its classifier. */
const preprocessing = {
  imputer: chosen(z.enum(['median', 'mean', 'knn'])),
  winsorise: chosen(z.union([z.literal(0), z.literal(0.01), z.literal(0.05)])),
  scaler: chosen(z.enum(SCALERS)),
  correlationThreshold: z.union([
    z.null(),
    number(0.1, 1),
    z.strictObject({ type: z.literal('choice'), values: z.array(real(0.1, 1).nullable()).min(1) }),
  ]),
  selection: chosen(z.enum(SELECTIONS)),
  selectionSize: wholeNumber(1, 10_000),
  imbalance: chosen(z.enum(IMBALANCES)),
};

const xgboostSpaceSchema = z.strictObject({
  ...preprocessing,
  nEstimators: wholeNumber(1, 10_000),
  maxDepth: wholeNumber(0, 64),
  maxLeaves: wholeNumber(0, 10_000),
  learningRate: number(1e-6, 1),
  treeMethod: chosen(z.enum(['exact', 'hist'])),
  maxBin: wholeNumber(2, 65_535),
  growPolicy: chosen(z.enum(['depthwise', 'lossguide'])),
  gamma: number(0, 1e6),
  minChildWeight: number(0, 1e6),
  maxDeltaStep: number(0, 1e6),
  subsample: number(0.01, 1),
  colsampleByTree: number(0.01, 1),
  colsampleByLevel: number(0.01, 1),
  colsampleByNode: number(0.01, 1),
  regAlpha: number(0, 1e6),
  regLambda: number(0, 1e6),
});

const forestSpaceSchema = z.strictObject({
  ...preprocessing,
  nEstimators: wholeNumber(1, 10_000),
  criterion: chosen(z.enum(['gini', 'entropy'])),
  maxDepth: z.union([chosen(whole(1, 1000).nullable()), wholeNumber(1, 1000)]),
  minSamplesSplit: wholeNumber(2, 10_000),
  minSamplesLeaf: wholeNumber(1, 10_000),
  minWeightFractionLeaf: number(0, 0.5),
  maxFeatures: z.union([chosen(z.union([z.enum(['sqrt', 'log2']), real(0.001, 1), z.null()])), number(0.001, 1)]),
  maxLeafNodes: z.union([chosen(whole(2, 100_000).nullable()), wholeNumber(2, 100_000)]),
  minImpurityDecrease: number(0, 1),
  bootstrap: chosen(z.boolean()),
  ccpAlpha: number(0, 1),
});

const svmSpaceSchema = z.strictObject({
  ...preprocessing,
  kernel: chosen(z.enum(['linear', 'rbf', 'poly', 'sigmoid'])),
  C: number(1e-6, 1e6),
  gamma: z.union([chosen(z.enum(['scale', 'auto'])), number(1e-9, 1e6)]),
  degree: wholeNumber(1, 10),
  coef0: number(-1e6, 1e6),
  tol: number(1e-9, 1),
});

/** Where the parameters of each model come from, in place of the defaults. What is not named keeps its default. */
export const spacesConfigurationSchema = z.strictObject({
  xgboost: xgboostSpaceSchema.partial().optional(),
  'random-forest': forestSpaceSchema.partial().optional(),
  svm: svmSpaceSchema.partial().optional(),
});
export type SpacesConfiguration = z.infer<typeof spacesConfigurationSchema>;

/** A parameter's one value, or where it is drawn from. */
export type SearchedValue =
  | number
  | string
  | boolean
  | null
  | { readonly type: 'choice'; readonly values: readonly (number | string | boolean | null)[] }
  | { readonly type: 'uniform' | 'logUniform' | 'integer' | 'logInteger'; readonly low: number; readonly high: number };
