import type { DatasetReportResponse } from '@neurograde/contracts';
import { drawDatasetReports } from '@neurograde/mlops/datasets';
import { describeReports } from '../../output/describeReports.js';
import type { Session } from '../../Session.js';

/** Draws the reports of a version, as after `process --no-report`. */
export async function action(session: Session, [version]: readonly string[]): Promise<number> {
  const response: DatasetReportResponse = await session.withWorkspace(async (workspace) => {
    const drawn = await drawDatasetReports(workspace, version);
    const { bucket } = workspace;
    return { reports: { version: drawn.version, eda: bucket.locate(drawn.edaKey), quality: bucket.locate(drawn.qualityKey) } };
  });
  session.answer(response, () => describeReports(session.texts, response.reports));
  return 0;
}
