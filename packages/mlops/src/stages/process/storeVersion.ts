import { type SavedVersion, saveVersion } from '../../artifacts/saveVersion.js';
import { CODE_VERSION } from '../../codeVersion.js';
import {
  type DatasetFile,
  findDataset,
  insertDataset,
  latestDatasetOf,
  renewDatasetSchema,
} from '../../database/datasetRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { BuiltTable } from './buildTable.js';
import type { ReadRecord } from './readRecords.js';
import { splitParts } from './splitParts.js';

export interface VersionOrigin {
  /** Ids of the deliveries in the order of receipt. */
  readonly deliveries: readonly string[];
  /** The delivery that alone was asked for, if one was. */
  readonly delivery: string | undefined;
}

export interface StoredVersion extends SavedVersion {
  /** Registers the version, after which it is found; of one that was registered before, nothing but that it is the latest changes. */
  register(reportKey: string): Promise<void>;
}

/**
 * Stores a version in the bucket. Its parent is the latest version that has rows of any delivery that it has rows of: what it grew out of, or was made
 * from with other settings.
 */
export async function storeVersion(
  { bucket, database, actor }: Workspace,
  table: BuiltTable<ReadRecord>,
  { deliveries, delivery }: VersionOrigin,
): Promise<StoredVersion> {
  const files = filesOf(table.used);
  const used = new Set(files.map(({ deliveryId }) => deliveryId));
  const earlier = await findDataset(database, table.version);
  const grown = earlier === undefined ? (await latestDatasetOf(database, [...used]))?.version : earlier.parent;
  const saved = await saveVersion(bucket, table, {
    parts: splitParts(
      table.used.map(({ deliveryId }) => deliveryId),
      deliveries,
    ),
    parent: grown ?? null,
    lineage: {
      deliveries: used.size,
      files: new Set(files.map(({ fileSha256 }) => fileSha256)).size,
      records: table.used.length,
    },
    registered: earlier?.schemaSha256 ?? undefined,
  });
  const { summary, settings, parent } = saved.document;
  const register = async (reportKey: string) => {
    if (earlier !== undefined && earlier.schemaSha256 !== saved.sha256) {
      await renewDatasetSchema(database, table.version, saved.sha256);
    }
    await insertDataset(
      database,
      {
        version: table.version,
        rows: summary.rows,
        low: summary.counts.low,
        high: summary.counts.high,
        features: summary.features,
        bucketKey: saved.key,
        schemaSha256: saved.sha256,
        reportKey,
        gradeMapping: summary.gradeMapping,
        summary,
        parent,
        configuration: { settings, delivery: delivery ?? null },
        codeVersion: CODE_VERSION,
        createdBy: actor,
      },
      files,
    );
  };
  return { ...saved, register };
}

/** The files of the records, each with the ids of its records. */
function filesOf(used: readonly ReadRecord[]): Omit<DatasetFile, 'version'>[] {
  const files = new Map<string, { deliveryId: string; fileSha256: string; records: string[] }>();
  for (const { id, deliveryId, fileSha256 } of used) {
    const key = `${deliveryId}/${fileSha256}`;
    const file = files.get(key);
    if (file === undefined) files.set(key, { deliveryId, fileSha256, records: [id] });
    else file.records.push(id);
  }
  return [...files.values()].map((file) => ({ ...file, records: file.records.sort() }));
}
