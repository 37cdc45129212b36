import type { Categories } from '../artifacts/DeliveryTable.js';

interface Categorised {
  /** Pseudonym. */
  readonly patient: string;
  readonly categories?: Categories | undefined;
}

/**
 * What the records of each patient say together: a delivery may tell a category that one before did not. Undefined for a patient of whom two records say
 * different ones.
 */
export function joinCategories(records: readonly Categorised[]): ReadonlyMap<string, Categories | undefined> {
  const joined = new Map<string, Categories | undefined>();
  for (const { patient, categories = {} } of records) {
    const known = joined.has(patient) ? joined.get(patient) : {};
    const agrees = known !== undefined && Object.entries(categories).every(([name, one]) => (known[name] ?? one) === one);
    joined.set(patient, agrees ? { ...known, ...categories } : undefined);
  }
  return joined;
}
