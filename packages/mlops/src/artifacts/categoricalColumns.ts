import type { Dataset } from './Dataset.js';

/** The columns of X that hold categories. */
export function categoricalColumns({ features, categoricals = [] }: Pick<Dataset, 'features' | 'categoricals'>): number[] {
  return categoricals.map(({ feature }) => features.indexOf(feature));
}
