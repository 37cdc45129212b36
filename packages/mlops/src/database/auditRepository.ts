import { desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { audit, type JsonObject } from './schema.js';

export type AuditEntry = typeof audit.$inferSelect;

export interface NewAuditEntry {
  /** What was done, as `stage.verb`: `deploy.release`. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  /** Never a patient's name, id or a path. Default empty. */
  readonly details?: JsonObject;
  /** Default now. */
  readonly at?: Date;
}

export interface AuditFilter {
  readonly subject?: string;
  /** Default 100. */
  readonly limit?: number;
}

/** Adds an entry. In the transaction of what it tells about, neither is there without the other. */
export async function appendAudit(database: Database, { details = {}, ...entry }: NewAuditEntry): Promise<void> {
  // In a transaction, since the entry has no id by which a repeated one would be known.
  await database.transaction((transaction) => transaction.query((db) => db.insert(audit).values({ ...entry, details })));
}

/** Newest first. */
export function listAudit(database: Database, { subject, limit = 100 }: AuditFilter = {}): Promise<AuditEntry[]> {
  return database.query((db) =>
    db
      .select()
      .from(audit)
      .where(subject === undefined ? undefined : eq(audit.subject, subject))
      .orderBy(desc(audit.sequence))
      .limit(limit),
  );
}
