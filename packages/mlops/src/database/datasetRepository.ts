import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { datasets } from './schema.js';

export type Dataset = typeof datasets.$inferSelect;
export type NewDataset = typeof datasets.$inferInsert;

/** Changes nothing when the version is there already: it keeps its first date. */
export async function insertDataset(database: Database, dataset: NewDataset): Promise<void> {
  await database.query((db) => db.insert(datasets).values(dataset).onConflictDoNothing());
}

export async function findDataset(database: Database, version: string): Promise<Dataset | undefined> {
  const [dataset] = await database.query((db) => db.select().from(datasets).where(eq(datasets.version, version)));
  return dataset;
}

export async function latestDataset(database: Database): Promise<Dataset | undefined> {
  const [dataset] = await listDatasets(database, { limit: 1 });
  return dataset;
}

/** Newest first. */
export function listDatasets(database: Database, { limit = 100 }: { limit?: number } = {}): Promise<Dataset[]> {
  return database.query((db) =>
    db.select().from(datasets).orderBy(desc(datasets.createdAt), desc(datasets.version)).limit(limit),
  );
}
