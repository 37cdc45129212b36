import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestService } from '../../test/TestService.js';

let test: TestService;
beforeAll(async () => {
  test = await TestService.open();
});
afterAll(() => test.close());

it('counts requests by the pattern of their route and problems by their code, and tells nothing of what was asked', async () => {
  await test.app.inject('/v1/predictions/prediction-0000000000000000');
  await test.app.inject('/v1/Ana');
  const response = await test.app.inject('/metrics');
  expect(response.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(response.body).toMatch(
    /^neurograde_http_request_duration_seconds_count\{method="GET",route="\/v1\/predictions\/:id",status="404"\} 1$/m,
  );
  expect(response.body).toMatch(/^neurograde_problems_total\{code="api\.not-found"\} 1$/m);
  expect(response.body).toMatch(/^process_resident_memory_bytes /m);
  expect(response.body).not.toMatch(/Ana|0000000000000000/);
});
