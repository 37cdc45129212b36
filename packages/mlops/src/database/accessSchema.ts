import type { Role } from '@neurograde/contracts';
import { boolean, index, integer, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';
import { moment } from './moment.js';

/** Who may use the service. Apart from the rest, so that a server can keep it from whoever may read that. */
export const accessSchema = pgSchema('access');

/** Persons. The columns that the sign-in library (better-auth) knows bear its names; roles and `disabledAt` it never sees. */
export const users = accessSchema.table('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** In small letters. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  image: text('image'),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
  roles: jsonb('roles').$type<readonly Role[]>().notNull().default([]),
  /** Since when the person may not sign in; null who may. Persons are never deleted: the audit names them. */
  disabledAt: moment('disabled_at'),
});

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => users.id);

/** Who is signed in, and where. */
export const sessions = accessSchema.table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    /** SHA-256 of the token in the cookie: who reads the table cannot sign in with it. */
    token: text('token').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** The ways a person can sign in: `credential` with the hash of a password, or the hospital's directory. */
export const accounts = accessSchema.table(
  'accounts',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    /** Argon2id, in PHC form. */
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('accounts_user').on(table.userId), index('accounts_provider').on(table.providerId, table.accountId)],
);

/** What waits for its other half, for minutes: second factors that are asked for, journeys to the directory, one-time links. */
export const verifications = accessSchema.table(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

/** Secrets of authenticator apps and recovery codes, both encrypted. */
export const secondFactors = accessSchema.table(
  'second_factors',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean('verified').notNull().default(true),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: moment('locked_until'),
  },
  (table) => [index('second_factors_user').on(table.userId)],
);

/** Keys of machines. */
export const apiKeys = accessSchema.table('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** SHA-256 of the key, which is 256 random bits. */
  hash: text('hash').notNull().unique(),
  /** The rights it has. */
  scopes: jsonb('scopes').$type<readonly string[]>().notNull(),
  /** Who made it. */
  userId: ofUser(),
  createdAt: moment('created_at').notNull().defaultNow(),
  expiresAt: moment('expires_at'),
  revokedAt: moment('revoked_at'),
});

/** Attempts that failed one after another, for a name or an address; `key` is a hash, so that no name stands here that was only tried. */
export const attempts = accessSchema.table('attempts', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  /** When the first of them was. */
  since: moment('since').notNull(),
  lockedUntil: moment('locked_until'),
});
