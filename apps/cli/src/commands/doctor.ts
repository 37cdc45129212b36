import { inspectWorkspace } from '@neurograde/mlops/inspection';
import { describeServices } from '../output/describeServices.js';
import type { Session } from '../Session.js';

/** What is connected, and how. */
export async function action(session: Session): Promise<number> {
  const state = await session.withWorkspace(inspectWorkspace);
  session.answer(state, () => describeServices(session.texts, state));
  return 0;
}
