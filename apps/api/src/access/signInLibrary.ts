import type { Workspace } from '@neurograde/mlops';
import { findUser } from '@neurograde/mlops/access';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { AccessSettings } from './accessSettings.js';
import { libraryStorage } from './libraryStorage.js';
import { hashPassword, isPasswordOf } from './passwordHash.js';

/** Where the library stands; only the directory's answer comes there by itself. */
export const LIBRARY_PATH = '/v1/sign-in';
export const DIRECTORY = 'directory';

/** Seconds for which the second factor may be given after the password. */
const CHALLENGE = 300;

/**
 * better-auth over our database: passwords, sessions, second factors, the hospital's directory. Nobody signs up by it: persons are made by an administrator.
 * Its routes are not served; ours call it, so that they are checked, documented, limited and told to the audit as all others.
 */
export function signInLibrary(workspace: Workspace, settings: AccessSettings) {
  const { url, sessionHours, directory } = settings;
  return betterAuth({
    appName: 'neurograde',
    baseURL: url,
    basePath: LIBRARY_PATH,
    // Of the key that the workspace has anyway: there is no other secret to lose.
    secret: Buffer.from(workspace.deriveSecret('sign-in')).toString('hex'),
    database: libraryStorage(workspace),
    trustedOrigins: [url, ...settings.corsOrigins],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPasswordOf(password, hash) },
    },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: [DIRECTORY], allowDifferentEmails: false },
    },
    databaseHooks: {
      session: {
        create: {
          // However somebody proved who they are: not who was disabled.
          before: async ({ userId }) => {
            const user = await findUser(workspace.database, userId);
            return user !== undefined && user.disabledAt === null;
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'neurograde', twoFactorCookieMaxAge: CHALLENGE, backupCodeOptions: { amount: 10 } }),
      ...(directory === undefined
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: DIRECTORY,
                  clientId: directory.clientId,
                  ...(directory.clientSecret === undefined ? {} : { clientSecret: directory.clientSecret }),
                  discoveryUrl: `${directory.issuer}/.well-known/openid-configuration`,
                  requireIdTokenVerification: true,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]),
    ],
    advanced: {
      cookiePrefix: 'neurograde',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // The address is told by a header that we set ourselves.
      ipAddress: { ipAddressHeaders: ['x-neurograde-address'] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It would print addresses of persons.
    logger: { disabled: true },
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
