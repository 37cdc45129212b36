import { NeurogradeError } from '@neurograde/contracts/errors';
import { appendAudit } from '../database/auditRepository.js';
import { findIdentity } from '../database/identityRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/**
 * The identifier that the clinic uses for the patient of a pseudonym. That it was asked for is on record before it is given.
 *
 * @throws NeurogradeError `usage.not-found`; `home.damaged` where it does not open
 */
export async function reveal({ database, seal, actor }: Workspace, pseudonym: string): Promise<string> {
  const found = await findIdentity(database, pseudonym);
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'patient', list: 'predictions', id: pseudonym });
  await appendAudit(database, { action: 'identity.reveal', subject: pseudonym, details: { by: actor } });
  return seal.openText('identity', found.sealed);
}
