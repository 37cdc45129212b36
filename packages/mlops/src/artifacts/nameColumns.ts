import type { CategoricalFeature } from '@neurograde/contracts';

/** Names of columns that reach a classifier, for people: what the encoder calls `sex_1.0` is `sex = M`. */
export function nameColumns(columns: readonly string[], categoricals: readonly CategoricalFeature[] = []): string[] {
  const shown = new Map<string, string>(
    categoricals.flatMap(({ feature, categories }) =>
      categories.map((category, code) => [`${feature}_${code}.0`, `${feature} = ${category}`] as const),
    ),
  );
  return columns.map((column) => shown.get(column) ?? column);
}
