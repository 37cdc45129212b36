import { eq, sql } from 'drizzle-orm';
import { attempts } from './accessSchema.js';
import type { Database } from './Database.js';

export interface AttemptRow {
  readonly failures: number;
  readonly since: Date;
  readonly lockedUntil: Date | null;
}

/** The attempts under a key, kept to the transaction at hand until it ends; a row of no failure where there was none. */
export async function lockAttempts(transaction: Database, key: string, now: Date): Promise<AttemptRow> {
  await transaction.query((db) => db.insert(attempts).values({ key, failures: 0, since: now }).onConflictDoNothing());
  const [row] = await transaction.query((db) => db.select().from(attempts).where(eq(attempts.key, key)).for('update'));
  return row!;
}

export async function putAttempts(transaction: Database, key: string, row: AttemptRow): Promise<void> {
  await transaction.query((db) => db.update(attempts).set(row).where(eq(attempts.key, key)));
}

export async function deleteAttempts(database: Database, key: string): Promise<void> {
  await database.query((db) => db.delete(attempts).where(eq(attempts.key, key)));
}

/** One failure less, and no lock. In a transaction, since a repeated statement would take two. */
export async function creditAttempt(database: Database, key: string): Promise<void> {
  await database.transaction((transaction) =>
    transaction.query((db) =>
      db
        .update(attempts)
        .set({ failures: sql`greatest(${attempts.failures} - 1, 0)`, lockedUntil: null })
        .where(eq(attempts.key, key)),
    ),
  );
}

/** Whether nobody did so before. In a transaction, since a repeated statement would find itself. */
export async function isFirst(transaction: Database, key: string, now: Date): Promise<boolean> {
  const rows = await transaction.query((db) =>
    db.insert(attempts).values({ key, failures: 1, since: now }).onConflictDoNothing().returning({ one: sql`1` }),
  );
  return rows.length > 0;
}
