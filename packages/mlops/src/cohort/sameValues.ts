import type { ComparableRecord } from './duplicatePatients.js';

/** Records that repeat the values of an earlier one under another patient, each with the first that has them, in the order given. */
export function sameValues<T extends ComparableRecord>(records: readonly T[]): { readonly record: T; readonly other: T }[] {
  const first = new Map<string, T>();
  return records.flatMap((record) => {
    const other = first.get(record.valuesSha256);
    if (other === undefined) first.set(record.valuesSha256, record);
    return other === undefined || other.patient === record.patient ? [] : [{ record, other }];
  });
}
