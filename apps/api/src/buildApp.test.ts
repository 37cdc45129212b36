import { NeurogradeError, problemSchema } from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TestService } from '../test/TestService.js';
import type { Principal } from './access/Access.js';
import { route } from './routes/route.js';
import { ROUTES } from './routes/routes.js';

const secret = 'Ana-12345678Z';
const greet = route({
  id: 'greet',
  method: 'POST',
  url: '/v1/greetings/{id}',
  right: 'data:write',
  tag: 'data',
  summary: { es: 'Saluda', en: 'Greets' },
  params: z.strictObject({ id: z.string().regex(/^[a-z]+$/) }),
  query: z.strictObject({ times: z.coerce.number().int().min(1).default(1) }),
  body: z.strictObject({ name: z.string() }),
  response: z.object({ greeting: z.string(), by: z.string() }),
  status: 201,
  example: { params: { id: 'a' }, body: { name: 'Eva' }, response: { greeting: 'Hola Eva', by: 'ana' } },
  handler: ({ params, query, body, principal, workspace }) => {
    if (params.id === 'broken') throw new Error(`cannot read ${secret}`);
    if (params.id === 'refused') throw new NeurogradeError('train.unknown-run', { run: 'run-1' });
    if (params.id === 'gone') throw new NeurogradeError('database.unreachable', { reason: 'ECONNREFUSED' });
    return { greeting: `${'Hola '.repeat(query.times)}${body.name}`, by: `${principal.name} ${workspace.actor}` };
  },
});

let caller: Principal | undefined;
let test: TestService;
beforeAll(async () => {
  test = await TestService.open({ routes: [...ROUTES, greet], access: { principalOf: () => caller } });
});
afterAll(() => test.close());

const call = (id: string, payload: unknown = { name: 'Eva' }, { query = '', headers = {} } = {}) => {
  caller = { name: 'ana', rights: new Set(['data:write']) };
  return test.app.inject({
    method: 'POST',
    url: `/v1/greetings/${id}${query}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
};
const problem = (response: { body: string; headers: object }) => {
  expect(response.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' });
  return problemSchema.parse(JSON.parse(response.body));
};

describe('buildApp', () => {
  it('gives a handler its parts as the schemas make them, and the workspace in the name of who calls', async () => {
    const response = await call('a', { name: 'Eva' }, { query: '?times=2' });
    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({ greeting: 'Hola Hola Eva', by: 'ana ana' });
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells every place of a request that is wrong, in Spanish unless English is asked for', async () => {
    const spanish = problem(await call('a', { name: 3, age: 4 }));
    expect(spanish).toMatchObject({ status: 422, code: 'api.invalid-request', title: 'Contenido no válido' });
    expect(spanish.errors).toEqual([
      { in: 'body', pointer: '/name', code: 'invalid_type', message: expect.stringContaining('se esperaba texto') },
      { in: 'body', pointer: '', code: 'unrecognized_keys', message: expect.stringContaining('age') },
    ]);
    const english = problem(await call('A', {}, { headers: { 'accept-language': 'fr, en;q=0.8, es;q=0.1' } }));
    expect(english.errors).toEqual([
      { in: 'params', pointer: '/id', code: 'invalid_format', message: expect.stringMatching(/^Invalid/) },
    ]);
  });

  it.each([
    ['no JSON', '{"name": NaN}', {}, 400, 'api.invalid-json'],
    ['a poisoned prototype', '{"name":"Eva","__proto__":{"a":1}}', {}, 400, 'api.invalid-json'],
    ['no body', '', {}, 400, 'api.invalid-json'],
    ['another type', 'a', { 'content-type': 'text/plain' }, 415, 'api.unsupported-media-type'],
    ['too much', JSON.stringify({ name: 'x'.repeat(2 ** 20) }), {}, 413, 'api.too-large'],
  ])('refuses %s with a code', async (_, payload, headers, status, code) => {
    const response = await call('a', payload, { headers });
    expect(response.statusCode).toBe(status);
    expect(problem(response).code).toBe(code);
  });

  it('says of a code of the stages what its status is, and of a service that is gone when to come again', async () => {
    expect(problem(await call('refused'))).toMatchObject({ status: 404, code: 'train.unknown-run' });
    const gone = await call('gone');
    expect(problem(gone)).toMatchObject({ status: 503, code: 'api.database-unavailable' });
    expect(gone.headers['retry-after']).toBe('5');
  });

  it('tells nothing of what broke inside but the number of the request', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const response = await call('broken', { name: 'Eva' }, { headers: { 'x-request-id': id } });
    expect(problem(response)).toMatchObject({ status: 500, code: 'api.internal', instance: `urn:neurograde:request:${id}` });
    expect(response.body).not.toContain(secret);
    expect(response.body).not.toContain('.ts');
  });

  it('takes no request id that could name somebody', async () => {
    const response = await call('a', { name: 'Eva' }, { headers: { 'x-request-id': secret } });
    expect(response.headers['x-request-id']).not.toContain('Ana');
  });

  it('lets nobody in who is not signed in, or lacks the right, before it reads the body', async () => {
    const send = () => test.app.inject({ method: 'POST', url: '/v1/greetings/a', payload: 'not json' });
    caller = undefined;
    expect(problem(await send())).toMatchObject({ status: 401, code: 'api.unauthenticated' });
    caller = { name: 'eva', rights: new Set(['data:read']) };
    expect(problem(await send())).toMatchObject({
      status: 403,
      code: 'api.forbidden',
      detail: expect.stringContaining('data:write'),
    });
    expect((await test.app.inject('/health')).statusCode).toBe(200);
  });

  it('answers an unknown address with a problem too', async () => {
    expect(problem(await test.app.inject('/v1/nothing/at%20all'))).toMatchObject({ status: 404, code: 'api.no-route' });
    expect(problem(await test.app.inject('/v1/%'))).toMatchObject({ status: 404, code: 'api.no-route' });
  });

  it('sends the headers that keep a browser from guessing, framing and storing', async () => {
    const { headers } = await test.app.inject('/health');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security']).toContain('max-age');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('is not ready before a model is released', async () => {
    const response = await test.app.inject('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toEqual({ ready: false, database: true, bucket: true, model: null });
  });
});
