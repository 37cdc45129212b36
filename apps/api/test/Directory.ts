import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Journey {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A hospital's directory that speaks OpenID Connect: authorization code with PKCE and nonce, signed id tokens. It takes whoever `person` is. */
export class Directory {
  person = { sub: 'doctor-1', email: 'lia@clinic.example', email_verified: true, name: 'Lía' };
  /** Signs with a key that it does not publish. */
  forges = false;
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #journeys = new Map<string, Journey>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(): Promise<Directory> {
    const directory = new Directory();
    await new Promise<void>((resolve) => directory.#server.listen(0, '127.0.0.1', resolve));
    return directory;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What the person's browser does there. @returns where it is sent back to */
  visit(url: string): string {
    const query = new URL(url).searchParams;
    const code = randomUUID();
    const redirect = query.get('redirect_uri')!;
    this.#journeys.set(code, { nonce: query.get('nonce')!, challenge: query.get('code_challenge')!, redirect });
    return `${redirect}?${new URLSearchParams({ code, state: query.get('state')! })}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { issuer } = this;
    const { pathname } = new URL(request.url!, issuer);
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration')
      return void send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (pathname === '/keys')
      return void send(200, {
        keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }],
      });
    let body = '';
    for await (const chunk of request) body += chunk;
    const given = new URLSearchParams(body);
    const journey = this.#journeys.get(given.get('code') ?? '');
    this.#journeys.delete(given.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const known = journey !== undefined && challenge === journey.challenge && given.get('redirect_uri') === journey.redirect;
    if (!known || given.get('client_secret') !== 'hush') return void send(400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const claims = { ...this.person, iss: issuer, aud: 'neurograde', iat: now, exp: now + 60, nonce: journey.nonce };
    const text = `${encode({ alg: 'RS256', kid: '1' })}.${encode(claims)}`;
    const key = (this.forges ? this.#other : this.#keys).privateKey;
    const idToken = `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
    send(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken });
  }
}
