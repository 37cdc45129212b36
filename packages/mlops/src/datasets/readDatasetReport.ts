import { reportKeys } from '../artifacts/reportStore.js';
import type { Workspace } from '../home/openWorkspace.js';
import { drawDatasetReports } from './drawDatasetReports.js';
import { resolveDataset } from './resolveDataset.js';

/** The reports of a version: pages, and the data that they are drawn from. */
export const DATASET_REPORTS = ['eda.html', 'eda.json', 'quality.html', 'quality.json'] as const;
export type DatasetReport = (typeof DATASET_REPORTS)[number];

/**
 * A report of a registered version, from the bucket; a page that was left undrawn is drawn now.
 *
 * @param written id, tag or beginning of an id
 * @throws `usage.not-found`, `usage.ambiguous-id`; `dataset.damaged` where the data are not there
 */
export async function readDatasetReport(workspace: Workspace, written: string, report: DatasetReport): Promise<Uint8Array> {
  const { database, bucket } = workspace;
  const { version } = await resolveDataset(database, written);
  const { eda, edaData, quality, qualityData } = reportKeys(version);
  const key = { 'eda.html': eda, 'eda.json': edaData, 'quality.html': quality, 'quality.json': qualityData }[report];
  if (!(await bucket.has(key))) await drawDatasetReports(workspace, version);
  return bucket.get(key);
}
