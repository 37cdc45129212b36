import type { IdentifierNotice } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

/** What was found that may tell who a patient is: one line, or none. */
export function describeIdentifiers(texts: Texts, identifiers: readonly IdentifierNotice[]): string[] {
  if (identifiers.length === 0) return [];
  const list = identifiers.map(({ kind, files, count, places }) =>
    fill(texts['identifier.found'], {
      kind: texts[`identifier.${kind}`],
      count,
      files,
      places: places.map((place) => texts[`identifier.in.${place}`]).join(', '),
    }),
  );
  return [fill(texts['identifier.notice'], { list: list.join('; ') })];
}
