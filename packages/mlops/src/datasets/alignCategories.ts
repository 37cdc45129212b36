import type { CategoricalFeature } from '@neurograde/contracts';
import type { FoundTable } from '../artifacts/finishDataset.js';

/** Two versions with categories coded alike, so that equal codes are equal categories: by the lists of the second, and what only the first has after them. */
export function alignCategories(before: FoundTable, after: FoundTable): FoundTable {
  const earlier = before.settings.categoricals ?? [];
  if (earlier.length === 0) return before;
  const later = new Map(after.settings.categoricals?.map(({ feature, categories }) => [feature, categories]));
  const found = before.found.selectColumns([...before.foundFeatures.keys()]);
  for (const { feature, categories } of earlier) {
    const codes = codesIn(later.get(feature) ?? [], categories);
    const column = before.foundFeatures.indexOf(feature);
    for (let i = 0; i < found.rows; i++) found.set(i, column, codes[found.get(i, column)] ?? Number.NaN);
  }
  return { ...before, found };
}

function codesIn(list: CategoricalFeature['categories'], categories: CategoricalFeature['categories']): number[] {
  const all = [...new Set([...list, ...categories])];
  return categories.map((category) => all.indexOf(category));
}
