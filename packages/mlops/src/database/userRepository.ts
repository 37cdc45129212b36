import type { Role } from '@neurograde/contracts';
import { and, asc, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { accounts, attempts, secondFactors, sessions, users, verifications } from './accessSchema.js';
import type { Database } from './Database.js';

export type User = Omit<typeof users.$inferSelect, 'emailVerified' | 'image' | 'updatedAt'>;
export type UserSession = Omit<typeof sessions.$inferSelect, 'token' | 'updatedAt'>;

const USER = {
  id: users.id,
  name: users.name,
  email: users.email,
  twoFactorEnabled: users.twoFactorEnabled,
  createdAt: users.createdAt,
  roles: users.roles,
  disabledAt: users.disabledAt,
};
const SESSION = {
  id: sessions.id,
  userId: sessions.userId,
  createdAt: sessions.createdAt,
  expiresAt: sessions.expiresAt,
  ipAddress: sessions.ipAddress,
  userAgent: sessions.userAgent,
};

/** By their addresses. */
export function listUsers(database: Database): Promise<User[]> {
  return database.query((db) => db.select(USER).from(users).orderBy(asc(users.email)));
}

export async function findUser(database: Database, id: string): Promise<User | undefined> {
  const [user] = await database.query((db) => db.select(USER).from(users).where(eq(users.id, id)));
  return user;
}

/** @param email in small letters */
export async function findUserByEmail(database: Database, email: string): Promise<User | undefined> {
  const [user] = await database.query((db) => db.select(USER).from(users).where(eq(users.email, email)));
  return user;
}

export interface NewUser {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly roles: readonly Role[];
}

/** @returns undefined where the address has a user already */
export async function insertUser(database: Database, user: NewUser): Promise<User | undefined> {
  const [inserted] = await database.query((db) =>
    db
      .insert(users)
      .values({ ...user, emailVerified: true })
      .onConflictDoNothing()
      .returning(USER),
  );
  return inserted;
}

export async function updateUser(
  database: Database,
  id: string,
  changes: Partial<Pick<User, 'name' | 'roles' | 'disabledAt' | 'twoFactorEnabled'>>,
): Promise<User> {
  const [user] = await database.query((db) =>
    db
      .update(users)
      .set({ ...changes, updatedAt: new Date() })
      .where(eq(users.id, id))
      .returning(USER),
  );
  return user!;
}

/** How many may sign in and have the role. */
export async function countUsersWith(database: Database, role: Role): Promise<number> {
  const rows = await database.query((db) =>
    db
      .select({ id: users.id })
      .from(users)
      .where(and(isNull(users.disabledAt), sql`${users.roles} ? ${role}`)),
  );
  return rows.length;
}

/** Takes the second factor away, for who lost it. */
export async function deleteSecondFactor(database: Database, userId: string): Promise<void> {
  await database.query((db) => db.delete(secondFactors).where(eq(secondFactors.userId, userId)));
}

/** Sets the hash of the person's password, whether there was one before or not. */
export async function putPassword(transaction: Database, userId: string, password: string): Promise<void> {
  const at = new Date();
  const changed = await transaction.query((db) =>
    db
      .update(accounts)
      .set({ password, updatedAt: at })
      .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
      .returning({ id: accounts.id }),
  );
  if (changed.length > 0) return;
  const row = { id: `password-${userId}`, userId, accountId: userId, providerId: 'credential', password };
  await transaction.query((db) => db.insert(accounts).values({ ...row, createdAt: at, updatedAt: at }));
}

/** Who is signed in, the newest first. */
export function listSessions(database: Database, userId?: string): Promise<UserSession[]> {
  const current = gt(sessions.expiresAt, new Date());
  return database.query((db) =>
    db
      .select(SESSION)
      .from(sessions)
      .where(userId === undefined ? current : and(current, eq(sessions.userId, userId)))
      .orderBy(desc(sessions.createdAt), asc(sessions.id)),
  );
}

export async function findSession(database: Database, id: string): Promise<UserSession | undefined> {
  const [session] = await database.query((db) => db.select(SESSION).from(sessions).where(eq(sessions.id, id)));
  return session;
}

export async function deleteSession(database: Database, id: string): Promise<void> {
  await database.query((db) => db.delete(sessions).where(eq(sessions.id, id)));
}

export async function deleteSessionsOf(database: Database, userId: string): Promise<void> {
  await database.query((db) => db.delete(sessions).where(eq(sessions.userId, userId)));
}

/** Takes away what nobody can use any more. @param forgotten attempts before it are */
export async function deleteExpired(database: Database, now: Date, forgotten: Date): Promise<void> {
  await database.query((db) => db.delete(sessions).where(lte(sessions.expiresAt, now)));
  await database.query((db) => db.delete(verifications).where(lte(verifications.expiresAt, now)));
  await database.query((db) => db.delete(attempts).where(lte(attempts.since, forgotten)));
}

/** A session with what must be known of the person at each request. */
export interface SignedIn {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: Date;
  /** When it was last used, to the minute. */
  readonly updatedAt: Date;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | null;
  readonly twoFactorEnabled: boolean;
  /** Whether the person can sign in with a password. */
  readonly hasPassword: boolean;
}

/** @param token hash of the session's token */
export async function findSignedIn(database: Database, token: string): Promise<SignedIn | undefined> {
  const ofPassword = sql<boolean>`exists (select from ${accounts} where ${accounts.userId} = ${users.id} and ${accounts.providerId} = 'credential')`;
  const [row] = await database.query((db) =>
    db
      .select({
        sessionId: sessions.id,
        userId: users.id,
        expiresAt: sessions.expiresAt,
        updatedAt: sessions.updatedAt,
        roles: users.roles,
        disabledAt: users.disabledAt,
        twoFactorEnabled: users.twoFactorEnabled,
        hasPassword: ofPassword,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessions.token, token)),
  );
  return row;
}

/** Says that a session is used. */
export async function touchSession(database: Database, id: string, at: Date): Promise<void> {
  await database.query((db) => db.update(sessions).set({ updatedAt: at }).where(eq(sessions.id, id)));
}

/** How many may sign in, have the role and a way to do so. */
export async function countReadyUsersWith(database: Database, role: Role): Promise<number> {
  const rows = await database.query((db) =>
    db
      .selectDistinct({ id: users.id })
      .from(users)
      .innerJoin(accounts, eq(accounts.userId, users.id))
      .where(and(isNull(users.disabledAt), sql`${users.roles} ? ${role}`)),
  );
  return rows.length;
}
