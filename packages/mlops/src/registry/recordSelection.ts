import { extendAudit, lockAudit } from '../database/auditRepository.js';
import { listDecisions } from '../database/decisionRepository.js';
import { listModels } from '../database/modelRepository.js';
import { findRun } from '../database/runRepository.js';
import { insertSelection, latestSelection, type NewSelection } from '../database/selectionRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { stateOf } from './standingsOf.js';

/** Stores a selection, and tells the audit of each model that now meets the quality standards, or no longer does. */
export async function recordSelection({ database, actor }: Workspace, selection: NewSelection): Promise<void> {
  const { id: selectionId, runId } = selection;
  // Of shuffled grades nothing is ever validated.
  const models = (await findRun(database, runId))?.shuffled ? [] : await listModels(database, { runId });
  await database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    const before = await latestSelection(transaction, { runId });
    const decisions = await listDecisions(transaction);
    await insertSelection(transaction, selection);
    const moves = models.flatMap(({ id }) => {
      const own = decisions.filter(({ modelId }) => modelId === id);
      const [was, is] = [stateOf(id, before, own), stateOf(id, selection, own)];
      if (was === is) return [];
      const action = is === 'candidate' ? 'registry.invalidate' : 'registry.validate';
      const standards = selection.quality.standards.sha256;
      return [{ action, subject: id, details: { selection: selectionId, standards, before: was, state: is, by: actor } }];
    });
    await extendAudit(transaction, head, moves);
  });
}
