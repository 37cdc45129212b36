import { NeurogradeError } from '@neurograde/contracts';
import { sha256 } from '../../bucket/putHashed.js';
import { appendAudit } from '../../database/auditRepository.js';
import { findModel } from '../../database/modelRepository.js';
import { currentRelease, findRelease, insertRelease, type Release } from '../../database/releaseRepository.js';
import { findRun } from '../../database/runRepository.js';
import { latestSelection, listSelections } from '../../database/selectionRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';

export interface DeployOptions {
  /** A model that a selection made champion. Default: the champion of the newest selection. */
  readonly model: string | undefined;
}

/**
 * Stage 5: the alias `champion` moves to a model that met the quality standards; predictions are its from then on. Deploying what is deployed changes
 * nothing.
 *
 * @throws `deploy.no-champion`, `deploy.shuffled-labels`, `usage.not-found`
 */
export async function deploy(
  workspace: Workspace,
  { model }: DeployOptions,
  report: ReportProgress = () => {},
): Promise<Release> {
  report({ stage: 'deploy', done: 0, total: 1 });
  const { database } = workspace;
  const modelId = await chooseModel(workspace, model);
  const released = await database.transaction(async (transaction) => {
    const current = await currentRelease(transaction);
    if (current?.modelId === modelId) return current;
    const id = `release-${sha256(JSON.stringify([current?.id ?? null, modelId])).slice(0, 16)}`;
    await insertRelease(transaction, { id, alias: 'champion', modelId, note: '' });
    await appendAudit(transaction, {
      action: 'deploy.release',
      subject: id,
      details: { model: modelId, before: current?.modelId ?? null },
    });
    return (await findRelease(transaction, id))!;
  });
  report({ stage: 'deploy', done: 1, total: 1 });
  return released;
}

async function chooseModel({ database }: Workspace, wanted: string | undefined): Promise<string> {
  const id = wanted ?? (await latestSelection(database))?.champion ?? undefined;
  if (id === undefined) throw new NeurogradeError('deploy.no-champion');
  const model = await findModel(database, id);
  if (model === undefined) throw new NeurogradeError('usage.not-found', { kind: 'model', list: 'models', id });
  if ((await findRun(database, model.runId))?.shuffled) throw new NeurogradeError('deploy.shuffled-labels');
  const selections = await listSelections(database, { runId: model.runId });
  if (!selections.some(({ champion }) => champion === id)) throw new NeurogradeError('deploy.no-champion');
  return id;
}
