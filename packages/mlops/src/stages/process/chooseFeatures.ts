/** Values by feature, as read from one file. */
export interface FeatureValues {
  readonly features: readonly string[];
  readonly values: Float64Array;
}

export interface ChosenFeatures<T> {
  /** Features of the majority, by name. */
  readonly features: readonly string[];
  /** Features that some records have and the majority has not, by name. */
  readonly partial: readonly string[];
  /** Records with all the features and a value in one of them at least, in the order given. */
  readonly kept: readonly T[];
  /** Records without some of the features: the first of them by name, and how many. */
  readonly lacking: readonly { readonly record: T; readonly column: string; readonly count: number }[];
  /** Records with all the features but no value in any. */
  readonly blank: readonly T[];
}

/**
 * The features that more than half of the records have, and the records that have them: one odd file costs its own records, not everybody's features.
 * Which they are depends on nothing but the records' content.
 */
export function chooseFeatures<T extends FeatureValues>(records: readonly T[]): ChosenFeatures<T> {
  const lists = new Map<readonly string[], number>();
  for (const { features } of records) lists.set(features, (lists.get(features) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [features, times] of lists) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + times);
  const names = [...counts.keys()].sort();
  const inMajority = (name: string) => 2 * counts.get(name)! > records.length;
  const features = names.filter(inMajority);
  const missingFrom = new Map(
    Array.from(lists.keys(), (list) => {
      const has = new Set(list);
      return [list, features.filter((feature) => !has.has(feature))] as const;
    }),
  );
  const chosen = new Set(features);
  const kept: T[] = [];
  const lacking: { record: T; column: string; count: number }[] = [];
  const blank: T[] = [];
  for (const record of records) {
    const missing = missingFrom.get(record.features)!;
    if (missing.length > 0) lacking.push({ record, column: missing[0]!, count: missing.length });
    else if (record.features.some((name, j) => chosen.has(name) && !Number.isNaN(record.values[j]!))) kept.push(record);
    else blank.push(record);
  }
  return { features, partial: names.filter((name) => !inMajority(name)), kept, lacking, blank };
}
