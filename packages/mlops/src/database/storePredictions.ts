import { sql } from 'drizzle-orm';
import { extendAudit, lockAudit, type NewAuditEntry } from './auditRepository.js';
import type { Database } from './Database.js';
import type { SealedIdentity } from './identityRepository.js';
import type { NewPrediction } from './predictionRepository.js';

/** What is stored together. */
export interface PredictionBatch {
  readonly rows: readonly NewPrediction[];
  readonly identities: readonly SealedIdentity[];
}

/**
 * Stores many predictions and whose they are, and tells the audit of each that it was answered, in one transaction: all or nothing, for one wait on the
 * disk. Leaves those that are there already as they are; who asked for them again is told to the audit all the same.
 *
 * Two parameters a batch, however many rows: JSON for what is small, and the values of all rows as they lie in memory.
 */
export async function storePredictions(database: Database, { rows, identities }: PredictionBatch): Promise<void> {
  let at = 0;
  const given = rows.map((row) => {
    const start = at;
    at += 8 * row.features!.length;
    return { ...row, features: undefined, start: start + 1, length: 8 * row.features!.length };
  });
  const bytes = Buffer.allocUnsafe(at);
  at = 0;
  for (const { features } of rows) for (const value of features!) at = bytes.writeDoubleLE(value, at);
  await database.transaction(async (transaction) => {
    await transaction.query((db) =>
      db.execute(sql`
      with known as (
        insert into identity.patients (pseudonym, sealed)
        select pseudonym, sealed from jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) as given(pseudonym text, sealed text)
        on conflict do nothing
      )
      insert into predictions (
        id, release_id, model_id, dataset_version, patient, file_sha256, line, probability, threshold, grade, conformal, warnings, features_sha256, requester,
        file_key, features
      )
      select
        id, "releaseId", "modelId", "datasetVersion", patient, "fileSha256", line, probability, threshold, grade, conformal, warnings, "featuresSha256",
        requester, "fileKey", substring(${bytes}::bytea from start for length)
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(
        id text, "releaseId" text, "modelId" text, "datasetVersion" text, patient text, "fileSha256" text, line integer, probability double precision,
        threshold double precision, grade text, conformal jsonb, warnings jsonb, "featuresSha256" text, requester text, "fileKey" text, start integer,
        length integer
      )
      on conflict do nothing`),
    );
    // Last, since all others wait for the end of the audit from here on.
    await extendAudit(transaction, await lockAudit(transaction), answeredEntries(rows));
  });
}

/** What the audit is told of predictions that are answered. */
export function answeredEntries(rows: readonly NewPrediction[]): NewAuditEntry[] {
  const at = new Date();
  return rows.map(({ id, modelId, requester }) => ({
    action: 'predict.answer',
    subject: id,
    details: { by: requester ?? null, model: modelId },
    at,
  }));
}
