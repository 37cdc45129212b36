import { readdirSync, readFileSync } from 'node:fs';
import { problemSchema } from '@neurograde/contracts';
import { writeSampleCohort } from '@neurograde/mlops/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

let test: TestService;
let labels: string;
beforeAll(async () => {
  test = await TestService.open();
  await writeSampleCohort(test.at('cohort'), { patients: 30, lowFraction: 0.4, seed: 5 });
  const names = readdirSync(test.at('cohort')).sort();
  const read = (name: string) => readFileSync(test.at('cohort', name), 'utf8');
  labels = read('labels.csv');
  const files = names.filter((name) => name.startsWith('SYN'));
  many = files.map((name) => ['file', name, read(name)] as const);
});
afterAll(() => test.close());
let many: (readonly [field: string, name: string, content: string | Uint8Array])[];

const LINE = '\r\n';
/** A form as a browser sends it. */
function form(
  files: readonly (readonly [field: string, name: string, content: string | Uint8Array])[],
  fields: Record<string, string> = {},
) {
  const boundary = '----neurograde';
  const parts: Uint8Array[] = [];
  for (const [name, value] of Object.entries(fields))
    parts.push(Buffer.from(`--${boundary}${LINE}content-disposition: form-data; name="${name}"${LINE}${LINE}${value}${LINE}`));
  for (const [field, name, content] of files)
    parts.push(
      Buffer.from(
        `--${boundary}${LINE}content-disposition: form-data; name="${field}"; filename="${name}"${LINE}content-type: text/csv${LINE}${LINE}`,
      ),
      Buffer.from(content),
      Buffer.from(LINE),
    );
  parts.push(Buffer.from(`--${boundary}--${LINE}`));
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'accept-language': 'en' },
  };
}
const send = (url: string, ...args: Parameters<typeof form>) => test.app.inject({ method: 'POST', url, ...form(...args) });
const post = (url: string, payload: object) =>
  test.app.inject({ method: 'POST', url, payload, headers: { 'accept-language': 'en' } });

describe('POST /v1/deliveries', () => {
  it('takes files with a labels file, refuses what it must with its reason, and stores the rest', async () => {
    const broken = ['file', 'broken.csv', 'ID;a\n'] as const;
    const response = await send('/v1/deliveries', [...many, broken, ['labels', 'grades of Ana.csv', labels]]);
    expect(response.statusCode, response.body).toBe(201);
    const body = response.json();
    expect(body.files).toMatchObject({ received: many.length + 1, accepted: many.length, refused: 1 });
    expect(body.records).toMatchObject({ accepted: 30, low: 12, high: 18 });
    expect(body.refused).toMatchObject([
      { code: expect.stringMatching(/^(format|ingest)\./), message: expect.stringContaining('broken.csv') },
    ]);
    const { quarantine } = (await test.app.inject('/v1/quarantine')).json();
    expect(quarantine).toMatchObject([{ name: 'broken.csv', delivery: body.delivery }]);
    const shown = (await test.app.inject(`/v1/deliveries/${body.delivery}`)).json();
    expect(shown.delivery.refused).toMatchObject([{ code: body.refused[0].code }]);
  });

  it('is the same delivery when it is sent again', async () => {
    const sent = async () => (await send('/v1/deliveries', [...many, ['labels', 'labels.csv', labels]])).json().delivery;
    const before = await sent();
    const count = (await test.app.inject('/v1/deliveries')).json().deliveries.length;
    expect(await sent()).toBe(before);
    expect((await test.app.inject('/v1/deliveries')).json().deliveries).toHaveLength(count);
  });

  it('looks at no folder that a name speaks of, and takes no grade from it', async () => {
    const [, , content] = many[0]!;
    const response = await send('/v1/deliveries', [['file', '../../low/alone.csv', content]]);
    expect(problemSchema.parse(response.json())).toMatchObject({ status: 422, code: 'ingest.nothing-accepted' });
    expect(response.json().errors).toMatchObject([{ code: 'ingest.patient-without-grade' }]);
  });

  it('tells each refusal where nothing was accepted', async () => {
    const response = await send('/v1/deliveries', [
      ['file', 'a.csv', 'x'],
      ['file', 'b.csv', '\0\0'],
    ]);
    const problem = problemSchema.parse(response.json());
    expect(problem).toMatchObject({ status: 422, code: 'ingest.nothing-accepted' });
    expect(problem.errors).toHaveLength(2);
  });

  it.each([
    ['no file', () => form([['labels', 'labels.csv', labels]]), 422, 'api.invalid-request'],
    [
      'two labels files',
      () => form([['labels', 'a.csv', labels], ['labels', 'b.csv', labels], many[0]!]),
      422,
      'api.invalid-request',
    ],
    ['a grade that is none', () => form([many[0]!], { grade: 'middle' }), 422, 'api.invalid-request'],
    ['a field that there is not', () => form([many[0]!], { patient: 'Ana' }), 422, 'api.invalid-request'],
    ['a damaged archive', () => form([['file', 'a.zip', Buffer.from('PK\x03\x04 nothing more')]]), 422, 'ingest.archive-damaged'],
    ['JSON', () => ({ payload: '{}', headers: { 'content-type': 'application/json' } }), 415, 'api.unsupported-media-type'],
  ])('refuses %s', async (_, request, status, code) => {
    const response = await test.app.inject({ method: 'POST', url: '/v1/deliveries', ...request() });
    expect(problemSchema.parse(response.json())).toMatchObject({ status, code });
    expect(response.body).not.toContain('Ana');
  });
});

describe('POST /v1/datasets', () => {
  it('makes a version with its reports, the same again from the same records', async () => {
    const response = await post('/v1/datasets', { reports: false });
    expect(response.statusCode, response.body).toBe(201);
    const { dataset, reports } = response.json();
    expect(dataset).toMatchObject({ rows: 30, counts: { low: 12, high: 18 } });
    expect(reports.eda).toBe(`/v1/datasets/${dataset.version}/reports/eda.html`);
    expect((await test.app.inject(reports.quality)).statusCode).toBe(200);
    expect((await post('/v1/datasets', { features: 'majority' })).json().dataset.version).toBe(dataset.version);
  });

  it.each([
    [{ delivery: 'delivery-0' }, 404, 'api.not-found'],
    [{ features: 'all' }, 422, 'api.invalid-request'],
    [{ folder: '/etc' }, 422, 'api.invalid-request'],
    [{ sequence: 'T9' }, 422, 'process.no-such-sequence'],
  ])('refuses %j', async (body, status, code) => {
    expect(problemSchema.parse((await post('/v1/datasets', body)).json())).toMatchObject({ status, code });
  });
});

describe('POST /v1/quarantine/retry', () => {
  it('makes good with a labels file what lacked its grades', async () => {
    const [, name, content] = many[1]!;
    await send('/v1/deliveries', [['file', name, content], many[0]!], { grade: 'low' });
    const response = await post('/v1/quarantine/retry', {});
    expect(response.statusCode, response.body).toBe(200);
    for (const { refused } of response.json().retried) expect(refused.length).toBeGreaterThan(0);
    const again = await send('/v1/quarantine/retry', [['labels', 'labels.csv', labels]]);
    expect(again.statusCode, again.body).toBe(200);
    const unknown = await post('/v1/quarantine/retry', { delivery: 'delivery-0' });
    expect(problemSchema.parse(unknown.json())).toMatchObject({ status: 404, code: 'api.not-found' });
  });
});
