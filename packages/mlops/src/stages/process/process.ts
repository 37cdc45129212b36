import { type DatasetSummary, describeError, type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { writeDatasetParquet } from '../../artifacts/datasetParquet.js';
import { datasetKey } from '../../artifacts/datasetStore.js';
import { finishDataset } from '../../artifacts/finishDataset.js';
import { insertDataset } from '../../database/datasetRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { buildTable } from './buildTable.js';
import { gatherRecords } from './gatherRecords.js';

export interface ProcessOptions {
  /** Delivery id. Default: everything that was delivered. */
  readonly delivery: string | undefined;
  readonly gradeMapping: GradeMapping;
}

export interface ProcessResult {
  readonly summary: DatasetSummary;
  /** Where the exploratory report lies in the bucket. */
  readonly edaKey: string;
  /** Patients of several deliveries whose records differ: none of theirs is used. */
  readonly problems: readonly NeurogradeError[];
}

/**
 * Stage 2: the accepted records into a feature table, an exploratory report and a registered dataset version. The same records give the same version,
 * and registering it again changes nothing.
 *
 * @throws `process.no-records`, `process.no-common-features`, `process.no-usable-features`, `usage.not-found`
 */
export async function processRecords(
  workspace: Workspace,
  options: ProcessOptions,
  report: ReportProgress = () => {},
): Promise<ProcessResult> {
  const { bucket, database } = workspace;
  const gathered = await gatherRecords(workspace, options, (done, total) => report({ stage: 'process', done, total }));
  const table = buildTable(gathered.records, gathered.context);
  const dataset = finishDataset(table);
  const { summary } = dataset;
  if (summary.usableFeatures === 0) throw new NeurogradeError('process.no-usable-features', { rows: summary.rows });
  const key = datasetKey(summary.version);
  await bucket.put(key, await writeDatasetParquet(table, summary));
  const [{ exploreDataset }, { renderEdaReport }] = await Promise.all([
    import('./eda/exploreDataset.js'),
    import('../../reports/edaReport.js'),
  ]);
  const html = await renderEdaReport(exploreDataset(dataset), summary, {
    received: gathered.received,
    refused: gathered.refused.map(({ code, details }) => ({
      file: String(details.file ?? ''),
      code,
      text: { es: describeError(code, details, 'es'), en: describeError(code, details, 'en') },
    })),
    used: gathered.used,
  });
  const edaKey = `reports/${summary.version}/eda.html`;
  await bucket.put(edaKey, new TextEncoder().encode(html));
  await insertDataset(database, {
    version: summary.version,
    rows: summary.rows,
    low: summary.counts.low,
    high: summary.counts.high,
    features: summary.features,
    bucketKey: key,
    reportKey: edaKey,
    gradeMapping: summary.gradeMapping,
    summary,
  });
  return { summary, edaKey, problems: gathered.conflicts };
}
