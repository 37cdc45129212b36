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

it('refuses a port that is none', async () => {
  const refused = await place.call(['api', '--port', '99999', '--json']);
  expect([refused.status, refused.error().code]).toEqual([2, 'usage.invalid-option']);
});
