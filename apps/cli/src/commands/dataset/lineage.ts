import { lineageResponse } from '@neurograde/mlops/answers/lineageResponse';
import { traceDataset } from '@neurograde/mlops/datasets';
import { describeLineage } from '../../output/describeLineage.js';
import type { Session } from '../../Session.js';

/** Where a version comes from. */
export async function action(session: Session, [written]: readonly string[]): Promise<number> {
  const response = lineageResponse(await session.withWorkspace((workspace) => traceDataset(workspace, written!)));
  session.answer(response, () => describeLineage(session, response.lineage));
  return 0;
}
