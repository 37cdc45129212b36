import { sha256 } from '../bucket/putHashed.js';
import { creditAttempt, deleteAttempts, isFirst, lockAttempts, putAttempts } from '../database/attemptRepository.js';
import type { Workspace } from '../home/openWorkspace.js';

export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds of the first lock; each further failure doubles them. */
  readonly first: number;
  /** Seconds of a lock at most. */
  readonly most: number;
  /** Seconds after the last lock's end, or the first failure, after which all is forgotten. */
  readonly forget: number;
}

/** Of one name that somebody tries to sign in with: some 20 guesses a day at most, and no person is locked out for long. */
export const ACCOUNT_RULE: ThrottleRule = { free: 5, first: 30, most: 3600, forget: 86_400 };
/** Of one address, which a whole hospital may share. */
export const ADDRESS_RULE: ThrottleRule = { free: 100, first: 60, most: 900, forget: 900 };

/**
 * Counts an attempt before it is made, as if it had failed, so that many at once count too.
 *
 * @param key what is tried, such as `account:` with the address; only its hash is kept
 * @returns seconds to wait before the next; 0 where this one may be made
 */
export function beginAttempt({ database }: Workspace, key: string, rule: ThrottleRule, now = new Date()): Promise<number> {
  const hashed = sha256(key);
  return database.transaction(async (transaction) => {
    const before = await lockAttempts(transaction, hashed, now);
    const locked = (before.lockedUntil?.getTime() ?? 0) - now.getTime();
    if (locked > 0) return Math.ceil(locked / 1000);
    const last = before.lockedUntil ?? before.since;
    const forgotten = now.getTime() - last.getTime() > rule.forget * 1000;
    const failures = (forgotten ? 0 : before.failures) + 1;
    const seconds = failures < rule.free ? 0 : Math.min(rule.most, rule.first * 2 ** (failures - rule.free));
    await putAttempts(transaction, hashed, {
      failures,
      since: forgotten ? now : before.since,
      lockedUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000),
    });
    return 0;
  });
}

/** Forgets the failures under a key: an attempt succeeded. */
export async function forgetAttempts({ database }: Workspace, key: string): Promise<void> {
  await deleteAttempts(database, sha256(key));
}

/** Takes one failure back under a key that many share: an attempt succeeded. */
export async function takeBackAttempt({ database }: Workspace, key: string): Promise<void> {
  await creditAttempt(database, sha256(key));
}

/** Whether a code of an authenticator app is used for the first time; a second time it is worth nothing, though its 30 seconds are not over. */
export function isFirstUse({ database }: Workspace, userId: string, code: string, now = new Date()): Promise<boolean> {
  return database.transaction((transaction) => isFirst(transaction, sha256(`code:${userId}:${code}`), now));
}
