import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { BIN, Place } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());

it('serves the API until it is asked to end, logs each request by its route, and ends well', async () => {
  const child = spawn(process.execPath, [BIN, 'api', '--port', '0'], { cwd: place.path, env: place.environment() });
  const log: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(line));
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stderr })) {
    url = /^The API listens on (http:\S+) /.exec(line)?.[1];
    if (url !== undefined) break;
  }
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'alive' });
  expect((await fetch(`${url}/ready?patient=Ana`)).status).toBe(503);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  const answered = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  expect(answered.map(({ req, res }) => [req.route, res.status])).toEqual([
    ['/health', 200],
    ['/ready', 503],
  ]);
  expect(log.join('\n')).not.toContain('Ana');
});

it('prints the first administrator’s link, which works, and asks everybody to sign in', async () => {
  const child = spawn(process.execPath, [BIN, 'api', '--port', '0'], { cwd: place.path, env: place.environment() });
  let [url, token]: (string | undefined)[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    url ??= /^The API listens on (http:\S+) /.exec(line)?.[1];
    token ??= /invitation#([\w-]{43}) /.exec(line)?.[1];
    if (url !== undefined && token !== undefined) break;
  }
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const password = 'perro casa azul 4 nubes';
  expect((await fetch(`${url}/v1/predictions`)).status).toBe(401);
  expect((await post('/v1/invitations', { token, password })).status).toBe(204);
  expect((await post('/v1/sign-in', { email: 'administrator@neurograde.local', password })).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('goes without sign-in only where no other machine reaches it', async () => {
  const refused = await place.call(['api', '--host', '0.0.0.0', '--no-sign-in', '--json']);
  expect([refused.status, refused.error().code]).toEqual([2, 'access.only-loopback']);
});

it('refuses a port that is none', async () => {
  const refused = await place.call(['api', '--port', '99999', '--json']);
  expect([refused.status, refused.error().code]).toEqual([2, 'usage.invalid-option']);
});

it('takes one process where the database is embedded', async () => {
  const refused = await place.call(['api', '--workers', '2', '--json', '--quiet']);
  expect([refused.status, refused.error().code]).toEqual([2, 'usage.invalid-option']);
});
