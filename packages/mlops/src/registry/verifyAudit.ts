import { AUDIT_GENESIS, auditHash } from '../database/auditHash.js';
import { findAuditHead, hasAuditHash, nextAudit } from '../database/auditRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/**
 * What is wrong with an entry: it is `changed`; it stands elsewhere than it was written (`moved`); the one before it is gone or another (`gap`); those after
 * it, or all, are gone (`cut`); or there is none of the hash that was noted down (`unknown-hash`).
 */
export interface AuditProblem {
  readonly kind: 'changed' | 'moved' | 'gap' | 'cut' | 'unknown-hash';
  /** Number of the entry; null where there is none to name. */
  readonly sequence: number | null;
}

export interface VerifiedAudit {
  readonly entries: number;
  /** Hash of the last entry: noted down elsewhere, it proves later that nothing up to it was changed. */
  readonly hash: string;
  readonly problems: readonly AuditProblem[];
}

export interface VerifyAuditOptions {
  /** A hash noted down earlier, which an entry must still have. */
  readonly expect?: string | undefined;
}

const PAGE = 1000;

/** Computes the chain of the audit anew, entry by entry, and names each that does not hold. */
export async function verifyAudit({ database }: Workspace, { expect }: VerifyAuditOptions = {}): Promise<VerifiedAudit> {
  return database.transaction(async (transaction) => {
    // The end first: what is added meanwhile lies beyond it.
    const head = (await findAuditHead(transaction)) ?? { entries: 0, hash: AUDIT_GENESIS };
    const problems: AuditProblem[] = [];
    const unlinked: { readonly sequence: number; readonly previous: string }[] = [];
    let [entries, last, hash] = [0, -1, AUDIT_GENESIS];
    let headSeen = head.hash === AUDIT_GENESIS;
    for (let page = await nextAudit(transaction, last, PAGE); page.length > 0; page = await nextAudit(transaction, last, PAGE)) {
      for (const entry of page) {
        if (auditHash(entry.previous, entry) !== entry.hash) problems.push({ kind: 'changed', sequence: entry.sequence });
        if (entry.previous !== hash) unlinked.push(entry);
        headSeen ||= entry.hash === head.hash;
        [last, hash] = [entry.sequence, entry.hash];
        entries++;
      }
    }
    // Asked of the table, not remembered: a busy service has millions of entries.
    const known = async (wanted: string) => wanted === AUDIT_GENESIS || hasAuditHash(transaction, wanted);
    for (const { sequence, previous } of unlinked) problems.push({ kind: (await known(previous)) ? 'moved' : 'gap', sequence });
    if (!headSeen) problems.push({ kind: 'cut', sequence: last === -1 ? null : last });
    if (expect !== undefined && !(await known(expect))) problems.push({ kind: 'unknown-hash', sequence: null });
    return { entries, hash, problems: problems.sort((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity)) };
  });
}
