import { deploy } from '@neurograde/mlops';
import { deployResponse } from '../answers/deployResponse.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface DeployCommandOptions {
  readonly model?: string;
}

export async function action(session: Session, _: readonly string[], { model }: DeployCommandOptions): Promise<number> {
  const response = deployResponse(await session.withWorkspace((workspace) => deploy(workspace, { model }, session.report)));
  session.answer(response, () => [fill(session.texts['deploy.done'], response.release)]);
  return 0;
}
