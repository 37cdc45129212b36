import { NeurogradeError } from '@neurograde/contracts';
import { deploy } from '@neurograde/mlops';
import { deployResponse } from '@neurograde/mlops/answers/deployResponse';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface DeployCommandOptions {
  readonly model?: string;
  readonly as?: string;
  readonly rollback?: boolean;
}

export async function action(
  session: Session,
  _: readonly string[],
  { model, as = 'champion', rollback = false }: DeployCommandOptions,
): Promise<number> {
  if (as !== 'champion' && as !== 'challenger')
    throw new NeurogradeError('usage.invalid-option', { option: '--as', expected: 'champion | challenger', value: as });
  if (rollback && model !== undefined)
    throw new NeurogradeError('usage.invalid-option', { option: '--rollback', expected: '--rollback | --model', value: model });
  const { registry } = session.configuration;
  const response = deployResponse(
    await session.withWorkspace((workspace) => deploy(workspace, { model, as, rollback, registry }, session.report)),
  );
  session.answer(response, () => [
    fill(session.texts[as === 'champion' ? 'deploy.done' : 'deploy.challenger'], response.release),
  ]);
  return 0;
}
