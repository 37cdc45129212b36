import { and, asc, desc, eq, isNotNull, like, notExists, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Sql } from './Database.js';
import { insertRows } from './insertRows.js';
import { isOneOf } from './isOneOf.js';
import { after } from './Keyset.js';
import { deliveries, files } from './schema.js';

export type DeliveredFile = typeof files.$inferSelect;
export type NewDeliveredFile = typeof files.$inferInsert;

export interface FileFilter {
  readonly deliveryId?: string;
  readonly sha256?: string;
  readonly status?: DeliveredFile['status'];
  /** Default: all. */
  readonly limit?: number;
  /** The last file of the page before. Default: from the first. */
  readonly after?: PlacedFile | undefined;
}

/** What files are sorted by. */
export interface PlacedFile {
  readonly receivedAt: Date;
  readonly deliveryId: string;
  readonly name: string;
}

/** Leaves those that are there already as they are. The delivery must be there. */
export async function insertFiles(database: Database, rows: readonly NewDeliveredFile[]): Promise<void> {
  await insertRows(database, files, rows);
}

/** Of the newest delivery first, and within a delivery by name. */
export async function listFiles(database: Database, filter: FileFilter = {}): Promise<DeliveredFile[]> {
  const { deliveryId, sha256, status } = filter;
  return selectFiles(database, filter, () => [
    deliveryId === undefined ? undefined : eq(files.deliveryId, deliveryId),
    sha256 === undefined ? undefined : eq(files.sha256, sha256),
    status === undefined ? undefined : eq(files.status, status),
  ]);
}

/** The packs of files, by the files' hash, of those that any delivery brought. */
export async function findKeptFiles(database: Database, hashes: readonly string[]): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  if (hashes.length === 0) return kept;
  const rows = await database.query((db) =>
    db
      .selectDistinctOn([files.sha256], { sha256: files.sha256, bucketKey: files.bucketKey })
      .from(files)
      .where(and(isOneOf(files.sha256, hashes), like(files.bucketKey, '%.pack')))
      .orderBy(asc(files.sha256), asc(files.bucketKey)),
  );
  for (const { sha256, bucketKey } of rows) kept.set(sha256, bucketKey!);
  return kept;
}

/** Refused files whose bytes are kept and that no later delivery made good, of the newest delivery first. */
export async function listQuarantine(
  database: Database,
  filter: Pick<FileFilter, 'deliveryId' | 'limit' | 'after'> = {},
): Promise<DeliveredFile[]> {
  const { deliveryId } = filter;
  const accepted = alias(files, 'accepted');
  return selectFiles(database, filter, (db) => {
    const since = db
      .select({ sha256: accepted.sha256 })
      .from(accepted)
      .where(and(eq(accepted.sha256, files.sha256), eq(accepted.status, 'accepted')));
    return [
      eq(files.status, 'refused'),
      isNotNull(files.bucketKey),
      notExists(since),
      deliveryId === undefined ? undefined : eq(files.deliveryId, deliveryId),
    ];
  });
}

/** Files that keep all conditions, of the newest delivery first, and within a delivery by name. */
async function selectFiles(
  database: Database,
  { limit, after: last }: Pick<FileFilter, 'limit' | 'after'>,
  conditions: (db: Sql) => (SQL | undefined)[],
): Promise<DeliveredFile[]> {
  const rows = await database.query((db) => {
    const query = db
      .select({ file: files })
      .from(files)
      .innerJoin(deliveries, eq(files.deliveryId, deliveries.id))
      .where(
        and(
          ...conditions(db),
          after(
            last && [
              [deliveries.receivedAt, 'desc', last.receivedAt],
              [deliveries.id, 'desc', last.deliveryId],
              [files.name, 'asc', last.name],
            ],
          ),
        ),
      )
      .orderBy(desc(deliveries.receivedAt), desc(deliveries.id), asc(files.name))
      .$dynamic();
    return limit === undefined ? query : query.limit(limit);
  });
  return rows.map((row) => row.file);
}
