import { NeurogradeError, type RegistryConfiguration } from '@neurograde/contracts';
import { lockAudit } from '../../database/auditRepository.js';
import type { Database } from '../../database/Database.js';
import type { Model } from '../../database/modelRepository.js';
import { currentRelease, findRelease, latestMove, type Release, type ReleaseAlias } from '../../database/releaseRepository.js';
import { findRun } from '../../database/runRepository.js';
import { latestSelection } from '../../database/selectionRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { approvalRequired, DEFAULT_REGISTRY } from '../../registry/approvalPolicy.js';
import { moveAlias } from '../../registry/moveAlias.js';
import { resolveModel } from '../../registry/resolveModel.js';
import { standingOf } from '../../registry/standingsOf.js';

export interface DeployOptions {
  /** A model that meets the standards: its id, the beginning of it, or `challenger`. Default: the champion of the newest selection. */
  readonly model?: string | undefined;
  /** Which alias moves. Default `champion`, which answers the predictions. */
  readonly as?: ReleaseAlias | undefined;
  /** Back to the model that the alias pointed to before. Default false. */
  readonly rollback?: boolean | undefined;
  /** Default: that of a configuration that says nothing. */
  readonly registry?: RegistryConfiguration | undefined;
}

/**
 * Stage 5: an alias moves to a model that meets the quality standards and, where that is required, is approved; predictions are the champion's from then on.
 * Deploying what is deployed changes nothing. A rollback goes back to the model before, and a second one further back.
 *
 * @throws `deploy.no-champion`, `deploy.shuffled-labels`, `registry.not-validated`, `registry.not-approved`, `registry.retired`, `registry.nothing-before`,
 * `usage.not-found`, `usage.ambiguous-id`
 */
export async function deploy(
  workspace: Workspace,
  options: DeployOptions = {},
  report: ReportProgress = () => {},
): Promise<Release> {
  report({ stage: 'deploy', done: 0, total: 1 });
  const released = await workspace.database.transaction(async (transaction) => {
    await lockAudit(transaction);
    return options.rollback ? goBack(transaction, workspace, options) : release(transaction, workspace, options);
  });
  report({ stage: 'deploy', done: 1, total: 1 });
  return released;
}

async function release(
  transaction: Database,
  workspace: Workspace,
  { model: written, as: alias = 'champion', registry = DEFAULT_REGISTRY }: DeployOptions,
): Promise<Release> {
  const wanted = written ?? (await latestSelection(transaction))?.champion ?? undefined;
  if (wanted === undefined) throw new NeurogradeError('deploy.no-champion');
  const model = await resolveModel(transaction, wanted);
  await checkDeployable(transaction, model, approvalRequired(workspace, registry));
  const current = await currentRelease(transaction, alias);
  if (current?.modelId === model.id) return current;
  const by = workspace.actor;
  const moved = await moveAlias(transaction, { alias, modelId: model.id, by, action: 'deploy.release' });
  // What became champion challenges no more.
  const challenger = await currentRelease(transaction, 'challenger');
  if (alias === 'champion' && challenger?.modelId === model.id)
    await moveAlias(transaction, { alias: 'challenger', modelId: null, by, action: 'deploy.withdraw' });
  return moved as Release;
}

/** What was deployed before must be at hand in an emergency, whatever is required by now; only models that a person has withdrawn are passed over. */
async function goBack(
  transaction: Database,
  { actor: by }: Workspace,
  { as: alias = 'champion' }: DeployOptions,
): Promise<Release> {
  let follows = (await latestMove(transaction, alias))?.follows ?? null;
  while (follows !== null) {
    const before = await findRelease(transaction, follows);
    if (before === undefined) break;
    const model = await resolveModel(transaction, before.modelId);
    if ((await standingOf(transaction, model)).state !== 'retired') {
      const move = { alias, modelId: model.id, by, action: 'deploy.rollback', follows: before.follows } as const;
      return (await moveAlias(transaction, move)) as Release;
    }
    follows = before.follows;
  }
  throw new NeurogradeError('registry.nothing-before', { alias });
}

async function checkDeployable(transaction: Database, model: Model, approval: boolean): Promise<void> {
  if ((await findRun(transaction, model.runId))?.shuffled) throw new NeurogradeError('deploy.shuffled-labels');
  const { state } = await standingOf(transaction, model);
  if (state === 'retired') throw new NeurogradeError('registry.retired', { model: model.id });
  if (state === 'candidate') throw new NeurogradeError('registry.not-validated', { model: model.id, run: model.runId });
  if (approval && state !== 'approved') throw new NeurogradeError('registry.not-approved', { model: model.id });
}
