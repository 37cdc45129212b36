import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './Database.js';
import { predictions, records, retirements } from './schema.js';

export type Retirement = typeof retirements.$inferSelect;
export type NewRetirement = Omit<typeof retirements.$inferInsert, 'sequence' | 'at'>;
export type RetiredKind = Retirement['kind'];

/** In a transaction, since a retirement has no id by which a repeated one would be known. */
export async function insertRetirement(transaction: Database, retirement: NewRetirement): Promise<Retirement> {
  const [row] = await transaction.query((db) => db.insert(retirements).values(retirement).returning());
  return row!;
}

/** All that was said of a subject, the newest first: the first holds. */
export function listRetirements(database: Database, kind: RetiredKind, subject: string): Promise<Retirement[]> {
  return database.query((db) =>
    db
      .select()
      .from(retirements)
      .where(and(eq(retirements.kind, kind), eq(retirements.subject, subject)))
      .orderBy(desc(retirements.sequence)),
  );
}

/** All subjects of a kind that are retired. */
export async function listRetired(database: Database, kind: RetiredKind): Promise<ReadonlySet<string>> {
  const rows = await database.query((db) =>
    db
      .selectDistinctOn([retirements.subject], { subject: retirements.subject, retired: retirements.retired })
      .from(retirements)
      .where(eq(retirements.kind, kind))
      .orderBy(retirements.subject, desc(retirements.sequence)),
  );
  return new Set(rows.filter(({ retired }) => retired).map(({ subject }) => subject));
}

/** Whether anything was delivered or answered of the patient. */
export async function hasRecordsOf(database: Database, patient: string): Promise<boolean> {
  const answered = await database.query((db) =>
    db.select({ id: predictions.id }).from(predictions).where(eq(predictions.patient, patient)).limit(1),
  );
  const delivered = await database.query((db) =>
    db.select({ id: records.id }).from(records).where(eq(records.patient, patient)).limit(1),
  );
  return answered.length > 0 || delivered.length > 0;
}
