import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { insertRows } from './insertRows.js';
import { after } from './Keyset.js';
import { datasetFiles, datasets } from './schema.js';

export type RegisteredDataset = typeof datasets.$inferSelect;
export type NewDataset = typeof datasets.$inferInsert;
export type DatasetFile = typeof datasetFiles.$inferSelect;

/** A version that is there already stays as it is, first date and files included, and becomes the latest. */
export async function insertDataset(
  database: Database,
  dataset: NewDataset,
  files: readonly Omit<DatasetFile, 'version'>[] = [],
): Promise<void> {
  const { version, latestAt = new Date() } = dataset;
  await database.transaction(async (transaction) => {
    const inserted = await transaction.query((db) =>
      db
        .insert(datasets)
        .values({ ...dataset, latestAt })
        .onConflictDoNothing()
        .returning({ version: datasets.version }),
    );
    if (inserted.length === 0) {
      await transaction.query((db) => db.update(datasets).set({ latestAt }).where(eq(datasets.version, version)));
      return;
    }
    await insertRows(
      transaction,
      datasetFiles,
      files.map((file) => ({ ...file, version })),
    );
  });
}

/** Takes note of a schema.json that was written anew because the one before was damaged. */
export async function renewDatasetSchema(database: Database, version: string, schemaSha256: string): Promise<void> {
  await database.query((db) => db.update(datasets).set({ schemaSha256 }).where(eq(datasets.version, version)));
}

export async function findDataset(database: Database, version: string): Promise<RegisteredDataset | undefined> {
  const [dataset] = await database.query((db) => db.select().from(datasets).where(eq(datasets.version, version)));
  return dataset;
}

/** Those whose version begins so, by version. */
export function findDatasetsByPrefix(
  database: Database,
  prefix: string,
  { limit }: { readonly limit: number },
): Promise<RegisteredDataset[]> {
  return database.query((db) =>
    db
      .select()
      .from(datasets)
      .where(sql`starts_with(${datasets.version}, ${prefix})`)
      .orderBy(asc(datasets.version))
      .limit(limit),
  );
}

export async function latestDataset(database: Database): Promise<RegisteredDataset | undefined> {
  const [dataset] = await listDatasets(database, { limit: 1 });
  return dataset;
}

/** The latest version that has rows of any of these deliveries. */
export async function latestDatasetOf(
  database: Database,
  deliveryIds: readonly string[],
): Promise<RegisteredDataset | undefined> {
  if (deliveryIds.length === 0) return undefined;
  const [dataset] = await database.query((db) =>
    db
      .select()
      .from(datasets)
      .where(
        inArray(
          datasets.version,
          db
            .select({ version: datasetFiles.version })
            .from(datasetFiles)
            .where(inArray(datasetFiles.deliveryId, [...deliveryIds])),
        ),
      )
      .orderBy(desc(datasets.latestAt), desc(datasets.version))
      .limit(1),
  );
  return dataset;
}

export interface DatasetPage {
  /** Default 100. */
  readonly limit?: number;
  /** The last version of the page before. Default: from the first. */
  readonly after?: Pick<RegisteredDataset, 'latestAt' | 'version'> | undefined;
}

/** The latest first. */
export function listDatasets(database: Database, { limit = 100, after: last }: DatasetPage = {}): Promise<RegisteredDataset[]> {
  const { latestAt, version } = datasets;
  return database.query((db) =>
    db
      .select()
      .from(datasets)
      .where(
        after(
          last && [
            [latestAt, 'desc', last.latestAt],
            [version, 'desc', last.version],
          ],
        ),
      )
      .orderBy(desc(latestAt), desc(version))
      .limit(limit),
  );
}

/** The files that a version's rows come from, by delivery and file. */
export function listDatasetFiles(database: Database, version: string): Promise<DatasetFile[]> {
  return database.query((db) =>
    db
      .select()
      .from(datasetFiles)
      .where(eq(datasetFiles.version, version))
      .orderBy(asc(datasetFiles.deliveryId), asc(datasetFiles.fileSha256)),
  );
}
