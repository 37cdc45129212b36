import { appendAudit } from '../database/auditRepository.js';
import { deleteSession, type UserSession } from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/** Signs a person out where they are signed in, and tells the audit. */
export function endUserSession({ database, actor }: Workspace, { id, userId }: UserSession): Promise<void> {
  return database.transaction(async (transaction) => {
    await deleteSession(transaction, id);
    await appendAudit(transaction, { action: 'access.end-session', subject: userId, details: { session: id, by: actor } });
  });
}
