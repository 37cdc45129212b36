import type { DatasetDiff } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

/** What changed since the version before, in a line; none where there is no such version. */
export function describeChanges(texts: Texts, changes: DatasetDiff | null): string[] {
  if (changes === null) return [];
  const { added, removed, changed, unchanged } = changes.patients;
  const counts = { added: added.length, removed: removed.length, changed: changed.length, unchanged };
  return [fill(texts['process.since'], { from: changes.from, ...counts })];
}
