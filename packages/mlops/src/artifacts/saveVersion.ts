import type { DatasetColumn, DatasetDocument, DatasetPart } from '@neurograde/contracts';
import { DATASET_DOCUMENT_FORMAT, DATASET_ROW_ORDER } from '@neurograde/contracts/data';
import { describeFeature, heldFeatureKey } from '@neurograde/radiomics';
import type { Bucket } from '../bucket/Bucket.js';
import { sha256 } from '../bucket/putHashed.js';
import { canonicalRows } from './canonicalRows.js';
import { type FoundTable, finishDataset } from './finishDataset.js';
import { isLost } from './isLost.js';
import { writePart } from './partParquet.js';

export interface VersionSource {
  /** Rows of the table that lie together in one file, ascending, and the deliveries that brought them. */
  readonly parts: readonly { readonly deliveries: readonly string[]; readonly rows: readonly number[] }[];
  readonly parent: string | null;
  readonly lineage: DatasetDocument['lineage'];
  /** SHA-256 of the schema.json that is registered for this version, or undefined where none is. */
  readonly registered: string | undefined;
}

export interface SavedVersion {
  /** Where schema.json lies in the bucket. */
  readonly key: string;
  /** Of schema.json as it lies there: another than was registered where that one was damaged and what is said of the data has changed since. */
  readonly sha256: string;
  readonly document: DatasetDocument;
}

/** Where a version's schema.json lies in the bucket. */
export function documentKey(version: string): string {
  return `datasets/${version}/schema.json`;
}

/**
 * Stores a version: its parts, and then the schema.json that names them, so that what is named is there. Parts lie under their hash and are shared among
 * versions. What lies there whole is left as it is; what is damaged is written anew.
 */
export async function saveVersion(bucket: Bucket, table: FoundTable, source: VersionSource): Promise<SavedVersion> {
  const parts: DatasetPart[] = [];
  for (const { deliveries, rows } of source.parts) {
    const bytes = await writePart({
      foundFeatures: table.foundFeatures,
      found: table.found.selectRows(rows),
      patients: rows.map((i) => table.patients[i]!),
      grades: rows.map((i) => table.grades[i]!),
      categoricals: table.settings.categoricals,
    });
    const hash = sha256(bytes);
    const key = `datasets/parts/${hash.slice(0, 2)}/${hash}.parquet`;
    await putPart(bucket, key, hash, bytes);
    parts.push({ key, sha256: hash, bytes: bytes.length, rows: rows.length, deliveries: [...deliveries] });
  }
  return saveDocument(bucket, documentOf(table, parts, source), source.registered);
}

async function putPart(bucket: Bucket, key: string, hash: string, bytes: Uint8Array): Promise<void> {
  if (await bucket.putIfAbsent(key, bytes)) return;
  const stored = await storedBytes(bucket, key);
  if (stored === undefined || sha256(stored) !== hash) await bucket.put(key, bytes);
}

/** The first schema.json of a version stays: the one that is registered, else the one that another process wrote before it could register it. */
async function saveDocument(bucket: Bucket, document: DatasetDocument, registered: string | undefined): Promise<SavedVersion> {
  const key = documentKey(document.version);
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`);
  const own = sha256(bytes);
  const isNew = await bucket.putIfAbsent(key, bytes);
  if (isNew && (registered ?? own) === own) return { key, sha256: own, document };
  const stored = await storedBytes(bucket, key);
  const found = stored === undefined ? undefined : sha256(stored);
  const first = found === (registered ?? found) ? await parseDocument(stored) : undefined;
  if (found !== undefined && first !== undefined) return { key, sha256: found, document: first };
  await bucket.put(key, bytes);
  return { key, sha256: own, document };
}

async function parseDocument(bytes: Uint8Array | undefined): Promise<DatasetDocument | undefined> {
  const { datasetDocumentSchema } = await import('@neurograde/contracts');
  try {
    return datasetDocumentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** What lies under a key; undefined where nothing does, or what the bucket itself finds damaged. */
async function storedBytes(bucket: Bucket, key: string): Promise<Uint8Array | undefined> {
  return bucket.get(key).catch((error: unknown) => {
    if (isLost(error)) return undefined;
    throw error;
  });
}

function documentOf(table: FoundTable, parts: readonly DatasetPart[], { parent, lineage }: VersionSource): DatasetDocument {
  const { version, settings, foundFeatures } = table;
  const { summary, features } = finishDataset(table);
  const usable = new Set(features);
  const categories = new Set(settings.categoricals?.map(({ feature }) => feature));
  return {
    format: DATASET_DOCUMENT_FORMAT,
    version,
    contentSha256: canonicalRows(table).hash(settings),
    parent,
    settings,
    summary,
    rowOrder: DATASET_ROW_ORDER,
    columns: [
      { ...ROW_COLUMN, name: 'patient', role: 'patient', meaning: 'pseudonym of the patient' },
      { ...ROW_COLUMN, name: 'grade', role: 'grade', meaning: 'low or high, as the biopsy said under the grade mapping' },
      ...foundFeatures.map((name) =>
        categories.has(name) ? categoryColumn(name, usable.has(name)) : featureColumn(name, usable.has(name)),
      ),
    ],
    parts: [...parts],
    lineage,
  };
}

const ROW_COLUMN = { type: 'string', usable: true, key: null, unit: null } as const;

function categoryColumn(name: string, usable: boolean): DatasetColumn {
  return { ...ROW_COLUMN, name, role: 'category', usable, meaning: 'category, one of those that the settings list' };
}

function featureColumn(name: string, usable: boolean): DatasetColumn {
  const held = heldFeatureKey(name);
  const described = describeFeature(name);
  return {
    name,
    role: 'feature',
    type: 'double',
    meaning: described?.name.en ?? 'feature',
    usable,
    key: held === undefined ? null : { ...held.key, before: held.before, after: held.after },
    unit: described?.unit ?? null,
  };
}
