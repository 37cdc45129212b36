import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from './Database.js';
import { insertRows } from './insertRows.js';
import { records } from './schema.js';

export type PatientRecord = typeof records.$inferSelect;
export type NewPatientRecord = typeof records.$inferInsert;

export interface RecordFilter {
  readonly deliveryId?: string;
  readonly patient?: string;
  readonly fileSha256?: string;
  /** Only those with a grade. Default false. */
  readonly graded?: boolean;
}

/** Leaves those that are there already as they are. The delivery must be there. */
export async function insertRecords(database: Database, rows: readonly NewPatientRecord[]): Promise<void> {
  await insertRows(database, records, rows);
}

/** All of them, by patient and id: the same order whenever and however often they were delivered. */
export function listRecords(database: Database, filter: RecordFilter = {}): Promise<PatientRecord[]> {
  const { deliveryId, patient, fileSha256, graded = false } = filter;
  return database.query((db) =>
    db
      .select()
      .from(records)
      .where(
        and(
          deliveryId === undefined ? undefined : eq(records.deliveryId, deliveryId),
          patient === undefined ? undefined : eq(records.patient, patient),
          fileSha256 === undefined ? undefined : eq(records.fileSha256, fileSha256),
          graded ? isNotNull(records.grade) : undefined,
        ),
      )
      .orderBy(asc(records.patient), asc(records.id)),
  );
}
