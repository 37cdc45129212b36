import { type ReportData, reportKeys } from '../artifacts/reportStore.js';
import type { Bucket } from '../bucket/Bucket.js';
import { renderEdaReport } from './edaReport.js';
import { renderQualityReport } from './qualityReport.js';

/** Draws both reports of a version and stores them beside the data that they are drawn from. */
export async function drawReports(bucket: Bucket, { eda, quality }: ReportData): Promise<void> {
  const { exploration, summary, flow, changes } = eda;
  const keys = reportKeys(quality.version);
  const encoder = new TextEncoder();
  await bucket.put(keys.eda, encoder.encode(await renderEdaReport(exploration, summary, flow, changes ?? undefined)));
  await bucket.put(keys.quality, encoder.encode(renderQualityReport(quality)));
}
