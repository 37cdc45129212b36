import { NeurogradeError, type RegistryConfiguration } from '@neurograde/contracts';
import type { Run } from '../database/runRepository.js';
import { UNNAMED_ACTOR } from '../home/actor.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveModel } from './resolveModel.js';
import { stateIn } from './standingsOf.js';

/** That of a configuration that says nothing. */
export const DEFAULT_REGISTRY: RegistryConfiguration = { selfApproval: false };

/** Whether a person must sign before a model is deployed: where several people share a server, unless the configuration says otherwise. */
export function approvalRequired({ shared }: Pick<Workspace, 'shared'>, { approval }: RegistryConfiguration): boolean {
  return (approval ?? (shared ? 'required' : 'off')) === 'required';
}

/** Whether a model that meets the standards waits for a person all the same; one that was retired does, whatever is required. */
export async function awaitsApproval(workspace: Workspace, id: string, registry = DEFAULT_REGISTRY): Promise<boolean> {
  const state = await stateIn(workspace.database, await resolveModel(workspace.database, id));
  return state === 'retired' || (state !== 'approved' && approvalRequired(workspace, registry));
}

/**
 * Nobody approves a model of a run that they trained or imported, neither under another name nor from another's account, unless the configuration allows it.
 * Where approval is required it must be known whose run it is.
 *
 * @throws `registry.own-run`, `registry.unnamed-creator`
 */
export function checkSigner(workspace: Workspace, run: Run, by: string, configuration: RegistryConfiguration): void {
  if (configuration.selfApproval) return;
  const makers = [run.createdBy, run.importedBy].filter((name) => name !== null && name !== UNNAMED_ACTOR);
  if (makers.length === 0 && approvalRequired(workspace, configuration)) {
    throw new NeurogradeError('registry.unnamed-creator', { run: run.id });
  }
  if ([by, workspace.actor].some((name) => makers.some((maker) => sameName(name, maker!)))) {
    throw new NeurogradeError('registry.own-run');
  }
}

/** Whether two names are one but for case, accents, and what stands between their words. */
function sameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  );
  return one === other;
}
