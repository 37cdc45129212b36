import type { AuditListResponse } from '@neurograde/contracts';
import { listAuditTrail } from '@neurograde/mlops/registry';
import { formatRecords } from '../../output/formatRecords.js';
import { type Session, wholeNumber } from '../../Session.js';

export interface AuditListCommandOptions {
  readonly limit?: string;
  readonly subject?: string;
}

/** What was done, the newest first. */
export async function action(
  session: Session,
  _: readonly string[],
  { limit, subject }: AuditListCommandOptions,
): Promise<number> {
  const most = wholeNumber('--limit', limit, 1, 1_000_000) ?? 50;
  const entries = await session.withWorkspace((workspace) => listAuditTrail(workspace, { limit: most, subject }));
  const response: AuditListResponse = { audit: entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) };
  session.answer(response, () =>
    response.audit.length === 0
      ? [session.texts['list.empty']]
      : [
          formatRecords(
            response.audit.map(({ sequence, at, action, subject, details, hash }) => {
              const by = typeof details.by === 'string' ? details.by : '';
              return { sequence, auditedAt: at, action, subject, by, hash: hash.slice(0, 12) };
            }),
            session,
          ),
        ],
  );
  return 0;
}
