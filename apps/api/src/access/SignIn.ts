import { NeurogradeError, type SecondFactorSetup, type SignInResponse } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import {
  ACCOUNT_RULE,
  ADDRESS_RULE,
  AuditWriter,
  beginAttempt,
  createFirstAdministrator,
  deleteExpired,
  deleteSession,
  findAccessRows,
  findLink,
  findSignedIn,
  findUser,
  findUserByEmail,
  forgetAttempts,
  isFirstUse,
  issueLink,
  redeemLink,
  sha256,
  takeBackAttempt,
  type User,
} from '@neurograde/mlops/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from './Access.js';
import type { AccessSettings } from './accessSettings.js';
import { checkPassword } from './checkPassword.js';
import { cookieOf } from './cookieOf.js';
import { hashPassword } from './passwordHash.js';
import { SignedInAccess } from './SignedInAccess.js';
import { DIRECTORY, LIBRARY_PATH, type SignInLibrary, signInLibrary } from './signInLibrary.js';

/** Hours for which a one-time link can be used. */
const LINK_HOURS = 24;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A request and its answer, which cookies are read from and set on. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface LibraryAnswer<T> {
  readonly headers: Headers;
  readonly response: T;
}

/** How persons sign in and out and keep their own account. Everything is told to the audit, failures too; none with an address or a password. */
export class SignIn {
  readonly settings: AccessSettings;
  readonly access: SignedInAccess;
  readonly #workspace: Workspace;
  readonly #library: SignInLibrary;
  readonly #audit: AuditWriter;
  readonly #challengeCookie: string;
  readonly #cleaning: NodeJS.Timeout;

  private constructor(workspace: Workspace, settings: AccessSettings, library: SignInLibrary, cookies: Cookies) {
    this.#workspace = workspace;
    this.settings = settings;
    this.#library = library;
    this.#audit = new AuditWriter(workspace.database);
    this.#challengeCookie = cookies.challenge;
    this.access = new SignedInAccess(workspace, settings, cookies.session);
    const clean = () => {
      const now = new Date();
      deleteExpired(workspace.database, now, new Date(now.getTime() - DAY)).catch(() => {});
    };
    this.#cleaning = setInterval(clean, HOUR).unref();
  }

  static async start(workspace: Workspace, settings: AccessSettings): Promise<SignIn> {
    const library = signInLibrary(workspace, settings);
    const { authCookies, createAuthCookie } = await library.$context;
    const cookies = { session: authCookies.sessionToken.name, challenge: createAuthCookie('two_factor').name };
    return new SignIn(workspace, settings, library, cookies);
  }

