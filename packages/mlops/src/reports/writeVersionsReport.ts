import type { VersionsReport } from '@neurograde/contracts';
import type { Workspace } from '../home/openWorkspace.js';
import { measureVersions } from './versions/measureVersions.js';
import { renderVersionsReport } from './versionsReport.js';

export interface WrittenVersions {
  readonly report: VersionsReport;
  /** Where the page lies in the bucket; the same as JSON beside it. */
  readonly pageKey: string;
  readonly dataKey: string;
}

/** Draws how the models of the registry changed over time, in place of what was drawn before. */
export async function writeVersionsReport({
  database,
  bucket,
}: Pick<Workspace, 'database' | 'bucket'>): Promise<WrittenVersions> {
  const report = await measureVersions({ database, bucket });
  const [pageKey, dataKey] = ['reports/versions/versions.html', 'reports/versions/versions.json'];
  const encoder = new TextEncoder();
  await bucket.put(dataKey, encoder.encode(`${JSON.stringify(report)}\n`));
  await bucket.put(pageKey, encoder.encode(await renderVersionsReport(report)));
  return { report, pageKey, dataKey };
}
