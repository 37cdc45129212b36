import type { DatasetLineageResponse } from '@neurograde/contracts';
import { traceDataset } from '@neurograde/mlops/datasets';
import { describeLineage } from '../../output/describeLineage.js';
import type { Session } from '../../Session.js';

/** Where a version comes from. */
export async function action(session: Session, [written]: readonly string[]): Promise<number> {
  const { version, ancestors, deliveries } = await session.withWorkspace((workspace) => traceDataset(workspace, written!));
  const response: DatasetLineageResponse = {
    lineage: {
      version,
      ancestors: [...ancestors],
      deliveries: deliveries.map(({ id, receivedAt, files }) => ({
        id,
        receivedAt: receivedAt.toISOString(),
        files: files.map(({ fileSha256, names, records }) => ({ sha256: fileSha256, names: [...names], records: [...records] })),
      })),
    },
  };
  session.answer(response, () => describeLineage(session, response.lineage));
  return 0;
}
