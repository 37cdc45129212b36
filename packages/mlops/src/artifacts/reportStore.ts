import type { DataQuality, EdaReport } from '@neurograde/contracts';
import type { Bucket } from '../bucket/Bucket.js';
import { damagedVersion } from './damagedVersion.js';
import { isLost } from './isLost.js';

/** What the two reports of a version are drawn from, unrounded. */
export interface ReportData {
  readonly eda: EdaReport;
  readonly quality: DataQuality;
}

/** Where the reports of a version lie in the bucket, drawn and as data. */
export function reportKeys(version: string): Readonly<Record<'eda' | 'quality' | 'edaData' | 'qualityData', string>> {
  const folder = `reports/${version}`;
  return {
    eda: `${folder}/eda.html`,
    quality: `${folder}/quality.html`,
    edaData: `${folder}/eda.json`,
    qualityData: `${folder}/quality.json`,
  };
}

/** Stores what the reports are drawn from. What was drawn from other data goes first, so that no page lies beside data that it does not show. */
export async function saveReportData(bucket: Bucket, { eda, quality }: ReportData): Promise<void> {
  const keys = reportKeys(quality.version);
  await Promise.all([
    renew(bucket, { data: keys.edaData, page: keys.eda }, `${JSON.stringify(eda)}\n`),
    renew(bucket, { data: keys.qualityData, page: keys.quality }, `${JSON.stringify(quality, null, 1)}\n`),
  ]);
}

async function renew(
  bucket: Bucket,
  { data, page }: { readonly data: string; readonly page: string },
  text: string,
): Promise<void> {
  const stored = await textAt(bucket, data);
  if (stored === text) return;
  await bucket.delete(page);
  await bucket.put(data, new TextEncoder().encode(text));
}

/** @throws `dataset.damaged` where the data are not there, or not as this release writes them; the next `process` writes them anew */
export async function loadReportData(bucket: Bucket, version: string): Promise<ReportData> {
  const keys = reportKeys(version);
  const { edaReportSchema, dataQualitySchema } = await import('@neurograde/contracts');
  const parse = async <T>(key: string, schema: { parse(value: unknown): T }): Promise<T> => {
    const part = key.slice(key.lastIndexOf('/') + 1);
    const text = await textAt(bucket, key);
    if (text === undefined) throw damagedVersion(version, part, 'missing');
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      throw damagedVersion(version, part, 'unreadable', error);
    }
  };
  return { eda: await parse(keys.edaData, edaReportSchema), quality: await parse(keys.qualityData, dataQualitySchema) };
}

async function textAt(bucket: Bucket, key: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await bucket.get(key));
  } catch (error) {
    if (isLost(error)) return undefined;
    throw error;
  }
}
