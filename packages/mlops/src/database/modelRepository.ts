import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from './Database.js';
import { after } from './Keyset.js';
import { models } from './schema.js';

export type Model = typeof models.$inferSelect;
export type NewModel = typeof models.$inferInsert;

export interface ModelFilter {
  readonly runId?: string;
  /** Default 100. */
  readonly limit?: number;
  /** The last model of the page before. Default: from the first. */
  readonly after?: Pick<Model, 'createdAt' | 'name' | 'id'> | undefined;
}

/** Leaves those that are there already as they are, but for the metrics of one that was imported without any. The run must be there. */
export async function insertModels(database: Database, rows: readonly NewModel[]): Promise<void> {
  if (rows.length === 0) return;
  await database.query((db) =>
    db
      .insert(models)
      .values([...rows])
      .onConflictDoUpdate({
        target: models.id,
        set: { metrics: sql`excluded.metrics` },
        setWhere: sql`${models.metrics} = '{}'::jsonb`,
      }),
  );
}

/** Stores a model of another home, or what was missing of it. The run must be there. */
export async function keepImportedModel(database: Database, model: NewModel): Promise<void> {
  const { metrics, params, packageKey = null } = model;
  await database.query((db) =>
    db.insert(models).values(model).onConflictDoUpdate({ target: models.id, set: { metrics, params, packageKey } }),
  );
}

export async function findModel(database: Database, id: string): Promise<Model | undefined> {
  const [model] = await database.query((db) => db.select().from(models).where(eq(models.id, id)));
  return model;
}

/** In the order of their ids. */
export function findModelsByPrefix(database: Database, prefix: string, { limit }: { readonly limit: number }): Promise<Model[]> {
  return database.query((db) =>
    db.select().from(models).where(sql`starts_with(${models.id}, ${prefix})`).orderBy(asc(models.id)).limit(limit),
  );
}

/** Newest first, and by name where they are of the same moment. */
export function listModels(database: Database, { runId, limit = 100, after: last }: ModelFilter = {}): Promise<Model[]> {
  const { createdAt, name, id } = models;
  return database.query((db) =>
    db
      .select()
      .from(models)
      .where(
        and(
          runId === undefined ? undefined : eq(models.runId, runId),
          after(
            last && [
              [createdAt, 'desc', last.createdAt],
              [name, 'asc', last.name],
              [id, 'asc', last.id],
            ],
          ),
        ),
      )
      .orderBy(desc(createdAt), asc(name), asc(id))
      .limit(limit),
  );
}
