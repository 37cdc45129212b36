import { appendAudit, lockAudit } from '../database/auditRepository.js';
import { listModels } from '../database/modelRepository.js';
import { insertSelection, type NewSelection } from '../database/selectionRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { standingsOf } from './standingsOf.js';

/** Stores a selection, and tells the audit of each model that now meets the quality standards, or no longer does. */
export function recordSelection({ database, actor }: Workspace, selection: NewSelection): Promise<void> {
  return database.transaction(async (transaction) => {
    await lockAudit(transaction);
    const models = await listModels(transaction, { runId: selection.runId });
    const before = await standingsOf(transaction, models);
    await insertSelection(transaction, selection);
    const after = await standingsOf(transaction, models);
    for (const [at, { id }] of models.entries()) {
      const [was, is] = [before[at]!.state, after[at]!.state];
      if (was === is) continue;
      const standards = selection.quality.standards.sha256;
      const details = { selection: selection.id, standards, before: was, state: is, by: actor };
      await appendAudit(transaction, {
        action: is === 'candidate' ? 'registry.invalidate' : 'registry.validate',
        subject: id,
        details,
      });
    }
  });
}
