import { randomBytes } from 'node:crypto';
import { NeurogradeError, type Role } from '@neurograde/contracts';
import { appendAudit } from '../database/auditRepository.js';
import { insertUser, type User } from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface UserToCreate {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** A person who may sign in once there is a password or a directory that knows the address. @throws `access.email-taken` */
export function createUser({ database, actor }: Workspace, { name, email, roles }: UserToCreate): Promise<User> {
  const id = `user-${randomBytes(8).toString('hex')}`;
  const sorted = [...new Set(roles)].sort();
  return database.transaction(async (transaction) => {
    const user = await insertUser(transaction, { id, name, email: email.toLowerCase(), roles: sorted });
    if (user === undefined) throw new NeurogradeError('access.email-taken');
    await appendAudit(transaction, { action: 'access.create-user', subject: id, details: { roles: sorted, by: actor } });
    return user;
  });
}
