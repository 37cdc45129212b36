import type { DatasetDiffResponse } from '@neurograde/contracts';
import { diffDatasets } from '@neurograde/mlops/datasets';
import { describeDiff } from '../../output/describeDiff.js';
import type { Session } from '../../Session.js';

/** What is other in the second version. */
export async function action(session: Session, [from, to]: readonly string[]): Promise<number> {
  const response: DatasetDiffResponse = {
    diff: await session.withWorkspace((workspace) => diffDatasets(workspace, from!, to!)),
  };
  session.answer(response, () => describeDiff(session, response.diff));
  return 0;
}
