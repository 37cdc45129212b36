import { asc, eq } from 'drizzle-orm';
import { appendAudit } from './auditRepository.js';
import type { Database } from './Database.js';
import { datasetTags } from './schema.js';

export type DatasetTag = typeof datasetTags.$inferSelect;

/**
 * Gives a name to a version, which must be there, and says so in the audit. A name that another version had goes to this one.
 *
 * @returns the version that had the name before, if another had
 */
export function putDatasetTag(
  database: Database,
  tag: Omit<DatasetTag, 'taggedAt'>,
  at = new Date(),
): Promise<string | undefined> {
  return database.transaction(async (transaction) => {
    const earlier = (await findDatasetTag(transaction, tag.name))?.version;
    if (earlier === tag.version) return undefined;
    const set = { version: tag.version, taggedAt: at, taggedBy: tag.taggedBy };
    await transaction.query((db) =>
      db
        .insert(datasetTags)
        .values({ ...tag, taggedAt: at })
        .onConflictDoUpdate({ target: datasetTags.name, set }),
    );
    const details = { name: tag.name, by: tag.taggedBy, before: earlier ?? null };
    await appendAudit(transaction, { action: 'dataset.tag', subject: tag.version, details, at });
    return earlier;
  });
}

/**
 * Takes a name away, and says so in the audit.
 *
 * @returns the version that had it, if any had
 */
export function deleteDatasetTag(
  database: Database,
  { name, by }: { readonly name: string; readonly by: string },
  at = new Date(),
): Promise<string | undefined> {
  return database.transaction(async (transaction) => {
    const [tag] = await transaction.query((db) => db.delete(datasetTags).where(eq(datasetTags.name, name)).returning());
    if (tag !== undefined) {
      await appendAudit(transaction, { action: 'dataset.untag', subject: tag.version, details: { name, by }, at });
    }
    return tag?.version;
  });
}

export async function findDatasetTag(database: Database, name: string): Promise<DatasetTag | undefined> {
  const [tag] = await database.query((db) => db.select().from(datasetTags).where(eq(datasetTags.name, name)));
  return tag;
}

/** By name; those of one version, or all. */
export function listDatasetTags(database: Database, { version }: { readonly version?: string } = {}): Promise<DatasetTag[]> {
  return database.query((db) =>
    db
      .select()
      .from(datasetTags)
      .where(version === undefined ? undefined : eq(datasetTags.version, version))
      .orderBy(asc(datasetTags.name)),
  );
}
