import { NeurogradeError, type Role } from '@neurograde/contracts';
import { extendAudit, lockAudit, type NewAuditEntry } from '../database/auditRepository.js';
import {
  countUsersWith,
  deleteSecondFactor,
  deleteSessionsOf,
  findUser,
  type User,
  updateUser,
} from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface UserChanges {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Ends the person's sessions too. Persons are never deleted: the audit names them. */
  readonly disabled?: boolean | undefined;
  /** True takes the second factor away, for who lost it. */
  readonly resetSecondFactor?: boolean | undefined;
}

/**
 * Changes what a person is called and may do, and tells the audit.
 *
 * @throws `api.not-found`, `access.last-administrator`
 */
export function changeUser({ database, actor }: Workspace, id: string, changes: UserChanges): Promise<User> {
  return database.transaction(async (transaction) => {
    // Whoever changes another person at once waits, so that two administrators cannot take the role from one another.
    const head = await lockAudit(transaction);
    const before = await findUser(transaction, id);
    if (before === undefined) throw new NeurogradeError('api.not-found', { kind: 'user' });
    const entries: NewAuditEntry[] = [];
    const tell = (action: string, details = {}) => entries.push({ action, subject: id, details: { ...details, by: actor } });
    const roles = changes.roles === undefined ? before.roles : [...new Set(changes.roles)].sort();
    if (roles.join() !== before.roles.join()) tell('access.change-roles', { before: [...before.roles], roles: [...roles] });
    const disable = changes.disabled === true && before.disabledAt === null;
    const enable = changes.disabled === false && before.disabledAt !== null;
    if (disable) tell('access.disable-user');
    if (enable) tell('access.enable-user');
    const reset = changes.resetSecondFactor === true && before.twoFactorEnabled;
    if (reset) {
      tell('access.reset-second-factor');
      await deleteSecondFactor(transaction, id);
    }
    const name = changes.name ?? before.name;
    if (name !== before.name) tell('access.rename-user');
    if (entries.length === 0) return before;
    const after = await updateUser(transaction, id, {
      name,
      roles,
      ...(disable ? { disabledAt: new Date() } : enable ? { disabledAt: null } : {}),
      ...(reset ? { twoFactorEnabled: false } : {}),
    });
    const was = before.disabledAt === null && before.roles.includes('administrator');
    if (was && (await countUsersWith(transaction, 'administrator')) === 0) throw new NeurogradeError('access.last-administrator');
    if (disable || reset) await deleteSessionsOf(transaction, id);
    await extendAudit(transaction, head, entries);
    return after;
  });
}
