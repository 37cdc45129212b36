import { sha256 } from '../bucket/putHashed.js';
import { appendAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { insertRelease, latestMove, type Move, type ReleaseAlias } from '../database/releaseRepository.js';

export interface AliasMove {
  readonly alias: ReleaseAlias;
  /** Null takes the alias away. */
  readonly modelId: string | null;
  /** The account that moves it. */
  readonly by: string;
  readonly action: 'deploy.release' | 'deploy.rollback' | 'deploy.withdraw';
  /** The release that a rollback from here goes back to. Default: the one that was current, or below that where it is taken away. */
  readonly follows?: string | null;
}

/** Moves an alias and tells the audit, in the transaction of whoever has locked the audit. */
export async function moveAlias(transaction: Database, { alias, modelId, by, action, ...move }: AliasMove): Promise<Move> {
  const before = await latestMove(transaction, alias);
  const below = (modelId === null || before?.modelId === null ? before?.follows : before?.id) ?? null;
  const follows = move.follows === undefined ? below : move.follows;
  // An alias and a way other than the usual are told apart; the usual name is as it always was.
  const more = alias === 'champion' && action === 'deploy.release' ? [] : [alias, action];
  const id = `release-${sha256(JSON.stringify([before?.id ?? null, modelId, ...more])).slice(0, 16)}`;
  await insertRelease(transaction, { id, alias, modelId, note: '', follows });
  const details = { alias, model: modelId, before: before?.modelId ?? null, by };
  await appendAudit(transaction, { action, subject: id, details });
  return (await latestMove(transaction, alias))!;
}
