import { problemSchema } from '@neurograde/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/openApi/openApiDocument.js';
import { ROUTES } from '../../src/routes/routes.js';
import { TestService } from '../TestService.js';
import { type Document, requestOf } from './requestOf.js';

/** In all. `FUZZ_REQUESTS=20000 npx vitest run apps/api/test/fuzz` is the long run; `FUZZ_SEED` repeats one. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20261125);

const document = openApiDocument(ROUTES, 'en') as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [operation.operationId, path, method, operation] as const),
);

let test: TestService;
beforeAll(async () => {
  test = await TestService.open();
  await test.release();
});
afterAll(() => test.close());

describe('whatever is sent to a route', () => {
  it.each(operations)(
    '%s answers it, or says in a problem what is wrong with it',
    async (_, path, method, operation) => {
      await fc.assert(
        fc.asyncProperty(requestOf(path, method, operation, document), async ({ payload, ...request }) => {
          const response = await test.app.inject({ ...request, ...(payload === undefined ? {} : { payload }) });
          const { statusCode, body, headers } = response;
          expect([statusCode, body]).toEqual([expect.toSatisfy((status: number) => status < 500), expect.any(String)]);
          // No stack, no path of the machine.
          expect(body).not.toMatch(/\n\s+at |node_modules|\.[jt]s:\d+/);
          expect(headers['x-request-id']).toMatch(/^[\w-]+$/);
          if (statusCode >= 400) expect(problemSchema.parse(JSON.parse(body)).status).toBe(statusCode);
        }),
        { numRuns: Math.ceil(REQUESTS / operations.length), seed: SEED, endOnFailure: false },
      );
    },
    30 * 60_000,
  );

  it('leaves the service as able as it was', async () => {
    expect((await test.app.inject('/ready')).statusCode).toBe(200);
  });
});
