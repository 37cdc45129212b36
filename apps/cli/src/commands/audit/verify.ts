import { type AuditVerifyResponse, NeurogradeError } from '@neurograde/contracts';
import { verifyAudit } from '@neurograde/mlops/registry';
import type { Session } from '../../Session.js';
import { fill } from '../../texts/Texts.js';

export interface AuditVerifyCommandOptions {
  readonly expect?: string;
}

/** Computes the chain of the audit anew. @returns 1 where it does not hold */
export async function action(session: Session, _: readonly string[], { expect }: AuditVerifyCommandOptions): Promise<number> {
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect))
    throw new NeurogradeError('usage.invalid-option', { option: '--expect', expected: '0–9 a–f (64)', value: '…' });
  const { texts } = session;
  const { entries, hash, problems } = await session.withWorkspace((workspace) => verifyAudit(workspace, { expect }));
  const told = problems.map(({ kind, sequence }) => ({
    kind,
    sequence,
    message: fill(texts[`audit.${kind}`], { sequence: sequence ?? '—' }),
  }));
  const response: AuditVerifyResponse = { verified: { entries, hash, problems: told } };
  session.answer(response, () =>
    told.length === 0
      ? [fill(texts['audit.whole'], { entries, hash })]
      : [...told.map(({ message }) => `✗ ${message}`), fill(texts['audit.broken'], { entries, count: told.length })],
  );
  return told.length === 0 ? 0 : 1;
}
