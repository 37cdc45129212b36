import { problemSchema } from '@neurograde/contracts';
import type { RunStagesResult } from '@neurograde/mlops';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../test/TestService.js';
import { ROUTES } from './routes.js';

let test: TestService;
let made: RunStagesResult;
let delivery: string;
let version: string;
let run: string;
let selection: string;
let model: string;
beforeAll(async () => {
  test = await TestService.open();
  made = await test.release();
  delivery = made.ingested.delivery;
  version = made.processed.summary.version;
  run = made.trained.record.id;
  selection = made.selected.id;
  model = made.release!.modelId;
}, 60_000);
afterAll(() => test.close());

const read = async (url: string) => {
  const response = await test.app.inject({ url, headers: { 'accept-language': 'en' } });
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
  return response.json();
};

describe('the lists', () => {
  it.each([
    ['deliveries', () => ({ id: delivery, refusals: 0 })],
    ['datasets', () => ({ version, rows: 40, low: 16, high: 24 })],
    ['runs', () => ({ id: run, dataset: version, status: 'done' })],
    ['selections', () => ({ id: selection, run, champion: model, models: 2 })],
    ['releases', () => ({ id: made.release!.id, alias: 'champion', model })],
  ])('show what there is of %s', async (kind, expected) => {
    expect(await read(`/v1/${kind}`)).toMatchObject({ [kind]: [expected()], next: null });
  });

  it('show every model, with what it is for', async () => {
    const { models, next } = await read('/v1/models');
    expect(next).toBeNull();
    expect(models.map(({ id }: { id: string }) => id).sort()).toEqual(
      made.trained.record.models.map((each) => each.model).sort(),
    );
    const champion = made.trained.record.models.find((each) => each.model === model)!;
    const line = { name: champion.name, run, alias: 'champion', auc: champion.cv.auc.mean, recall: champion.cv.recall.mean };
    expect(models.find(({ id }: { id: string }) => id === model)).toMatchObject(line);
  });

  it('show the delivered files, and an empty quarantine', async () => {
    const { files } = await read('/v1/files');
    expect(files.length).toBeGreaterThan(0);
    expect(files[0]).toMatchObject({ status: 'accepted', delivery });
    expect(await read('/v1/quarantine')).toEqual({ quarantine: [], next: null });
  });

  it('go on where the page before ended', async () => {
    const whole = (await read('/v1/files?limit=200')).files;
    const first = await read('/v1/files?limit=1');
    const second = await read(`/v1/files?limit=200&cursor=${first.next}`);
    expect([...first.files, ...second.files]).toEqual(whole);
  });

  it.each([
    ['limit=0', 'api.invalid-request'],
    ['limit=201', 'api.invalid-request'],
    ['limit=1&page=2', 'api.invalid-request'],
    ['cursor=WzFd', 'usage.invalid-option'],
  ])('refuse %s', async (query, code) => {
    const response = await test.app.inject(`/v1/runs?${query}`);
    expect(response.statusCode).toBe(422);
    expect(problemSchema.parse(response.json()).code).toBe(code);
  });
});

describe('what is stored', () => {
  it('is shown whole: delivery, dataset, lineage, run, selection, model', async () => {
    expect((await read(`/v1/deliveries/${delivery}`)).delivery).toMatchObject({ id: delivery, refused: [], retryOf: null });
    const { dataset } = await read(`/v1/datasets/${version}`);
    expect(dataset).toMatchObject({ version, summary: made.processed.summary, parent: null, tags: [] });
    const { lineage } = await read(`/v1/datasets/${version.slice(0, 8)}/lineage`);
    expect(lineage).toMatchObject({ version, deliveries: [{ id: delivery }] });
    expect((await read(`/v1/runs/${run}`)).run).toMatchObject({
      id: run,
      status: 'done',
      record: JSON.parse(JSON.stringify(made.trained.record)),
    });
    expect((await read(`/v1/selections/${selection}`)).selection).toMatchObject({
      run,
      champion: model,
      quality: made.selected.evaluation,
    });
    expect((await read('/v1/models/champion')).model).toMatchObject({ id: model, alias: 'champion', state: 'validated' });
  });

  it('names no place on the machine of the service', async () => {
    for (const url of [
      `/v1/datasets/${version}`,
      `/v1/deliveries/${delivery}`,
      '/v1/models/champion',
      `/v1/selections/${selection}`,
    ])
      expect(JSON.stringify(await read(url))).not.toContain(test.at());
  });

  it('is compared: a version with itself, a model with itself', async () => {
    const { diff } = await read(`/v1/datasets/${version}/diff/${version}`);
    expect(diff.patients).toMatchObject({ added: [], removed: [] });
    const { comparison } = await read('/v1/models/champion/compare/champion');
    expect(comparison).toMatchObject({ a: { id: model }, b: { id: model } });
    expect(comparison.folds.metrics[0]).toMatchObject({ difference: 0 });
  });

  it('is told not to be there, without repeating what was asked for', async () => {
    for (const url of ['deliveries/Eva', 'datasets/Eva', 'datasets/Eva/lineage', 'runs/Eva', 'selections/Eva', 'models/Eva']) {
      const response = await test.app.inject(`/v1/${url}`);
      expect(problemSchema.parse(response.json())).toMatchObject({ status: 404, code: 'api.not-found' });
      expect(response.body).not.toContain('Eva');
    }
  });
});

describe('the reports', () => {
  it('are the bytes of the bucket, under a policy that lets a page only show itself', async () => {
    const { bucket } = test.workspace;
    for (const [url, key] of [
      [`/v1/datasets/${version}/reports/eda.html`, `reports/${version}/eda.html`],
      [`/v1/datasets/${version}/reports/quality.json`, `reports/${version}/quality.json`],
      [`/v1/selections/${selection}/reports/dashboard.html`, `reports/${selection}/dashboard.html`],
      [`/v1/selections/${selection}/reports/dashboard.json`, `reports/${selection}/dashboard.json`],
      [`/v1/selections/${selection}/reports/model-card.html`, `reports/${selection}/model-card.html`],
      [`/v1/selections/${selection}/reports/tripod-ai.json`, `reports/${selection}/tripod-ai.json`],
    ] as const) {
      const { statusCode, rawPayload, headers } = await test.app.inject(url);
      expect(statusCode).toBe(200);
      expect(Buffer.compare(rawPayload, await bucket.get(key))).toBe(0);
      expect(headers['content-type']).toBe(url.endsWith('html') ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
      if (url.endsWith('html')) expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts/);
    }
  });

  it('are drawn where they were left undrawn', async () => {
    const { bucket } = test.workspace;
    const key = `reports/${version}/eda.html`;
    const drawn = await bucket.get(key);
    await bucket.delete(key);
    const { rawPayload } = await test.app.inject(`/v1/datasets/${version}/reports/eda.html`);
    expect(Buffer.compare(rawPayload, drawn)).toBe(0);
  });

  it('have no other names', async () => {
    for (const name of ['secret.html', '..%2f..%2fkey', 'eda.html%00'])
      expect((await test.app.inject(`/v1/datasets/${version}/reports/${name}`)).statusCode).toBe(422);
  });
});

it('every list is paged by the same query', () => {
  const lists = ROUTES.filter(({ id, tag }) => id.startsWith('list') && ['data', 'training', 'models'].includes(tag));
  expect(lists).toHaveLength(8);
  for (const { query } of lists) expect(query?.parse({})).toEqual({ limit: 50 });
});
