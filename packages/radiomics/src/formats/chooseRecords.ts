import { chooseSegment, segmentLabels } from './chooseSegment.js';
import type { ReadOptions } from './ReadOptions.js';

/** What a record is of, as far as the file says. */
export interface Owner {
  readonly patient: string | undefined;
  /** As the file writes it; undefined or blank where it names none. */
  readonly segment: string | undefined;
}

export interface ChosenRecord {
  readonly index: number;
  /** The segment as it is shown and may be asked for. */
  readonly segment: string | undefined;
}

/**
 * Which records are read: those of the segment asked for, where records name segments.
 *
 * @throws FormatError `format.segment-required`, where some patient has several segments and none is asked for; `format.unknown-segment`
 */
export function chooseRecords(owners: readonly Owner[], { segment, allSegments = false }: ReadOptions): ChosenRecord[] {
  const names = [...new Set(owners.flatMap((owner) => owner.segment || []))];
  const labels = new Map(segmentLabels(names).map((label, i) => [names[i]!, label]));
  const all = owners.map((owner, index) => ({ index, segment: labels.get(owner.segment ?? '') }));
  if (names.length === 0) return all;
  if (segment !== undefined) {
    const chosen = names[chooseSegment(names, segment)];
    return all.filter(({ index }) => owners[index]!.segment === chosen);
  }
  if (!allSegments) requireOneSegment(owners, names);
  return all;
}

function requireOneSegment(owners: readonly Owner[], names: readonly string[]): void {
  const known = new Map<string | undefined, string | undefined>();
  for (const { patient, segment } of owners) {
    if (known.has(patient) && known.get(patient) !== segment) chooseSegment(names, undefined);
    known.set(patient, segment);
  }
}
