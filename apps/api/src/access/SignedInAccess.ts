import type { Right } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import { deleteSession, findSignedIn, sha256, touchSession, usableMachineKey } from '@neurograde/mlops/access';
import type { FastifyRequest } from 'fastify';
import type { Access, Principal } from './Access.js';
import type { AccessSettings } from './accessSettings.js';
import { cookieOf } from './cookieOf.js';
import { Remembered } from './Remembered.js';
import { rightsOf, rightsOfKey } from './roleRights.js';

/** Milliseconds for which who calls is not asked of the database again: after it a session or key that was ended on another replica is refused here too. */
const REMEMBER = 2_000;
const MOST_REMEMBERED = 10_000;
const MINUTE = 60_000;

/** What who must turn a second factor on first may do. */
const UNTIL_SECOND_FACTOR: ReadonlySet<Right> = new Set<Right>(['none', 'account:own']);

/** Finds out who calls by the cookie of a session or by the key of a machine. */
export class SignedInAccess implements Access {
  readonly #workspace: Workspace;
  readonly #settings: AccessSettings;
  readonly #cookie: string;
  readonly #persons: Remembered<Principal | undefined>;
  readonly #machines: Remembered<Principal | undefined>;

  /** @param cookie name of that of the session */
  constructor(workspace: Workspace, settings: AccessSettings, cookie: string) {
    this.#workspace = workspace;
    this.#settings = settings;
    this.#cookie = cookie;
    this.#persons = new Remembered((token) => this.#personOf(token), REMEMBER, MOST_REMEMBERED);
    this.#machines = new Remembered((secret) => this.#machineOf(secret), REMEMBER, MOST_REMEMBERED);
  }

  principalOf({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Principal | undefined> {
    const { authorization } = headers;
    if (authorization !== undefined) {
      const [, secret] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
      return secret === undefined ? Promise.resolve(undefined) : this.#machines.get(secret);
    }
    const token = this.tokenOf(headers.cookie);
    return token === undefined ? Promise.resolve(undefined) : this.#persons.get(token);
  }

  /** The session's token in a `Cookie` header; what is signed onto it protects nothing that its 190 random bits do not. */
  tokenOf(header: string | undefined): string | undefined {
    return cookieOf(header, this.#cookie)?.split('.', 1)[0] || undefined;
  }

  /** After a change of who may do what: the next request asks the database. */
  forget(): void {
    this.#persons.forget();
    this.#machines.forget();
  }

  async #personOf(token: string): Promise<Principal | undefined> {
    const { database } = this.#workspace;
    const found = await findSignedIn(database, sha256(token));
    if (found === undefined || found.disabledAt !== null) return undefined;
    const now = Date.now();
    const idle = now - found.updatedAt.getTime();
    if (found.expiresAt.getTime() <= now || idle > this.#settings.idleMinutes * MINUTE) {
      await deleteSession(database, found.sessionId);
      return undefined;
    }
    if (idle > MINUTE) await touchSession(database, found.sessionId, new Date(now));
    const lacksFactor = this.#settings.secondFactor === 'required' && found.hasPassword && !found.twoFactorEnabled;
    const { userId, sessionId, roles } = found;
    return { name: userId, rights: lacksFactor ? UNTIL_SECOND_FACTOR : rightsOf(roles), person: { userId, sessionId, roles } };
  }

  async #machineOf(secret: string): Promise<Principal | undefined> {
    const key = await usableMachineKey(this.#workspace, secret);
    if (key === undefined) return undefined;
    return { name: key.id, rights: rightsOfKey(key.scopes, key.roles), machine: { userId: key.userId } };
  }
}
