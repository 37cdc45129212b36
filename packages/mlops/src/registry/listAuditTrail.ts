import { type AuditEntry, type AuditFilter, listAudit } from '../database/auditRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/** What was done to which artifact, the newest first. */
export function listAuditTrail({ database }: Workspace, filter: AuditFilter): Promise<AuditEntry[]> {
  return listAudit(database, filter);
}
