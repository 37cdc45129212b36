import type { Dataset } from './Dataset.js';

/** The dataset without its categories, which no statistic of numbers may take for numbers. */
export function numericPart(dataset: Dataset): Dataset {
  const { categoricals = [], features, X, ...rest } = dataset;
  if (categoricals.length === 0) return dataset;
  const categories = new Set(categoricals.map(({ feature }) => feature));
  const kept = [...features.keys()].filter((j) => !categories.has(features[j]!));
  return { ...rest, features: kept.map((j) => features[j]!), X: X.selectColumns(kept) };
}