  async end(): Promise<void> {
    clearInterval(this.#cleaning);
    await this.#audit.drain();
  }

  /**
   * Makes the first administrator where there is none who can sign in.
   *
   * @returns a one-time link where no password was configured; undefined where nothing is to be done
   */
  async firstAdministrator(): Promise<string | undefined> {
    const { email, password } = this.settings.administrator;
    if (password !== undefined) checkPassword(password, [email]);
    const hashed = password === undefined ? undefined : await hashPassword(password);
    const user = await createFirstAdministrator(this.#workspace, { email, name: 'Administrator', password: hashed });
    return user === undefined || password !== undefined ? undefined : (await this.linkFor(user.id)).url;
  }

  /** What a person sets a password with. @throws `api.not-found` */
  async linkFor(userId: string, workspace = this.#workspace): Promise<{ url: string; expiresAt: Date }> {
    const { token, expiresAt } = await issueLink(workspace, userId, LINK_HOURS);
    // After the #, so that no server and no proxy writes it into a log.
    return { url: `${this.settings.url}/invitation#${token}`, expiresAt };
  }

  /** @throws `access.wrong-credentials`, `access.locked` */
  async signIn(exchange: Exchange, written: string, password: string): Promise<SignInResponse> {
    const email = written.trim().toLowerCase();
    const [account, address] = [`account:${email}`, `address:${exchange.request.ip}`];
    const waits = [
      await beginAttempt(this.#workspace, address, ADDRESS_RULE),
      await beginAttempt(this.#workspace, account, ACCOUNT_RULE),
    ];
    const seconds = Math.max(...waits);
    const known = await findUserByEmail(this.#workspace.database, email);
    const subject = known?.id ?? 'unknown';
    if (seconds > 0) {
      await this.#tell('access.sign-in-locked', subject);
      throw new NeurogradeError('access.locked', { seconds });
    }
    const body = { email, password };
    const answer = await this.#library.api
      .signInEmail({ body, headers: headersOf(exchange), returnHeaders: true })
      .catch(async (error) => {
        rethrowOwn(error);
        await this.#tell('access.sign-in-failed', subject);
        throw new NeurogradeError('access.wrong-credentials');
      });
    await forgetAttempts(this.#workspace, account);
    await takeBackAttempt(this.#workspace, address);
    const secondFactor = 'twoFactorRedirect' in answer.response;
    if (!secondFactor) await this.#tell('access.sign-in', subject, { with: 'password' });
    this.#answer(exchange, answer);
    return { signedIn: !secondFactor, secondFactor };
  }

  /** @throws `access.no-challenge`, `access.wrong-code` */
  async secondFactor(exchange: Exchange, code: string, recovery: boolean): Promise<SignInResponse> {
    const userId = await this.#challenged(exchange);
    if (userId === undefined) throw new NeurogradeError('access.no-challenge');
    const refuse = async (error?: unknown) => {
      rethrowOwn(error);
      await this.#tell('access.second-factor-failed', userId);
      throw new NeurogradeError('access.wrong-code');
    };
    if (!(recovery || (await isFirstUse(this.#workspace, userId, code)))) await refuse();
    const input = { body: { code }, headers: headersOf(exchange), returnHeaders: true } as const;
    const { api } = this.#library;
    const answer = await (recovery ? api.verifyBackupCode(input) : api.verifyTOTP(input)).catch(refuse);
    await this.#tell('access.sign-in', userId, { with: recovery ? 'recovery-code' : 'second-factor' });
    this.#answer(exchange, answer as LibraryAnswer<unknown>);
    return { signedIn: true, secondFactor: false };
  }

  async signOut(exchange: Exchange, { person, name }: Principal): Promise<void> {
    if (person !== undefined) await deleteSession(this.#workspace.database, person.sessionId);
    const answer = await this.#library.api.signOut({ headers: headersOf(exchange), returnHeaders: true });
    await this.#tell('access.sign-out', name);
    this.#answer(exchange, answer);
  }

  /** Sets the password of whose link it is. @throws `access.invalid-link`, `access.weak-password` */
  async redeem(token: string, password: string): Promise<void> {
    const user = await findLink(this.#workspace, token);
    checkPassword(password, [user.name, user.email]);
    await redeemLink(this.#workspace, token, await hashPassword(password));
    await forgetAttempts(this.#workspace, `account:${user.email}`);
    this.access.forget();
  }

  /** All other sessions of the person end. @throws `access.wrong-credentials`, `access.locked`, `access.weak-password` */
  async changePassword(exchange: Exchange, user: User, current: string, password: string): Promise<void> {
    checkPassword(password, [user.name, user.email]);
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
    const answer = await this.#asking(user, () =>
      this.#library.api.changePassword({ body, headers: headersOf(exchange), returnHeaders: true }),
    );
    await this.#tell('access.set-password', user.id, { with: 'password' });
    this.#answer(exchange, answer);
  }

  /** Begins to turn the second factor on; it counts once a code was given. @throws `access.wrong-credentials`, `access.locked`, `access.second-factor-state` */
  async enableSecondFactor(exchange: Exchange, user: User, password: string): Promise<SecondFactorSetup> {
    if (user.twoFactorEnabled) throw new NeurogradeError('access.second-factor-state');
    const { response } = await this.#asking(user, () =>
      this.#library.api.enableTwoFactor({ body: { password }, headers: headersOf(exchange), returnHeaders: true }),
    );
    const { totpURI, backupCodes } = response as { totpURI: string; backupCodes: string[] };
    return { uri: totpURI, recoveryCodes: backupCodes };
  }

  /** @throws `access.wrong-code`, `access.second-factor-state` */
  async confirmSecondFactor(exchange: Exchange, user: User, code: string): Promise<void> {
    if (user.twoFactorEnabled) throw new NeurogradeError('access.second-factor-state');
    const answer = await this.#library.api
      .verifyTOTP({ body: { code }, headers: headersOf(exchange), returnHeaders: true })
      .catch((error) => {
        rethrowOwn(error);
        throw new NeurogradeError('access.wrong-code');
      });
    await isFirstUse(this.#workspace, user.id, code);
    await this.#tell('access.enable-second-factor', user.id);
    this.#answer(exchange, answer as LibraryAnswer<unknown>);
  }

  /** @throws `access.wrong-credentials`, `access.locked`, `access.second-factor-state` */
  async disableSecondFactor(exchange: Exchange, user: User, password: string): Promise<void> {
    if (!user.twoFactorEnabled) throw new NeurogradeError('access.second-factor-state');
    const answer = await this.#asking(user, () =>
      this.#library.api.disableTwoFactor({ body: { password }, headers: headersOf(exchange), returnHeaders: true }),
    );
    await this.#tell('access.disable-second-factor', user.id);
    this.#answer(exchange, answer);
  }

  /** Sends the browser to the hospital's directory. @returns where to. @throws `access.no-directory` */
  async startDirectory(exchange: Exchange): Promise<string> {
    if (this.settings.directory === undefined) throw new NeurogradeError('access.no-directory');
    const home = `${this.settings.url}/`;
    const body = { provider: DIRECTORY, callbackURL: home, errorCallbackURL: home, disableRedirect: true };
    const answer = await this.#library.api
      .signInSocial({ body, headers: headersOf(exchange), returnHeaders: true })
      .catch((error) => {
        rethrowOwn(error);
        throw new NeurogradeError('access.directory-refused', {}, { cause: error });
      });
    const { url } = answer.response as { url?: string };
    if (url === undefined) throw new NeurogradeError('access.directory-refused');
    this.#answer(exchange, answer);
    return url;
  }

  /** Takes what the directory says of who came back. @returns where the browser goes on. @throws `access.directory-refused`, `access.no-directory` */
  async finishDirectory(exchange: Exchange, query: string): Promise<string> {
    if (this.settings.directory === undefined) throw new NeurogradeError('access.no-directory');
    const url = `${this.settings.url}${LIBRARY_PATH}/callback/${DIRECTORY}?${query}`;
    const { headers } = await this.#library.handler(new Request(url, { headers: headersOf(exchange) }));
    const token = this.access.tokenOf(
      headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; '),
    );
    const found = token === undefined ? undefined : await findSignedIn(this.#workspace.database, sha256(token));
    if (found === undefined) {
      await this.#tell('access.sign-in-failed', 'unknown', { with: DIRECTORY });
      throw new NeurogradeError('access.directory-refused');
    }
    await this.#tell('access.sign-in', found.userId, { with: DIRECTORY });
    this.#answer(exchange, { headers, response: undefined });
    return `${this.settings.url}/`;
  }

  /** The person who calls. @throws `access.needs-session` for a machine */
  async userOf({ person }: Principal): Promise<User> {
    const user = person === undefined ? undefined : await findUser(this.#workspace.database, person.userId);
    if (user === undefined) throw new NeurogradeError('access.needs-session');
    return user;
  }

  /** An attempt with the password of who is signed in already. */
  async #asking<T>(user: User, attempt: () => Promise<T>): Promise<T> {
    const key = `account:${user.email}`;
    const seconds = await beginAttempt(this.#workspace, key, ACCOUNT_RULE);
    if (seconds > 0) throw new NeurogradeError('access.locked', { seconds });
    const result = await attempt().catch(async (error) => {
      rethrowOwn(error);
      await this.#tell('access.password-failed', user.id);
      throw new NeurogradeError('access.wrong-credentials');
    });
    await forgetAttempts(this.#workspace, key);
    return result;
  }

  /** Whose second factor is waited for. */
  async #challenged({ request }: Exchange): Promise<string | undefined> {
    const identifier = cookieOf(request.headers.cookie, this.#challengeCookie)?.split('.', 1)[0];
    if (!identifier) return undefined;
    const of = { field: 'identifier', operator: 'eq', value: identifier, connector: 'AND' } as const;
    const [row] = await findAccessRows(this.#workspace.database, 'verifications', [of]);
    return row === undefined || (row.expiresAt as Date) <= new Date() ? undefined : (row.value as string);
  }

  #answer({ reply }: Exchange, { headers }: LibraryAnswer<unknown>): void {
    for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
    this.access.forget();
  }

  #tell(action: string, subject: string, details = {}): Promise<void> {
    return this.#audit.append({ action, subject, details: { ...details, by: subject } });
  }
}

interface Cookies {
  readonly session: string;
  readonly challenge: string;
}

/** What the library may know of a request. */
function headersOf({ request }: Exchange): Headers {
  const { cookie, 'user-agent': agent } = request.headers;
  return new Headers({
    ...(cookie === undefined ? {} : { cookie }),
    ...(agent === undefined ? {} : { 'user-agent': agent.slice(0, 200) }),
    'x-neurograde-address': request.ip,
  });
}

/** A database that does not answer is no wrong password. */
function rethrowOwn(error: unknown): void {
  if (error instanceof NeurogradeError) throw error;
}
