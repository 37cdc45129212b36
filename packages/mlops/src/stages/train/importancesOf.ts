import {
  ColumnTransformer,
  deriveSeed,
  type Labels,
  type Matrix,
  PCA,
  type Pipeline,
  permutationImportance,
  type Transformer,
} from '@neurograde/learn';
import type { Dataset } from '../../artifacts/Dataset.js';
import { nameColumns } from '../../artifacts/nameColumns.js';
import { PURPOSE } from './planSplits.js';

export interface Importances {
  /** Greatest first, at most 30. */
  readonly importances: { feature: string; importance: number }[];
  /** Number of columns that reach the classifier. */
  readonly featuresUsed: number;
}

const MOST = 30;

/**
 * What a fitted pipeline leans on: the classifier's own importances where it has them (gain, impurity), else the drop in AUC on the training rows when
 * one feature is permuted. Features are those that are left after selection; principal components are looked through.
 */
export function importancesOf(
  pipeline: Pipeline,
  features: readonly string[],
  Xtrain: Matrix,
  y: Labels,
  seed: number,
  categoricals: Dataset['categoricals'] = [],
): Importances {
  const named = namedFeatures(pipeline, features, Xtrain);
  const own = named.tail.length === 0 ? pipeline.classifier_.featureImportances_ : undefined;
  const values = own ?? permuted(pipeline, named, y, seed);
  return {
    importances: greatest(
      nameColumns(named.names, categoricals).map((feature, index) => ({ feature, importance: values[index]! })),
    ),
    featuresUsed: pipeline.getFeatureNamesOut(features).length,
  };
}

/**
 * What an ensemble leans on: the importances of its members, those of each as parts of their sum, averaged. Of each member the greatest are known, and those
 * add up.
 */
export function ensembleImportances(members: readonly Importances[], featuresUsed: number): Importances {
  const shares = new Map<string, number>();
  for (const { importances } of members) {
    const total = importances.reduce((sum, { importance }) => sum + Math.max(0, importance), 0);
    if (total === 0) continue;
    for (const { feature, importance } of importances) {
      shares.set(feature, (shares.get(feature) ?? 0) + Math.max(0, importance) / total / members.length);
    }
  }
  return { importances: greatest(Array.from(shares, ([feature, importance]) => ({ feature, importance }))), featuresUsed };
}

function greatest(importances: Importances['importances']): Importances['importances'] {
  return importances.sort((a, b) => b.importance - a.importance).slice(0, MOST);
}

interface NamedFeatures {
  readonly names: readonly string[];
  /** The training rows at the last place where columns are still features. */
  readonly X: Matrix;
  /** The transformers from there to the classifier. */
  readonly tail: readonly Transformer[];
}

function namedFeatures(pipeline: Pipeline, features: readonly string[], Xtrain: Matrix): NamedFeatures {
  const transformers = pipeline.steps_
    .map(({ estimator }) => estimator)
    .filter((estimator) => 'transform' in estimator) as Transformer[];
  const pca = transformers.findIndex((transformer) => innerOf(transformer) instanceof PCA);
  const head = pca === -1 ? transformers : transformers.slice(0, pca);
  let names: string[] = [...features];
  let X = Xtrain;
  for (const transformer of head) {
    names = transformer.getFeatureNamesOut(names);
    X = transformer.transform(X);
  }
  return { names, X, tail: transformers.slice(head.length) };
}

/** What a transformer does to the numbers, where it leaves categories alone. */
function innerOf(transformer: Transformer): unknown {
  return transformer instanceof ColumnTransformer ? transformer.transformers_.at(-1)!.estimator : transformer;
}

function permuted({ classifier_ }: Pipeline, { X, tail }: NamedFeatures, y: Labels, seed: number): Float64Array {
  const scorer = {
    decisionFunction: (rows: Matrix) =>
      classifier_.decisionFunction(tail.reduce((values, transformer) => transformer.transform(values), rows)),
  };
  return permutationImportance(scorer, X, y, { nRepeats: 3, randomState: deriveSeed(seed, PURPOSE.importance) }).importancesMean;
}
