import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = `neurograde-test-${process.pid}`;
const run = promisify(execFile);
/** The base images may be large; what is laid upon them may not. */
const MEGABYTES_OVER_BASE = 250;

/** Data, a model, a person who signs it, and its release: all by the command line of the image. */
const TRAINING = `
neurograde sample /tmp/cohort --quiet
NEUROGRADE_ACTOR=luis neurograde run /tmp/cohort --models random-forest --candidates 2 --quiet
model=$(neurograde models list --json | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).models[0].id')
neurograde models approve "$model" --by ana --comment 'synthetic patients' --quiet
neurograde deploy --model "$model" --quiet
`;

interface Container {
  readonly Config: { readonly User: string; readonly Env: readonly string[]; readonly Cmd: readonly string[] };
  readonly HostConfig: {
    readonly ReadonlyRootfs: boolean;
    readonly CapDrop: readonly string[];
    readonly CapAdd: readonly string[] | null;
    readonly Privileged: boolean;
    readonly SecurityOpt: readonly string[];
    readonly Memory: number;
    readonly PidsLimit: number;
    readonly RestartPolicy: { readonly Name: string };
  };
  readonly State: { readonly ExitCode: number };
}

describe.skipIf(!process.env.CONTAINERS_TEST)('the system in containers (CONTAINERS_TEST=1)', () => {
  let port: number;
  let url: string;

  beforeAll(async () => {
    port = await freePort();
    url = `http://127.0.0.1:${port}`;
    await compose('build');
    await compose('up', '-d');
    await healthy('api');
  }, 600_000);

  afterAll(async () => {
    await compose('down', '--volumes');
  }, 120_000);

  it('answers on the published port, database and bucket at hand', async () => {
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const response = await fetch(`${url}/ready`);
    // No model is released yet.
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ database: true, bucket: true, model: null }),
    ]);
  });

  it.each(['api', 'database'])(
    'runs %s read-only, without capabilities, by a user without rights, within limits',
    async (service) => {
      const { Config, HostConfig } = await inspect(service);
      expect(HostConfig).toMatchObject({
        ...{ ReadonlyRootfs: true, CapDrop: ['ALL'], CapAdd: null, Privileged: false, SecurityOpt: ['no-new-privileges:true'] },
        RestartPolicy: { Name: 'unless-stopped' },
      });
      expect(HostConfig.Memory).toBeGreaterThan(0);
      expect(HostConfig.PidsLimit).toBeGreaterThan(0);
      expect(['node', 'postgres']).toContain(Config.User);
      const status = await inside(service, 'cat', '/proc/1/status');
      expect(status.match(/^Cap(Prm|Eff|Bnd):\s*0+$/gm)).toHaveLength(3);
      expect(status).not.toMatch(/^Uid:\s*0\b/m);
      await expect(inside(service, 'touch', '/neurograde.txt')).rejects.toMatchObject({
        stderr: expect.stringContaining('Read-only file system'),
      });
    },
  );

  it('keeps secrets out of what the engine shows, out of the logs and out of the images', async () => {
    const password = (await inside('database', 'cat', '/secrets/database-password')).trim();
    const key = await inside('api', 'node', '-p', `require('fs').readFileSync('/keys/pseudonym.key').toString('hex')`);
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(key.trim()).toMatch(/^[0-9a-f]{64}$/);
    const shown = [
      ...(await Promise.all(['api', 'database'].map(async (service) => docker('inspect', await idOf(service))))),
      ...(await Promise.all(['api', 'database'].map((name) => docker('history', '--no-trunc', `neurograde-${name}:${project}`)))),
      await compose('logs', '--no-color'),
    ].join('\n');
    expect(shown).toContain('Server listening');
    expect(shown).not.toContain(password);
    expect(shown).not.toContain(key.trim());
  });

  it('ships no compiler, no package manager and no development dependency', async () => {
    const found = await inside(
      'api',
      'sh',
      '-c',
      'ls node_modules node_modules/.bin; command -v npm npx gcc python3 git || true',
    );
    expect(found).toContain('fastify');
    expect(found.split('\n')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(typescript|vitest|tsc|.*\/(npm|npx|gcc|python3|git))$/)]),
    );
  });

  it(`is at most ${MEGABYTES_OVER_BASE} MB larger than its base`, async () => {
    const sizes = await Promise.all(
      [`neurograde-api:${project}`, 'node:22-bookworm-slim'].map(async (image) =>
        Number(await docker('image', 'inspect', '--format', '{{.Size}}', image)),
      ),
    );
    expect((sizes[0]! - sizes[1]!) / 1e6).toBeLessThan(MEGABYTES_OVER_BASE);
  });

  it('ends by itself when it is told to stop', async () => {
    const container = await idOf('api');
    await compose('stop', 'api');
    expect((JSON.parse(await docker('inspect', container)) as Container[])[0]!.State.ExitCode).toBe(0);
    await compose('up', '-d');
    await healthy('api');
  }, 120_000);

  it('lets the first administrator in by the link in the log, and keeps a prediction over down and up', async () => {
    // Each start gives another while none was used.
    const token = [...(await compose('logs', '--no-color', 'api')).matchAll(/invitation#([\w-]+)/g)].at(-1)![1];
    const password = 'perro casa azul 4 nubes';
    expect((await send('/v1/invitations', { token, password })).status).toBe(204);
    const session = await send('/v1/sign-in', { email: 'administrator@neurograde.local', password });
    const cookie = session.headers.get('set-cookie')!.split(';', 1)[0]!;
    const scopes = ['predictions:create', 'predictions:read'];
    const made = await send('/v1/api-keys', { name: 'PACS', scopes, days: 1 }, { cookie });
    const { secret } = (await made.json()) as { readonly secret: string };
    const machine = { authorization: `Bearer ${secret}` };

    await compose('stop', 'api');
    await compose('run', '--rm', '-T', 'api', 'sh', '-ec', TRAINING);
    await compose('up', '-d');
    await healthy('api');
    await inside('api', 'neurograde', 'sample', '/tmp/new', '--unlabelled', '--patients', '3', '--quiet');
    const form = new FormData();
    form.append('file', new Blob([await inside('api', 'cat', '/tmp/new/new-patients.csv')]), 'new-patients.csv');
    const response = await fetch(`${url}/v1/predictions`, { method: 'POST', headers: machine, body: form });
    const answer = (await response.json()) as { readonly predictions: readonly { readonly id: string }[] };
    expect(answer).toEqual({ predictions: [2, 3, 4].map((line) => expect.objectContaining({ file: 1, line })) });
    const { predictions } = answer;

    await compose('down');
    await compose('up', '-d');
    await healthy('api');
    const { file, ...answered } = predictions[0]! as { readonly id: string; readonly file: number };
    const kept = await fetch(`${url}/v1/predictions/${answered.id}`, { headers: machine });
    expect(await kept.json()).toMatchObject(answered);
  }, 600_000);

  it('keeps the key, the password and the database over down and up', async () => {
    const before = await kept();
    await compose('down');
    await compose('up', '-d');
    await healthy('api');
    expect(await kept()).toEqual(before);
  }, 180_000);

  async function kept(): Promise<readonly string[]> {
    return [
      await inside('api', 'sha256sum', '/keys/pseudonym.key', '/data/home.json'),
      await inside('database', 'cat', '/secrets/database-password'),
      await inside(
        'database',
        'psql',
        '-h',
        '/tmp',
        '-U',
        'neurograde',
        '-Atc',
        'select key_fingerprint, created_at from workspace',
      ),
    ];
  }

  function send(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const method = 'POST';
    return fetch(`${url}${path}`, {
      method,
      // As from the service's own pages: what comes with a cookie must say so.
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: JSON.stringify(body),
    });
  }

  async function compose(...args: string[]): Promise<string> {
    const env = { ...process.env, NEUROGRADE_PORT: String(port), NEUROGRADE_URL: url, NEUROGRADE_TAG: project };
    const { stdout } = await run('docker-compose', ['-p', project, ...args], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  }

  async function idOf(service: string): Promise<string> {
    const label = 'label=com.docker.compose';
    return (
      await docker('ps', '-aq', '--filter', `${label}.project=${project}`, '--filter', `${label}.service=${service}`)
    ).trim();
  }

  async function inside(service: string, ...command: string[]): Promise<string> {
    return docker('exec', await idOf(service), ...command);
  }

  async function inspect(service: string): Promise<Container> {
    return JSON.parse(await docker('inspect', await idOf(service)))[0];
  }

  async function healthy(service: string): Promise<void> {
    for (let waited = 0; waited < 90; waited++) {
      const health = await docker('inspect', '--format', '{{.State.Health.Status}}', await idOf(service));
      if (health.trim() === 'healthy') return;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error(`${service} is not healthy: ${await compose('logs', '--no-color', service)}`);
  }
});

async function docker(...args: string[]): Promise<string> {
  return (await run('docker', args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
