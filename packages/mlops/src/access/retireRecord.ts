import { NeurogradeError } from '@neurograde/contracts/errors';
import { appendAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { findPrediction } from '../database/predictionRepository.js';
import {
  hasRecordsOf,
  insertRetirement,
  listRetirements,
  type RetiredKind,
  type Retirement,
} from '../database/retirementRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface RetirementOptions {
  readonly kind: RetiredKind;
  /** Id of the prediction, or pseudonym of the patient. */
  readonly subject: string;
  readonly reason: Retirement['reason'];
  /** 1 to 2,000 characters; without anything that names a patient. */
  readonly comment: string;
}

/**
 * Takes a prediction, or all of a patient, out of use: it is not shown, searched, exported or trained on any more, and kept as the law demands. The audit
 * tells who did it and why. A second time does nothing.
 *
 * @throws `usage.not-found`, `usage.invalid-option`
 */
export function retireRecord(workspace: Workspace, options: RetirementOptions): Promise<Retirement> {
  return change(workspace, options, true);
}

/** Takes a retirement back that was a mistake. @throws `usage.not-found`, `usage.invalid-option` */
export function restoreRecord(workspace: Workspace, options: RetirementOptions): Promise<Retirement> {
  return change(workspace, options, false);
}

/** @throws `access.retired` where there is a prediction of this id that is retired, or whose patient is */
export async function refuseRetired({ database }: Workspace, id: string): Promise<void> {
  const prediction = await findPrediction(database, id);
  if (prediction === undefined) return;
  const subjects = [['prediction', id] as const, ['patient', prediction.patient] as const];
  for (const [kind, subject] of subjects) {
    const [newest] = await listRetirements(database, kind, subject);
    if (newest?.retired) throw new NeurogradeError('access.retired', { reason: newest.reason });
  }
}

async function change(
  { database, actor }: Workspace,
  { kind, subject, reason, comment: written }: RetirementOptions,
  retired: boolean,
): Promise<Retirement> {
  const comment = written.trim();
  if (comment === '' || comment.length > 2_000)
    throw new NeurogradeError('usage.invalid-option', { option: '--comment', expected: '1 … 2000', value: '…' });
  return database.transaction(async (transaction) => {
    if (!(await exists(transaction, kind, subject)))
      throw new NeurogradeError('usage.not-found', {
        kind,
        id: subject,
        list: kind === 'prediction' ? 'predictions' : 'records',
      });
    const [newest] = await listRetirements(transaction, kind, subject);
    if (newest !== undefined && newest.retired === retired) return newest;
    const row = await insertRetirement(transaction, { kind, subject, reason, comment, retired, by: actor });
    const action = retired ? 'record.retire' : 'record.restore';
    await appendAudit(transaction, { action, subject, details: { kind, reason, by: actor } });
    return row;
  });
}

async function exists(database: Database, kind: RetiredKind, subject: string): Promise<boolean> {
  return kind === 'prediction' ? (await findPrediction(database, subject)) !== undefined : hasRecordsOf(database, subject);
}
