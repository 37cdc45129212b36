import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TestService } from '../test/TestService.js';
import { buildApp } from './buildApp.js';
import { route } from './routes/route.js';
import { serve } from './serve.js';

let test: TestService;
beforeAll(async () => {
  test = await TestService.open();
});
afterAll(() => test.close());

let begun: () => void;
const slow = route({
  id: 'waitAWhile',
  method: 'GET',
  url: '/v1/slow',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Espera', en: 'Waits' },
  response: z.object({ done: z.boolean() }),
  example: {},
  handler: async () => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { done: true };
  },
});

describe('serve', () => {
  it('answers what is in flight when it is asked to end, and then ends', async () => {
    const app = await buildApp(test.service, { routes: [slow] });
    const controller = new AbortController();
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const listening = new Promise<string>((onListening) => {
      ended = serve(app, { host: '127.0.0.1', port: 0, signal: controller.signal, onListening });
    });
    const url = await listening;
    const answer = fetch(`${url}/v1/slow`);
    await started;
    controller.abort();
    expect(await (await answer).json()).toEqual({ done: true });
    await ended;
    await expect(fetch(`${url}/v1/slow`)).rejects.toThrow();
  });
  let ended: Promise<void>;

  it('says which address it cannot have', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const app = await buildApp(test.service, { routes: [] });
    const signal = new AbortController().signal;
    await expect(serve(app, { host: '127.0.0.1', port, signal })).rejects.toMatchObject({
      code: 'api.address-in-use',
      details: { port, reason: 'EADDRINUSE' },
    });
    await app.close();
    holder.close();
  });
});
