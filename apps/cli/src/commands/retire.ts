import { NeurogradeError, RETIREMENT_REASONS } from '@neurograde/contracts';
import { restoreRecord, retireRecord } from '@neurograde/mlops/access';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface RetireCommandOptions {
  readonly reason?: string;
  readonly comment?: string;
  /** Takes the retirement back. */
  readonly restore?: boolean;
}

/** Takes a prediction, or all of a patient, out of use and keeps it. */
export async function action(
  session: Session,
  [kind, id]: readonly string[],
  { reason: written = '', comment = '', restore = false }: RetireCommandOptions,
): Promise<number> {
  if (kind !== 'prediction' && kind !== 'patient')
    throw new NeurogradeError('usage.invalid-option', { option: '<kind>', expected: 'prediction | patient', value: kind! });
  const reason = RETIREMENT_REASONS.find((one) => one === written);
  if (reason === undefined)
    throw new NeurogradeError('usage.invalid-option', {
      option: '--reason',
      expected: RETIREMENT_REASONS.join(' | '),
      value: written,
    });
  const change = restore ? restoreRecord : retireRecord;
  const options = { kind, subject: id!, reason, comment } as const;
  const { at, ...record } = await session.withWorkspace((workspace) => change(workspace, options));
  const text = session.texts[restore ? 'retire.restored' : 'retire.retired'];
  session.answer({ retirement: { ...record, at: at.toISOString() } }, () => [fill(text, { subject: record.subject })]);
  return 0;
}
