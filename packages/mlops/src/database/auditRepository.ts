import { asc, desc, eq, gt } from 'drizzle-orm';
import { AUDIT_GENESIS, auditHash } from './auditHash.js';
import type { Database } from './Database.js';
import { audit, auditHead, type JsonObject } from './schema.js';

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

/** Where the chain ends. */
export interface AuditHead {
  /** How many entries there are. */
  readonly entries: number;
  /** The hash of the last. */
  readonly hash: string;
}

/**
 * Adds an entry at the end of the chain. In the transaction of what it tells about, neither is there without the other. Whoever else adds one waits
 * until that transaction has ended.
 */
export async function appendAudit(database: Database, { details = {}, at = new Date(), ...entry }: NewAuditEntry): Promise<void> {
  // In a transaction, since the entry has no id by which a repeated one would be known.
  await database.transaction(async (transaction) => {
    const { entries, hash: previous } = await lockAudit(transaction);
    // As it will be read back.
    const content = { ...entry, at, details: JSON.parse(JSON.stringify(details)) as JsonObject };
    const hash = auditHash(previous, content);
    await transaction.query((db) => db.insert(audit).values({ ...content, previous, hash }));
    await transaction.query((db) => db.update(auditHead).set({ entries: entries + 1, hash }));
  });
}

/** Keeps the chain, and all that is told in it, to the transaction at hand until it ends. */
export async function lockAudit(transaction: Database): Promise<AuditHead> {
  const first = { id: 'audit' as const, entries: 0, hash: AUDIT_GENESIS };
  await transaction.query((db) => db.insert(auditHead).values(first).onConflictDoNothing());
  const [head] = await transaction.query((db) => db.select().from(auditHead).for('update'));
  return head!;
}

/** Undefined where there never was an entry. */
export async function findAuditHead(database: Database): Promise<AuditHead | undefined> {
  const [head] = await database.query((db) => db.select().from(auditHead));
  return head;
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

/** The next entries in the order they were added. @param after the number of the last that is known; -1 for the first */
export function nextAudit(database: Database, after: number, limit: number): Promise<AuditEntry[]> {
  return database.query((db) =>
    db.select().from(audit).where(gt(audit.sequence, after)).orderBy(asc(audit.sequence)).limit(limit),
  );
}
