import { randomBytes, randomUUID } from 'node:crypto';
import { NeurogradeError } from '@neurograde/contracts';
import { sha256 } from '../bucket/putHashed.js';
import { deleteAccessRows, findAccessRows, insertAccessRow } from '../database/accessRows.js';
import { appendAudit } from '../database/auditRepository.js';
import { deleteSessionsOf, findUser, putPassword, type User } from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface OneTimeLink {
  /** 256 random bits, which only the person should see: only their hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

const linkOf = (field: 'identifier' | 'value', value: string) => ({ field, operator: 'eq', value, connector: 'AND' }) as const;
const identifierOf = (token: string) => `link:${sha256(token)}`;
const OF_LINKS = { field: 'identifier', operator: 'starts_with', value: 'link:', connector: 'AND' } as const;

/**
 * What a person sets a password with, once. Those that were made for the person before end.
 *
 * @param hours for which it can be used
 * @throws `api.not-found`
 */
export function issueLink({ database, actor }: Workspace, userId: string, hours: number): Promise<OneTimeLink> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  return database.transaction(async (transaction) => {
    if ((await findUser(transaction, userId)) === undefined) throw new NeurogradeError('api.not-found', { kind: 'user' });
    await deleteAccessRows(transaction, 'verifications', [OF_LINKS, linkOf('value', userId)]);
    const row = { id: randomUUID(), identifier: identifierOf(token), value: userId, expiresAt };
    await insertAccessRow(transaction, 'verifications', { ...row, createdAt: now, updatedAt: now });
    await appendAudit(transaction, { action: 'access.issue-link', subject: userId, details: { by: actor } });
    return { token, expiresAt };
  });
}

/** Whose link it is. @throws `access.invalid-link` */
export async function findLink({ database }: Workspace, token: string): Promise<User> {
  const [row] = await findAccessRows(database, 'verifications', [linkOf('identifier', identifierOf(token))]);
  return linked(
    row === undefined || (row.expiresAt as Date) <= new Date() ? undefined : await findUser(database, row.value as string),
  );
}

/**
 * Sets the person's password by a link, which ends, as do all sessions of the person.
 *
 * @param password its hash
 * @throws `access.invalid-link`
 */
export function redeemLink({ database }: Workspace, token: string, password: string): Promise<User> {
  return database.transaction(async (transaction) => {
    const [row] = await deleteAccessRows(transaction, 'verifications', [linkOf('identifier', identifierOf(token))]);
    const valid = row !== undefined && (row.expiresAt as Date) > new Date();
    const user = linked(valid ? await findUser(transaction, row.value as string) : undefined);
    await putPassword(transaction, user.id, password);
    await deleteSessionsOf(transaction, user.id);
    await appendAudit(transaction, { action: 'access.set-password', subject: user.id, details: { by: user.id, with: 'link' } });
    return user;
  });
}

function linked(user: User | undefined): User {
  if (user === undefined || user.disabledAt !== null) throw new NeurogradeError('access.invalid-link');
  return user;
}
