import { sha256 } from '../bucket/putHashed.js';
import { type AuditHead, extendAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { insertRelease, type Move, type ReleaseAlias } from '../database/releaseRepository.js';

export interface AliasMove {
  readonly alias: ReleaseAlias;
  /** The newest move of the alias; undefined where it never was anywhere. */
  readonly before: Move | undefined;
  /** Null takes the alias away. */
  readonly modelId: string | null;
  /** The account that moves it. */
  readonly by: string;
  readonly action: 'deploy.release' | 'deploy.rollback' | 'deploy.withdraw';
  /** The release that a rollback from here goes back to. Default: the one that was current, or below that where it is taken away. */
  readonly follows?: string | null;
}

/** Moves an alias and tells the audit, in the transaction that has locked its end. @returns the move, and where the audit ends then */
export async function moveAlias(
  transaction: Database,
  head: AuditHead,
  { alias, before, modelId, by, action, ...others }: AliasMove,
): Promise<{ move: Move; head: AuditHead }> {
  const below = (modelId === null || before?.modelId === null ? before?.follows : before?.id) ?? null;
  const follows = others.follows === undefined ? below : others.follows;
  // An alias and a way other than the usual are told apart; the usual name is as it always was.
  const more = alias === 'champion' && action === 'deploy.release' ? [] : [alias, action];
  const id = `release-${sha256(JSON.stringify([before?.id ?? null, modelId, ...more])).slice(0, 16)}`;
  const move = await insertRelease(transaction, { id, alias, modelId, note: '', follows });
  const details = { alias, model: modelId, before: before?.modelId ?? null, by };
  const end = await extendAudit(transaction, head, [{ action, subject: id, details }]);
  return { move, head: end };
}
