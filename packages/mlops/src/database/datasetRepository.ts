import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { datasets } from './schema.js';

export type Dataset = typeof datasets.$inferSelect;
export type NewDataset = typeof datasets.$inferInsert;

/** A version that is there already stays as it is, first date included, and becomes the latest. */
export async function insertDataset(database: Database, dataset: NewDataset): Promise<void> {
  const latestAt = dataset.latestAt ?? new Date();
  await database.query((db) =>
    db
      .insert(datasets)
      .values({ ...dataset, latestAt })
      .onConflictDoUpdate({ target: datasets.version, set: { latestAt } }),
  );
}

export async function findDataset(database: Database, version: string): Promise<Dataset | undefined> {
  const [dataset] = await database.query((db) => db.select().from(datasets).where(eq(datasets.version, version)));
  return dataset;
}

export async function latestDataset(database: Database): Promise<Dataset | undefined> {
  const [dataset] = await listDatasets(database, { limit: 1 });
  return dataset;
}

/** The latest first. */
export function listDatasets(database: Database, { limit = 100 }: { limit?: number } = {}): Promise<Dataset[]> {
  return database.query((db) => db.select().from(datasets).orderBy(desc(datasets.latestAt), desc(datasets.version)).limit(limit));
}
