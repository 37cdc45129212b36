import { reveal } from '@neurograde/mlops/ingest';
import type { Session } from '../Session.js';

/** The clinic's identifier of a pseudonym. */
export async function action(session: Session, [pseudonym]: readonly string[]): Promise<number> {
  const patient = await session.withWorkspace((workspace) => reveal(workspace, pseudonym!));
  session.answer({ pseudonym, patient }, () => [patient]);
  return 0;
}
