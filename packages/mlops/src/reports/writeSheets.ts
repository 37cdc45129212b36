import { type DashboardReport, REPORTING_SHEETS } from '@neurograde/contracts';
import type { Bucket } from '../bucket/Bucket.js';
import { fillSheet } from './sheets/fillSheet.js';
import { renderSheet } from './sheets/renderSheet.js';

/** Puts the model card and the reporting sheets of a selection into the bucket, as HTML and as JSON. */
export async function writeSheets(bucket: Bucket, folder: string, dashboard: DashboardReport): Promise<void> {
  const encoder = new TextEncoder();
  for (const name of REPORTING_SHEETS) {
    const sheet = fillSheet(name, dashboard);
    await bucket.put(`${folder}/${name}.json`, encoder.encode(`${JSON.stringify(sheet, null, 1)}\n`));
    await bucket.put(`${folder}/${name}.html`, encoder.encode(renderSheet(sheet, dashboard.run.shuffledLabels)));
  }
}
