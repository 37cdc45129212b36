import { randomBytes } from 'node:crypto';
import { extendAudit, lockAudit } from '../database/auditRepository.js';
import {
  countReadyUsersWith,
  findUserByEmail,
  insertUser,
  putPassword,
  type User,
  updateUser,
} from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface FirstAdministrator {
  readonly email: string;
  readonly name: string;
  /** Hash of the password; undefined where the person sets one by a link. */
  readonly password?: string | undefined;
}

/**
 * Makes the person who makes the others, where there is no administrator yet who can sign in. Of several replicas that start at once, one does.
 *
 * @returns undefined where there is one already
 */
export function createFirstAdministrator(
  { database }: Workspace,
  { email, name, password }: FirstAdministrator,
): Promise<User | undefined> {
  const id = `user-${randomBytes(8).toString('hex')}`;
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    if ((await countReadyUsersWith(transaction, 'administrator')) > 0) return undefined;
    const roles = ['administrator'] as const;
    const known = await findUserByEmail(transaction, email);
    const user =
      known === undefined
        ? (await insertUser(transaction, { id, name, email, roles }))!
        : await updateUser(transaction, known.id, { roles: [...new Set([...known.roles, ...roles])].sort(), disabledAt: null });
    if (password !== undefined) await putPassword(transaction, user.id, password);
    const action = 'access.first-administrator';
    if (known === undefined || password !== undefined)
      await extendAudit(transaction, head, [
        { action, subject: user.id, details: { by: 'start', withPassword: password !== undefined } },
      ]);
    return user;
  });
}
