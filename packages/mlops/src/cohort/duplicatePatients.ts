/** What tells whether two records are of one patient, and whether they say the same. */
export interface ComparableRecord {
  /** Pseudonym. */
  readonly patient: string;
  /** Hash of the record's features and values. */
  readonly valuesSha256: string;
}

export interface Duplicates<T> {
  /** One record a patient, in the order given. */
  readonly kept: readonly T[];
  /** Records that repeat a kept one, value for value. */
  readonly same: readonly { readonly record: T; readonly other: T }[];
  /** Records of a patient whose records differ, each with one that it differs from: none of them is kept. */
  readonly different: readonly { readonly record: T; readonly other: T }[];
}

/** Sorts out patients with more than one record: equal ones count once, and of differing ones none can be trusted. */
export function duplicatePatients<T extends ComparableRecord>(records: readonly T[]): Duplicates<T> {
  const byPatient = new Map<string, T[]>();
  for (const record of records) {
    const group = byPatient.get(record.patient);
    if (group === undefined) byPatient.set(record.patient, [record]);
    else group.push(record);
  }
  const kept: T[] = [];
  const same: { record: T; other: T }[] = [];
  const different: { record: T; other: T }[] = [];
  for (const [first, ...rest] of byPatient.values() as Iterable<[T, ...T[]]>) {
    const differing = rest.find((record) => record.valuesSha256 !== first.valuesSha256);
    if (differing === undefined) {
      kept.push(first);
      for (const record of rest) same.push({ record, other: first });
    } else {
      different.push({ record: first, other: differing });
      for (const record of rest)
        different.push({ record, other: record.valuesSha256 === first.valuesSha256 ? differing : first });
    }
  }
  return { kept, same, different };
}
