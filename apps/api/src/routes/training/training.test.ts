import { problemSchema, type RunStateAnswer } from '@neurograde/contracts';
import type { RunStagesResult } from '@neurograde/mlops';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

let test: TestService;
let made: RunStagesResult;
beforeAll(async () => {
  test = await TestService.open();
  made = await test.release();
}, 120_000);
afterAll(() => test.close());

const headers = { 'accept-language': 'en' };
const post = (url: string, payload: object = {}) => test.app.inject({ method: 'POST', url, payload, headers });
const small = { models: ['svm'], candidates: 1, folds: 3, checks: { permutations: 2, seeds: 1 } };

/** What is sent until the run ends. */
async function events(run: string, seen?: string): Promise<{ id: string; state: RunStateAnswer }[]> {
  const { payload } = await test.app.inject({
    url: `/v1/runs/${run}/events`,
    headers: { ...headers, ...(seen === undefined ? {} : { 'last-event-id': seen }) },
  });
  return [...payload.matchAll(/^id: (.+)\nevent: state\ndata: (.+)\n$/gm)].map(([, id, data]) => ({
    id: id!,
    state: JSON.parse(data!),
  }));
}

describe('POST /v1/runs', () => {
  it('trains as the command line does, watched from the queue to the end, and once', async () => {
    const body = { dataset: made.processed.summary.version, seed: 8, configuration: small };
    const response = await post('/v1/runs', body);
    expect(response.statusCode, response.body).toBe(202);
    const { run, status } = response.json();
    expect(status).toBe('queued');
    const told = await events(run);
    const last = told.at(-1)!;
    expect(last).toMatchObject({ id: 'end', state: { run, status: 'done', candidates: 1, error: null } });
    const fits = told.flatMap(({ state }) => (state.fits === null ? [] : [state.fits.done]));
    expect(fits).toEqual([...fits].sort((a, b) => a - b));
    const stored = (await test.app.inject(`/v1/runs/${run}`)).json().run;
    expect(stored).toMatchObject({ status: 'done', seed: 8, config: small });
    expect(last.state.auc).toBe(stored.record.models[0].search[0].auc.mean);
    expect((await post('/v1/runs', body)).json()).toMatchObject({ run, status: 'done' });

    const seen = told[Math.floor(told.length / 2)]!.id;
    const after = await events(run, seen);
    expect(after.at(-1)).toEqual(last);
    expect(after.map(({ id }) => id)).not.toContain(seen);
    const nothing = await test.app.inject({ url: `/v1/runs/${run}/events`, headers: { 'last-event-id': 'end' } });
    expect(nothing.statusCode).toBe(204);
  }, 120_000);

  it('breaks off one that waits or works, and goes on with it later', async () => {
    const long = { ...small, candidates: 30 };
    const first = (await post('/v1/runs', { seed: 9, configuration: long })).json().run;
    const second = (await post('/v1/runs', { seed: 10, configuration: small })).json().run;
    expect((await post(`/v1/runs/${second}/cancel`)).statusCode).toBe(202);
    expect((await post(`/v1/runs/${first}/cancel`)).statusCode).toBe(202);
    expect((await events(first)).at(-1)!.state.status).toBe('cancelled');
    expect((await events(second)).at(-1)!.state.status).toBe('cancelled');
    expect(problemSchema.parse((await post(`/v1/runs/${first}/cancel`)).json())).toMatchObject({
      status: 409,
      code: 'train.not-running',
    });
    expect((await post(`/v1/runs/${first}/resume`)).json()).toMatchObject({ run: first, status: 'queued' });
    expect((await events(first)).at(-1)!.state).toMatchObject({ status: 'done', candidates: 30 });
    expect((await post('/v1/runs', { seed: 10, configuration: small })).json()).toMatchObject({ run: second, status: 'queued' });
    expect((await events(second)).at(-1)!.state.status).toBe('done');
  }, 120_000);

  it.each([
    [{ dataset: 'nobody' }, 404, 'api.not-found'],
    [{ configuration: { folds: 1 } }, 422, 'api.invalid-request'],
    [{ configuration: { ensembles: ['stacking'], models: ['svm'] } }, 422, 'api.invalid-request'],
    [{ module: '/etc/passwd' }, 422, 'api.invalid-request'],
  ])('refuses %j', async (body, status, code) => {
    expect(problemSchema.parse((await post('/v1/runs', body)).json())).toMatchObject({ status, code });
  });

  it('knows no run that there is not', async () => {
    for (const [method, url] of [
      ['GET', '/v1/runs/run-0/events'],
      ['POST', '/v1/runs/run-0/cancel'],
      ['POST', '/v1/runs/run-0/resume'],
    ] as const)
      expect((await test.app.inject({ method, url })).statusCode).toBe(404);
  });
});

describe('from selection to release', () => {
  it('selects, approves, promotes, rolls back and retires', async () => {
    const standards = { rules: ['auc >= 0'], ranking: ['auc'] };
    const selected = await post('/v1/selections', { run: made.trained.record.id, quality: standards });
    expect(selected.statusCode, selected.body).toBe(201);
    const { champion, reports } = selected.json();
    expect((await test.app.inject(reports.dashboard)).headers['content-type']).toMatch(/^text\/html/);
    const served = made.release!.modelId;
    const other = made.trained.record.models.map(({ model }) => model).find((id) => id !== served)!;
    expect([served, other]).toContain(champion.model);

    expect((await post(`/v1/models/${other}/approve`, { comment: 'ok' })).json().model).toMatchObject({ state: 'approved' });
    const challenger = await post('/v1/releases', { model: other, as: 'challenger' });
    expect(challenger.statusCode, challenger.body).toBe(201);
    expect((await test.app.inject('/v1/models/challenger')).json().model.id).toBe(other);
    await post('/v1/releases', { model: 'challenger' });
    expect(test.service.predictor.serving('champion').release.modelId).toBe(other);
    expect((await post('/v1/releases/rollback', {})).json().release).toMatchObject({ model: served, alias: 'champion' });
    expect(test.service.predictor.serving('champion').release.modelId).toBe(served);
    expect((await post(`/v1/models/${other}/retire`, { comment: 'old' })).json().model).toMatchObject({ state: 'retired' });
    expect(problemSchema.parse((await post('/v1/releases', { model: other })).json()).code).toBe('registry.retired');
    expect((await post(`/v1/models/${other}/approve`, {})).statusCode).toBe(422);
  }, 60_000);
});
