import { type ModelStanding, NeurogradeError, type RegistryConfiguration } from '@neurograde/contracts';
import { type AuditHead, extendAudit, lockAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { insertDecision } from '../database/decisionRepository.js';
import type { Model } from '../database/modelRepository.js';
import { latestMoves } from '../database/releaseRepository.js';
import { findRun } from '../database/runRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { writtenText } from '../input/writtenText.js';
import { checkSigner } from './approvalPolicy.js';
import { moveAlias } from './moveAlias.js';
import { resolveModel } from './resolveModel.js';
import { type Standing, standingOf } from './standingsOf.js';

export interface DecisionOptions {
  /** Id of a model, its beginning, or an alias. */
  readonly model: string;
  /** The person who signs, 1 to 100 characters. */
  readonly by: string;
  /** Why, 1 to 2,000 characters; about the model, never about a patient. */
  readonly comment: string;
}

/** A transaction that has locked the end of the audit. */
interface Locked {
  readonly transaction: Database;
  readonly head: AuditHead;
}

export interface DecidedModel extends ModelStanding {
  readonly id: string;
}

/**
 * A named person signs for a model that meets the quality standards. The signature rests on the latest selection of its run.
 *
 * @throws `registry.not-validated`, `registry.own-run`, `registry.unnamed-creator`, `deploy.shuffled-labels`, `usage.not-found`, `usage.ambiguous-id`,
 * `usage.invalid-option`
 */
export function approveModel(
  workspace: Workspace,
  options: DecisionOptions,
  configuration: RegistryConfiguration,
): Promise<DecidedModel> {
  return decide(workspace, options, 'approve', async ({ transaction, head }, model, { selection }) => {
    const run = (await findRun(transaction, model.runId))!;
    if (run.shuffled) throw new NeurogradeError('deploy.shuffled-labels');
    const passed = selection?.quality.models.find(({ model: id }) => id === model.id)?.passed === true;
    if (!passed) throw new NeurogradeError('registry.not-validated', { model: model.id, run: model.runId });
    checkSigner(workspace, run, options.by, configuration);
    return head;
  });
}

/**
 * A named person withdraws a model: it is not deployed any more, and the aliases that point to it are taken away, so that predictions wait for another champion.
 *
 * @throws `usage.not-found`, `usage.ambiguous-id`, `usage.invalid-option`
 */
export function retireModel(workspace: Workspace, options: DecisionOptions): Promise<DecidedModel> {
  return decide(workspace, options, 'retire', async ({ transaction, head }, model) => {
    let end = head;
    for (const [alias, before] of await latestMoves(transaction)) {
      if (before.modelId !== model.id) continue;
      const { actor: by } = workspace;
      end = (await moveAlias(transaction, end, { alias, before, modelId: null, by, action: 'deploy.withdraw' })).head;
    }
    return end;
  });
}

async function decide(
  { database, actor }: Workspace,
  { model: written, ...signed }: DecisionOptions,
  decision: 'approve' | 'retire',
  check: (locked: Locked, model: Model, standing: Standing) => Promise<AuditHead>,
): Promise<DecidedModel> {
  const by = writtenText('--by', signed.by, 100);
  const comment = writtenText('--comment', signed.comment, 2_000);
  return database.transaction(async (transaction) => {
    const locked = await lockAudit(transaction);
    const model = await resolveModel(transaction, written);
    const before = await standingOf(transaction, model);
    const head = await check({ transaction, head: locked }, model, before);
    const selectionId = before.selection?.id ?? null;
    const at = new Date();
    await insertDecision(transaction, { modelId: model.id, decision, by, comment, selectionId, at });
    const standards = before.selection?.quality.standards?.sha256 ?? null;
    const details = { by, actor, comment, selection: selectionId, standards, before: before.state };
    await extendAudit(transaction, head, [{ action: `registry.${decision}`, subject: model.id, details, at }]);
    const { selection: _, ...standing } = await standingOf(transaction, model);
    return { id: model.id, ...standing };
  });
}
