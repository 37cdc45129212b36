import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationSchema, type Role } from '@neurograde/contracts';
import { openWorkspace, type Workspace } from '@neurograde/mlops';
import { createUser } from '@neurograde/mlops/access';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { type AccessSettings, readAccessSettings } from '../src/access/accessSettings.js';
import { SignIn } from '../src/access/SignIn.js';
import { type AppOptions, buildApp } from '../src/buildApp.js';
import { type Service, startService } from '../src/Service.js';

export const URL_OF_SERVICE = 'http://localhost:8080';
export const PASSWORD = 'perro casa azul 4 nubes';

/** What a browser keeps and sends along. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async send(method: InjectOptions['method'], url: string, payload?: object, headers: Readonly<Record<string, string>> = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#app.inject({
      method: method!,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: { 'accept-language': 'en', origin: URL_OF_SERVICE, ...(cookie === '' ? {} : { cookie }), ...headers },
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    return answer;
  }

  signIn(email: string, password = PASSWORD) {
    return this.send('POST', '/v1/sign-in', { email, password });
  }
}

/** The service with sign-in over an embedded home of its own. */
export class SignInService {
  readonly workspace: Workspace;
  readonly app: FastifyInstance;
  readonly signIn: SignIn;
  readonly #folder: string;
  readonly service: Service;

  private constructor(folder: string, service: Service, app: FastifyInstance, signIn: SignIn) {
    this.#folder = folder;
    this.service = service;
    this.workspace = service.workspace;
    this.app = app;
    this.signIn = signIn;
  }

  static async open(changes: Partial<AccessSettings> = {}, options: AppOptions = {}): Promise<SignInService> {
    const folder = mkdtempSync(join(tmpdir(), 'neurograde-sign-in-'));
    const environment = { ...process.env, DATABASE_URL: undefined, S3_BUCKET: undefined };
    const workspace = await openWorkspace({ home: join(folder, 'home'), keyFile: join(folder, 'key'), environment });
    const signIn = await SignIn.start(workspace, { ...readAccessSettings({}, URL_OF_SERVICE), ...changes });
    const service = await startService(workspace, configurationSchema.parse({}));
    const app = await buildApp(service, { checkAnswers: true, ...options, signIn });
    return new SignInService(folder, service, app, signIn);
  }

  browser(): Browser {
    return new Browser(this.app);
  }

  /** Makes a person with the password of all, signed in. */
  async person(name: string, roles: readonly Role[]): Promise<Browser & { id: string; email: string }> {
    const email = `${name.toLowerCase()}@clinic.example`;
    const { id } = await createUser(this.workspace, { name, email, roles });
    const { url } = await this.signIn.linkFor(id);
    await this.signIn.redeem(url.split('#')[1]!, PASSWORD);
    const browser = this.browser();
    const answer = await browser.signIn(email);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return Object.assign(browser, { id, email });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.signIn.end();
    await this.service.close();
    await this.workspace.close();
    rmSync(this.#folder, { recursive: true });
  }
}
