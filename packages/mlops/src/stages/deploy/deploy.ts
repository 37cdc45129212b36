import { NeurogradeError, type RegistryConfiguration } from '@neurograde/contracts';
import { lockAudit } from '../../database/auditRepository.js';
import type { Database } from '../../database/Database.js';
import { listDecisions } from '../../database/decisionRepository.js';
import type { Model } from '../../database/modelRepository.js';
import { findRelease, latestMoves, type Release, type ReleaseAlias } from '../../database/releaseRepository.js';
import { findRun } from '../../database/runRepository.js';
import { latestSelection } from '../../database/selectionRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { approvalRequired, DEFAULT_REGISTRY } from '../../registry/approvalPolicy.js';
import { moveAlias } from '../../registry/moveAlias.js';
import { resolveModel } from '../../registry/resolveModel.js';
import { stateOf } from '../../registry/standingsOf.js';

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
  const released = options.rollback ? await goBack(workspace, options) : await release(workspace, options);
  report({ stage: 'deploy', done: 1, total: 1 });
  return released;
}

async function release(
  workspace: Workspace,
  { model: written, as: alias = 'champion', registry = DEFAULT_REGISTRY }: DeployOptions,
): Promise<Release> {
  const { database, actor: by } = workspace;
  const model = await chooseModel(database, written);
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    await checkDeployable(transaction, model, approvalRequired(workspace, registry));
    const moves = await latestMoves(transaction);
    const [current, challenger] = [moves.get(alias), moves.get('challenger')];
    if (current?.modelId === model.id) return current as Release;
    const to = { alias, before: current, modelId: model.id, by, action: 'deploy.release' } as const;
    const { move, head: end } = await moveAlias(transaction, head, to);
    // What became champion challenges no more.
    const away = { alias: 'challenger', before: challenger, modelId: null, by, action: 'deploy.withdraw' } as const;
    if (alias === 'champion' && challenger?.modelId === model.id) await moveAlias(transaction, end, away);
    return move as Release;
  });
}

/** What was deployed before must be at hand in an emergency, whatever is required by now; only models that a person has withdrawn are passed over. */
function goBack({ database, actor: by }: Workspace, { as: alias = 'champion' }: DeployOptions): Promise<Release> {
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    const current = (await latestMoves(transaction)).get(alias);
    let follows = current?.follows ?? null;
    while (follows !== null) {
      const earlier = await findRelease(transaction, follows);
      if (earlier === undefined) break;
      const { modelId } = earlier;
      ({ follows } = earlier);
      const [newest] = await listDecisions(transaction, modelId);
      if (newest?.decision === 'retire') continue;
      const back = { alias, before: current, modelId, by, action: 'deploy.rollback', follows } as const;
      return (await moveAlias(transaction, head, back)).move as Release;
    }
    throw new NeurogradeError('registry.nothing-before', { alias });
  });
}

async function chooseModel(database: Database, written: string | undefined): Promise<Model> {
  const wanted = written ?? (await latestSelection(database))?.champion ?? undefined;
  if (wanted === undefined) throw new NeurogradeError('deploy.no-champion');
  const model = await resolveModel(database, wanted);
  if ((await findRun(database, model.runId))?.shuffled) throw new NeurogradeError('deploy.shuffled-labels');
  return model;
}

async function checkDeployable(transaction: Database, { id: model, runId: run }: Model, approval: boolean): Promise<void> {
  const selection = await latestSelection(transaction, { runId: run });
  const state = stateOf(model, selection, await listDecisions(transaction, model));
  if (state === 'retired') throw new NeurogradeError('registry.retired', { model });
  if (state === 'candidate') throw new NeurogradeError('registry.not-validated', { model, run });
  if (approval && state !== 'approved') throw new NeurogradeError('registry.not-approved', { model });
}
