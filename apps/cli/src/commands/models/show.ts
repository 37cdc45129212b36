import { showModel } from '@neurograde/mlops/registry';
import { describeModel } from '../../output/describeModel.js';
import type { Session } from '../../Session.js';

/** One model: where it stands, how it met the standards, and what was decided on it. */
export async function action(session: Session, [written]: readonly string[]): Promise<number> {
  const model = await session.withWorkspace((workspace) => showModel(workspace, written!));
  session.answer({ model }, () => describeModel(session, model));
  return 0;
}
