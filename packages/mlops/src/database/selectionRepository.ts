import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { after } from './Keyset.js';
import { selections } from './schema.js';

export type Selection = typeof selections.$inferSelect;
export type NewSelection = typeof selections.$inferInsert;

export interface SelectionFilter {
  readonly runId?: string;
  /** Default 100. */
  readonly limit?: number;
  /** The last selection of the page before. Default: from the first. */
  readonly after?: Pick<Selection, 'latestAt' | 'id'> | undefined;
}

/** One that is there already stays as it is, and becomes the latest. The run, and the champion if any, must be there. */
export async function insertSelection(database: Database, selection: NewSelection): Promise<void> {
  const latestAt = selection.latestAt ?? new Date();
  await database.query((db) =>
    db
      .insert(selections)
      .values({ ...selection, latestAt })
      .onConflictDoUpdate({ target: selections.id, set: { latestAt } }),
  );
}

export async function findSelection(database: Database, id: string): Promise<Selection | undefined> {
  const [selection] = await database.query((db) => db.select().from(selections).where(eq(selections.id, id)));
  return selection;
}

export async function latestSelection(
  database: Database,
  filter: Omit<SelectionFilter, 'limit'> = {},
): Promise<Selection | undefined> {
  const [selection] = await listSelections(database, { ...filter, limit: 1 });
  return selection;
}

/** The latest first. */
export function listSelections(
  database: Database,
  { runId, limit = 100, after: last }: SelectionFilter = {},
): Promise<Selection[]> {
  const { latestAt, id } = selections;
  return database.query((db) =>
    db
      .select()
      .from(selections)
      .where(
        and(
          runId === undefined ? undefined : eq(selections.runId, runId),
          after(
            last && [
              [latestAt, 'desc', last.latestAt],
              [id, 'desc', last.id],
            ],
          ),
        ),
      )
      .orderBy(desc(latestAt), desc(id))
      .limit(limit),
  );
}
