import { type DatasetSummary, datasetSummarySchema, type Grade } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import type { Dataset } from './Dataset.js';
import { type FoundTable, finishDataset } from './finishDataset.js';

const SUMMARY_KEY = 'neurograde.dataset';

/** A dataset version as Parquet: `patient`, `grade`, then every feature found; missing values are nulls; the summary in the metadata. */
export async function writeDatasetParquet(table: FoundTable, summary: DatasetSummary): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'patient', data: [...table.patients], type: 'STRING', nullable: false },
      { name: 'grade', data: [...table.grades], type: 'STRING', nullable: false },
      ...table.foundFeatures.map((name, index) => ({
        name,
        data: Array.from(table.found.column(index), (value) => (Number.isNaN(value) ? null : value)),
        type: 'DOUBLE' as const,
      })),
    ],
    kvMetadata: [{ key: SUMMARY_KEY, value: JSON.stringify(summary) }],
    createdBy: 'neurograde',
  });
  return new Uint8Array(buffer);
}

/** The dataset that `writeDatasetParquet` wrote, value for value. */
export async function readDatasetParquet(bytes: Uint8Array): Promise<Dataset> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const summary = datasetSummarySchema.parse(
    JSON.parse(metadata.key_value_metadata?.find(({ key }) => key === SUMMARY_KEY)?.value ?? 'null'),
  );
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const columns = new Map<string, ArrayLike<unknown>>();
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const earlier = columns.get(columnName);
      columns.set(
        columnName,
        rowStart === 0 || earlier === undefined ? columnData : [...Array.from(earlier), ...Array.from(columnData)],
      );
    },
  });
  const foundFeatures = names.slice(2);
  const found = new Matrix(summary.rows, foundFeatures.length);
  foundFeatures.forEach((name, j) => {
    const values = columns.get(name)!;
    for (let i = 0; i < summary.rows; i++) found.set(i, j, (values[i] as number | null) ?? Number.NaN);
  });
  return finishDataset({
    foundFeatures,
    found,
    patients: Array.from(columns.get('patient')!) as string[],
    grades: Array.from(columns.get('grade')!) as Grade[],
    version: summary.version,
    settings: { gradeMapping: summary.gradeMapping, features: 'majority' },
    gradesAsWritten: summary.gradesAsWritten,
    unreadableCells: summary.unreadableCells,
    dropped: summary.dropped.filter(({ reason }) => reason !== 'constant' && reason !== 'all-missing'),
  });
}
