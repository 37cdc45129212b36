import { loadReportData, reportKeys } from '../artifacts/reportStore.js';
import type { Workspace } from '../home/openWorkspace.js';
import { drawReports } from '../reports/drawReports.js';
import { resolveDataset } from './resolveDataset.js';

export interface DrawnReports {
  readonly version: string;
  /** Where the exploratory report lies in the bucket. */
  readonly edaKey: string;
  /** Where the quality report lies in the bucket. */
  readonly qualityKey: string;
}

/**
 * Draws the reports of a registered version from the data that `process` stored for them, with the numbers of then: the pages are those that `process`
 * would have drawn.
 *
 * @param written id, tag or beginning of an id; default: the newest
 * @throws `train.no-dataset`, `usage.not-found`, `usage.ambiguous-id`; `dataset.damaged` where the data are not there
 */
export async function drawDatasetReports(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  written?: string,
): Promise<DrawnReports> {
  const { version } = await resolveDataset(database, written);
  await drawReports(bucket, await loadReportData(bucket, version));
  const { eda, quality } = reportKeys(version);
  return { version, edaKey: eda, qualityKey: quality };
}
