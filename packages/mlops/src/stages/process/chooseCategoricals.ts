import type { CategoricalFeature, FeatureChoice } from '@neurograde/contracts';
import type { Categories } from '../../artifacts/DeliveryTable.js';
import { NEEDED } from './chooseFeatures.js';

export interface ChosenCategoricals {
  /** By name, each with the categories that occur, ascending by code unit. */
  readonly categoricals: readonly CategoricalFeature[];
  /** Columns of categories that too few records have, by name. */
  readonly partial: readonly string[];
}

/**
 * The columns of categories that are in the version: those that as many records tell as have to have a feature. A record that tells none has it missing,
 * and is used all the same.
 */
export function chooseCategoricals(
  records: readonly { readonly categories?: Categories | undefined }[],
  choice: FeatureChoice,
): ChosenCategoricals {
  const told = new Map<string, string[]>();
  for (const { categories = {} } of records) {
    for (const [name, category] of Object.entries(categories)) {
      const known = told.get(name);
      if (known === undefined) told.set(name, [category]);
      else known.push(category);
    }
  }
  const needed = NEEDED[choice](records.length);
  const names = [...told.keys()].sort();
  const isChosen = (name: string) => told.get(name)!.length >= needed;
  return {
    categoricals: names.filter(isChosen).map((feature) => ({ feature, categories: [...new Set(told.get(feature))].sort() })),
    partial: names.filter((name) => !isChosen(name)),
  };
}
