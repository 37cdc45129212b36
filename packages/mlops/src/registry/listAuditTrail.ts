import { type AuditEntry, listAudit } from '../database/auditRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface AuditTrailOptions {
  readonly limit: number;
  /** Only what was done to the thing of this id. */
  readonly subject?: string | undefined;
}

/** What was done to which artifact, the newest first. */
export function listAuditTrail({ database }: Workspace, { limit, subject }: AuditTrailOptions): Promise<AuditEntry[]> {
  return listAudit(database, { limit, ...(subject === undefined ? {} : { subject }) });
}
