import type { IdentifierFinding, IdentifierNotice } from '@neurograde/contracts';
import { IDENTIFIER_KINDS } from './findIdentifiers.js';

/** What was found in the files of a delivery, summed up by kind. */
export function identifierNotices(files: readonly (readonly IdentifierFinding[])[]): IdentifierNotice[] {
  return IDENTIFIER_KINDS.flatMap((kind) => {
    const own = files.map((findings) => findings.filter((finding) => finding.kind === kind)).filter(({ length }) => length > 0);
    const all = own.flat();
    if (all.length === 0) return [];
    const count = all.reduce((sum, finding) => sum + finding.count, 0);
    return [{ kind, files: own.length, count, places: [...new Set(all.map(({ place }) => place))].sort() }];
  });
}
