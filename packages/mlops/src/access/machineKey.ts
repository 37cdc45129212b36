import { randomBytes } from 'node:crypto';
import { sha256 } from '../bucket/putHashed.js';
import { type ApiKey, findUsableApiKey, insertApiKey, revokeApiKey } from '../database/apiKeyRepository.js';
import { appendAudit } from '../database/auditRepository.js';
import type { findUser } from '../database/userRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

/** What every key begins with, so that those who look for lost secrets know one. */
export const KEY_PREFIX = 'ngk_';

export interface KeyToCreate {
  readonly name: string;
  /** The rights it has. */
  readonly scopes: readonly string[];
  /** Who makes it. */
  readonly userId: string;
  /** Null for one that does not end by itself. */
  readonly expiresAt: Date | null;
}

/** A key for a machine. It is told once: only its hash is kept. */
export async function createMachineKey(
  { database, actor }: Workspace,
  { name, scopes, userId, expiresAt }: KeyToCreate,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const secret = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
  const id = `key-${randomBytes(8).toString('hex')}`;
  const key = await database.transaction(async (transaction) => {
    const inserted = await insertApiKey(transaction, { id, name, scopes: [...scopes], userId, expiresAt, hash: sha256(secret) });
    const details = { scopes: [...scopes], by: actor };
    await appendAudit(transaction, { action: 'access.create-key', subject: id, details });
    return inserted;
  });
  return { key, secret };
}

/** Ends a key. A second time does nothing. */
export async function revokeMachineKey({ database, actor }: Workspace, id: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await revokeApiKey(transaction, id);
    await appendAudit(transaction, { action: 'access.revoke-key', subject: id, details: { by: actor } });
  });
}

/** The key that a machine sent, with the roles of who made it; undefined where it is none that may be used now. */
export async function usableMachineKey(
  { database }: Workspace,
  secret: string,
): Promise<(ApiKey & Pick<NonNullable<Awaited<ReturnType<typeof findUser>>>, 'roles'>) | undefined> {
  if (!secret.startsWith(KEY_PREFIX)) return undefined;
  const key = await findUsableApiKey(database, sha256(secret));
  return key === undefined || (key.expiresAt !== null && key.expiresAt <= new Date()) ? undefined : key;
}
