import type { FeatureChoice } from '@neurograde/contracts';

/** Values by feature, as read from one file. */
export interface FeatureValues {
  readonly features: readonly string[];
  readonly values: Float64Array;
}

export interface ChosenFeatures<T> {
  /** Features chosen, by name. */
  readonly features: readonly string[];
  /** Features that some records have and that were not chosen, by name. */
  readonly partial: readonly string[];
  /** Records with all the features and a value in one of them at least, in the order given. */
  readonly kept: readonly T[];
  /** Records without some of the features: the first of them by name, and how many. */
  readonly lacking: readonly { readonly record: T; readonly column: string; readonly count: number }[];
  /** Records with all the features but no value in any. */
  readonly blank: readonly T[];
}

/** Of how many records a feature must be, given how many there are. */
export const NEEDED: Readonly<Record<FeatureChoice, (records: number) => number>> = {
  majority: (records) => Math.floor(records / 2) + 1,
  intersection: (records) => records,
  union: () => 1,
};

/**
 * The features that are in the version, and the records that have them. By `majority` one odd file costs its own records, not everybody's features; by
 * `intersection` it costs features and no record; by `union` neither, and what a record lacks is missing. Which they are depends on nothing but the
 * records' content.
 *
 * @param considered whether a feature is chosen from at all. Default: every one is
 */
export function chooseFeatures<T extends FeatureValues>(
  records: readonly T[],
  choice: FeatureChoice = 'majority',
  considered: (feature: string) => boolean = () => true,
): ChosenFeatures<T> {
  const lists = new Map<readonly string[], number>();
  for (const { features } of records) lists.set(features, (lists.get(features) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [features, times] of lists) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + times);
  const names = [...counts.keys()].filter(considered).sort();
  const needed = NEEDED[choice](records.length);
  const isChosen = (name: string) => counts.get(name)! >= needed;
  const features = names.filter(isChosen);
  const missingFrom = new Map(
    Array.from(lists.keys(), (list) => {
      const has = new Set(list);
      return [list, choice === 'union' ? [] : features.filter((feature) => !has.has(feature))] as const;
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
  return { features, partial: names.filter((name) => !isChosen(name)), kept, lacking, blank };
}
