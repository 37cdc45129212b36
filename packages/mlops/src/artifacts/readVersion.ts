import type { DatasetDocument, DatasetPart } from '@neurograde/contracts';
import { DATASET_DOCUMENT_FORMAT } from '@neurograde/contracts/data';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { Matrix } from '@neurograde/learn/exploration';
import type { Bucket } from '../bucket/Bucket.js';
import { sha256 } from '../bucket/putHashed.js';
import type { RegisteredDataset } from '../database/datasetRepository.js';
import { canonicalRows, type Rows, versionOf } from './canonicalRows.js';
import { damagedVersion } from './damagedVersion.js';
import type { FoundTable } from './finishDataset.js';
import { isLost } from './isLost.js';
import { readPart } from './partParquet.js';
import { readSingleFile } from './readSingleFile.js';

export interface ReadVersion {
  readonly table: FoundTable;
  /** Undefined for a version of the releases that kept each in a single file. */
  readonly document: DatasetDocument | undefined;
}

/**
 * A registered version from the bucket. Every object is held against its SHA-256, and the rows against the hash that names the version.
 *
 * @throws `dataset.damaged`, naming version and part; `home.newer`
 */
export async function readVersion(bucket: Bucket, registered: RegisteredDataset): Promise<ReadVersion> {
  const { version, schemaSha256, bucketKey } = registered;
  if (schemaSha256 === null) {
    const bytes = await getPart(bucket, version, bucketKey);
    const table = await readSingleFile(bytes).catch((cause: unknown) => {
      throw damagedVersion(version, bucketKey, 'unreadable', cause);
    });
    if (versionOf(canonicalRows(table).hash(table.settings.gradeMapping)) !== version) {
      throw damagedVersion(version, bucketKey, 'changed');
    }
    return { table, document: undefined };
  }
  const document = await readDocument(bucket, version, bucketKey, schemaSha256);
  const rows = joinRows(await Promise.all(document.parts.map((part) => readVerified(bucket, document, part))));
  const { order, hash } = canonicalRows(rows);
  if (hash(document.settings) !== document.contentSha256 || versionOf(document.contentSha256) !== version) {
    throw damagedVersion(version, 'schema.json', 'changed');
  }
  return { table: tableOf(document, rows, order), document };
}

/**
 * A version's schema.json.
 *
 * @throws `dataset.damaged`, `home.newer`
 */
export async function readDocument(bucket: Bucket, version: string, key: string, expected: string): Promise<DatasetDocument> {
  const bytes = await getPart(bucket, version, key);
  if (sha256(bytes) !== expected) throw damagedVersion(version, key, 'changed');
  const written = JSON.parse(new TextDecoder().decode(bytes)) as { readonly format?: unknown };
  if (Number(written.format) > DATASET_DOCUMENT_FORMAT) {
    throw new NeurogradeError('home.newer', { found: Number(written.format), known: DATASET_DOCUMENT_FORMAT });
  }
  const { datasetDocumentSchema } = await import('@neurograde/contracts');
  const read = datasetDocumentSchema.safeParse(written);
  if (!read.success) throw damagedVersion(version, key, 'unreadable', read.error);
  return read.data;
}

async function readVerified(bucket: Bucket, { version, settings }: DatasetDocument, part: DatasetPart): Promise<Rows> {
  const bytes = await getPart(bucket, version, part.key);
  if (sha256(bytes) !== part.sha256) throw damagedVersion(version, part.key, 'changed');
  return readPart(bytes, settings.categoricals);
}

async function getPart(bucket: Bucket, version: string, key: string): Promise<Uint8Array> {
  try {
    return await bucket.get(key);
  } catch (error) {
    if (isLost(error)) throw damagedVersion(version, key, 'missing', error);
    throw error;
  }
}

/** The rows of all parts, one part after the other. */
function joinRows(parts: readonly Rows[]): Rows {
  const { foundFeatures } = parts[0]!;
  const found = new Matrix(
    parts.reduce((sum, part) => sum + part.found.rows, 0),
    foundFeatures.length,
  );
  let at = 0;
  for (const part of parts) {
    found.data.set(part.found.data, at);
    at += part.found.data.length;
  }
  return {
    foundFeatures,
    found,
    patients: parts.flatMap(({ patients }) => patients),
    grades: parts.flatMap(({ grades }) => grades),
  };
}

function tableOf({ version, settings, summary }: DatasetDocument, rows: Rows, order: Int32Array): FoundTable {
  return {
    foundFeatures: rows.foundFeatures,
    found: rows.found.selectRows(order),
    patients: Array.from(order, (i) => rows.patients[i]!),
    grades: Array.from(order, (i) => rows.grades[i]!),
    version,
    settings,
    gradesAsWritten: summary.gradesAsWritten,
    unreadableCells: summary.unreadableCells,
    dropped: summary.dropped.filter(({ reason }) => reason !== 'constant' && reason !== 'all-missing'),
  };
}
