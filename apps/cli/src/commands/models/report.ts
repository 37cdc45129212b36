import type { ModelsReportResponse } from '@neurograde/contracts';
import { writeVersionsReport } from '@neurograde/mlops/models';
import { showPath } from '../../output/showPath.js';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

/** Draws how the models changed over time. */
export async function action(session: Session): Promise<number> {
  const response: ModelsReportResponse = await session.withWorkspace(async (workspace) => {
    const { report, pageKey, dataKey } = await writeVersionsReport(workspace);
    const reports = { versions: workspace.bucket.locate(pageKey), data: workspace.bucket.locate(dataKey) };
    return { runs: report.runs.length, reports };
  });
  session.answer(response, () => [fill(session.texts['reports.versions'], { path: showPath(response.reports.versions) })]);
  return 0;
}
