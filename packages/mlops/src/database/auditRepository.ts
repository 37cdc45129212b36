import { and, asc, desc, eq, gt, gte, lt, sql } from 'drizzle-orm';
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
  readonly subject?: string | undefined;
  /** Only entries whose action is this, or begins with it where it ends in a dot: `access.` */
  readonly action?: string | undefined;
  /** Only what this account did. */
  readonly by?: string | undefined;
  /** Only what was done at or after this moment. */
  readonly since?: Date | undefined;
  /** Only what was done before this moment. */
  readonly until?: Date | undefined;
  /** Only entries of a number below it. */
  readonly before?: number | undefined;
  /** Default 100. */
  readonly limit?: number | undefined;
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
export async function appendAudit(database: Database, entry: NewAuditEntry): Promise<void> {
  // In a transaction, since the entry has no id by which a repeated one would be known.
  await database.transaction(async (transaction) => {
    await extendAudit(transaction, await lockAudit(transaction), [entry]);
  });
}

/** Keeps the chain, and all that is told in it, to the transaction at hand until it ends. @returns where it ends */
export async function lockAudit(transaction: Database): Promise<AuditHead> {
  const lock = () => transaction.query((db) => db.select().from(auditHead).for('update'));
  const [known] = await lock();
  if (known !== undefined) return known;
  const first = { id: 'audit' as const, entries: 0, hash: AUDIT_GENESIS };
  await transaction.query((db) => db.insert(auditHead).values(first).onConflictDoNothing());
  const [head] = await lock();
  return head!;
}

/** Adds entries after the end that the transaction at hand has locked. @returns where the chain ends then */
export async function extendAudit(
  transaction: Database,
  { entries, hash }: AuditHead,
  added: readonly NewAuditEntry[],
): Promise<AuditHead> {
  if (added.length === 0) return { entries, hash };
  let previous = hash;
  const rows = added.map(({ details = {}, at = new Date(), action, subject }) => {
    // As it will be read back.
    const content = { action, subject, at, details: JSON.parse(JSON.stringify(details)) as JsonObject };
    const row = { ...content, previous, hash: auditHash(previous, content) };
    previous = row.hash;
    return row;
  });
  const head = { entries: entries + rows.length, hash: previous };
  // As JSON in one parameter, which costs a fraction of a parameter a cell: a busy service adds thousands a second.
  await transaction.query((db) =>
    db.execute(sql`
      insert into audit (at, action, subject, details, previous, hash)
      select at, action, subject, details, previous, hash
      from rows from (
        jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as (at timestamptz(3), action text, subject text, details jsonb, previous text, hash text)
      ) with ordinality as given(at, action, subject, details, previous, hash, place)
      order by place`),
  );
  await transaction.query((db) => db.update(auditHead).set(head));
  return head;
}

/** Undefined where there never was an entry. */
export async function findAuditHead(database: Database): Promise<AuditHead | undefined> {
  const [head] = await database.query((db) => db.select().from(auditHead));
  return head;
}

/** Newest first. */
export function listAudit(database: Database, filter: AuditFilter = {}): Promise<AuditEntry[]> {
  const { subject, action, by, since, until, before, limit = 100 } = filter;
  const ofAction = action?.endsWith('.') ? sql`starts_with(${audit.action}, ${action})` : eq(audit.action, action ?? '');
  return database.query((db) =>
    db
      .select()
      .from(audit)
      .where(
        and(
          subject === undefined ? undefined : eq(audit.subject, subject),
          action === undefined ? undefined : ofAction,
          by === undefined ? undefined : sql`${audit.details} ->> 'by' = ${by}`,
          since === undefined ? undefined : gte(audit.at, since),
          until === undefined ? undefined : lt(audit.at, until),
          before === undefined ? undefined : lt(audit.sequence, before),
        ),
      )
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

/** Whether an entry has this hash. */
export async function hasAuditHash(database: Database, hash: string): Promise<boolean> {
  const [entry] = await database.query((db) => db.select({ one: sql`1` }).from(audit).where(eq(audit.hash, hash)).limit(1));
  return entry !== undefined;
}
