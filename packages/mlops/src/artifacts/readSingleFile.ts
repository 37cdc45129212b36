import type { FoundTable } from './finishDataset.js';
import { readPart } from './partParquet.js';

const SUMMARY_KEY = 'neurograde.dataset';

/** A version of the releases before schema.json: one Parquet file, rows in canonical order, the summary in its metadata. */
export async function readSingleFile(bytes: Uint8Array): Promise<FoundTable> {
  const [{ parquetMetadata }, { datasetSummarySchema }] = await Promise.all([
    import('hyparquet'),
    import('@neurograde/contracts'),
  ]);
  const { key_value_metadata: pairs } = parquetMetadata(new Uint8Array(bytes).buffer);
  const summary = datasetSummarySchema.parse(JSON.parse(pairs?.find(({ key }) => key === SUMMARY_KEY)?.value ?? 'null'));
  return {
    ...(await readPart(bytes)),
    version: summary.version,
    settings: { gradeMapping: summary.gradeMapping, features: 'majority' },
    gradesAsWritten: summary.gradesAsWritten,
    unreadableCells: summary.unreadableCells,
    dropped: summary.dropped.filter(({ reason }) => reason !== 'constant' && reason !== 'all-missing'),
  };
}
