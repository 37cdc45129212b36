import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prediction } from '@neurograde/contracts';
import { deploy, predict, type RunStagesResult } from '@neurograde/mlops';
import { listPage } from '@neurograde/mlops/records';
import { syntheticCohort } from '@neurograde/mlops/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

/** Patients that the model was not trained on, and files for them. */
const { features, patients } = syntheticCohort({ patients: 12, seed: 99 });
const valuesOf = (i: number) => Object.fromEntries(features.map((name, j) => [name, patients[i]!.values[j]!]));
const request = (i: number, patient = `HC-${i}`) => ({ patient, features: valuesOf(i) });
const csvOf = (rows: readonly number[]) =>
  `${[['patient', ...features], ...rows.map((i) => [`HC-${i}`, ...patients[i]!.values])].map((row) => row.join(',')).join('\n')}\n`;

let test: TestService;
let run: RunStagesResult;
beforeAll(async () => {
  test = await TestService.open();
  run = await test.release();
});
afterAll(() => test.close());

const post = (payload: unknown, headers: Readonly<Record<string, string>> = {}, query = '') =>
  test.app.inject({
    method: 'POST',
    url: `/v1/predictions${query}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

const upload = async (form: FormData, headers: Readonly<Record<string, string>> = {}) => {
  const encoded = new Response(form);
  return test.app.inject({
    method: 'POST',
    url: '/v1/predictions',
    headers: { 'content-type': encoded.headers.get('content-type')!, ...headers },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
};
const formOf = (...files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]) => {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new Blob([content]), name);
  return form;
};
const other = () => run.trained.record.models.map(({ model }) => model).find((id) => id !== run.release!.modelId)!;
const stored = async () => (await listPage(test.workspace, 'predictions', { limit: 10_000 })).lines.length;

/** What does not depend on where the values came from. */
const core = ({ file, line, ...rest }: Prediction) => rest;

describe('POST /v1/predictions', () => {
  it('stores a prediction before it answers it, once for the same input', async () => {
    const before = await stored();
    const [prediction] = (await post(request(0))).json().predictions;
    expect(prediction).toMatchObject({ file: 1, line: 1, release: run.release!.id, patient: expect.stringMatching(/^P-/) });
    const kept = await test.app.inject(`/v1/predictions/${prediction.id}`);
    expect(kept.json()).toMatchObject({ ...core(prediction), line: 1, requester: test.workspace.actor, outcome: null });
    expect((await post(request(0))).json().predictions).toEqual([prediction]);
    expect(await stored()).toBe(before + 1);
  });

  it('answers to the bit what the command line does, in values and in files, alone and together', async () => {
    const path = test.at('new.csv');
    writeFileSync(path, csvOf([1, 2, 3]));
    const ofFile = (await predict(test.workspace, { files: [path], segment: undefined, maxMissingShare: 0.2 })) as Prediction[];
    const together = (await post({ patients: [1, 2, 3].map((i) => request(i)) })).json().predictions as Prediction[];
    expect(together.map(core)).toEqual(ofFile.map(core));
    const alone = await Promise.all([1, 2, 3].map(async (i) => (await post(request(i))).json().predictions[0]));
    expect(alone.map(core)).toEqual(ofFile.map(core));
    const uploaded = (await upload(formOf(['new.csv', csvOf([1, 2, 3])]))).json().predictions;
    expect(uploaded).toEqual(ofFile);
  });

  const shared = fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
  it.skipIf(!existsSync(shared))('answers to the bit what the command line does over the shared files', async () => {
    const files = readdirSync(shared, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|tsv|xlsx|json)$/.test(name))
      .slice(0, 40)
      .map((name) => join(shared, name));
    expect(files.length).toBeGreaterThan(0);
    const expected = await predict(test.workspace, { files, segment: undefined, maxMissingShare: 0.2 });
    const form = formOf(...files.map((file) => [file.split('/').at(-1)!, new Uint8Array(readFileSync(file))] as const));
    const { predictions } = (await upload(form, { 'accept-language': 'en' })).json();
    expect(predictions).toEqual(
      expected.map((answer) =>
        'problem' in answer
          ? { file: answer.file, line: answer.line, error: { code: answer.problem.code, message: answer.problem.text('en') } }
          : answer,
      ),
    );
  });

  it('says what is wrong with one patient or file, and goes on with the others', async () => {
    const bare = { patient: 'HC-9', features: { original_shape_Sphericity: 1 } };
    const blank = { patient: 'HC-8', features: Object.fromEntries(features.map((name) => [name, null])) };
    const { predictions } = (await post({ patients: [bare, request(4), blank] })).json();
    expect(predictions.map((each: { error?: { code: string } }) => each.error?.code)).toEqual([
      'predict.missing-feature',
      undefined,
      'predict.too-many-missing',
    ]);
    const answer = (await upload(formOf(['a.csv', ''], ['b.csv', csvOf([4])], ['../../etc/passwd', '\0\0\0']))).json();
    expect(answer.predictions.map((each: { file: number; error?: { code: string } }) => [each.file, each.error?.code])).toEqual([
      [1, 'format.empty-file'],
      [2, undefined],
      [3, expect.stringMatching(/^format\./)],
    ]);
  });

  it('refuses what holds nothing that can be graded with a problem', async () => {
    const refused = await post({ patient: 'HC-9', features: {} });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'predict.missing-feature']);
    const empty = await upload(formOf(['a.csv', '']));
    expect([empty.statusCode, empty.json().code]).toEqual([422, 'format.empty-file']);
  });

  it.each([
    ['a value that is text', { patient: 'A', features: { a: '1' } }, '/features/a'],
    ['a number beyond all numbers', '{"patient":"A","features":{"a":1e999}}', '/features/a'],
    ['a list of values', { patient: 'A', features: [1] }, '/features'],
    ['a patient without a name', { patient: '  ', features: {} }, '/patient'],
    ['no patient', { features: {} }, '/patient'],
    ['one patient and several', { patient: 'A', features: {}, patients: [{ patient: 'A', features: {} }] }, ''],
    ['nobody', { patients: [] }, '/patients'],
  ])('refuses %s at its place', async (_, payload, pointer) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(422);
    expect(response.json().errors[0]).toMatchObject({ in: 'body', pointer });
  });

  it('refuses a form without files, with other fields, cut off, and files that are too large or too many', async () => {
    const codes = async (form: FormData) => {
      const response = await upload(form);
      return [response.statusCode, response.json().code];
    };
    expect(await codes(new FormData())).toEqual([422, 'api.invalid-request']);
    const other = formOf(['a.csv', csvOf([0])]);
    other.append('patient', 'Ana');
    expect(await codes(other)).toEqual([422, 'api.invalid-request']);
    expect(await codes(formOf(...Array.from({ length: 101 }, (_, i) => [`${i}.csv`, 'x'] as const)))).toEqual([
      413,
      'api.too-many-files',
    ]);
    expect(await codes(formOf(['a.csv', new Uint8Array(33 * 2 ** 20)]))).toEqual([413, 'api.too-large']);
    const cut = await test.app.inject({
      method: 'POST',
      url: '/v1/predictions',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
    });
    expect([cut.statusCode, cut.json().code]).toEqual([400, 'api.malformed']);
  });

  it('tells the name of a file only where it names nobody', async () => {
    const { predictions } = (await upload(formOf(['12345678Z.csv', ''], ['b.csv', csvOf([4])]))).json();
    expect(JSON.stringify(predictions)).not.toContain('12345678Z');
  });

  it('says that no challenger is released, and serves one once it is', async () => {
    const none = await post(request(0), {}, '?model=challenger');
    expect([none.statusCode, none.json().code]).toEqual([409, 'predict.no-challenger']);
    await deploy(test.workspace, { model: other(), as: 'challenger' });
    await test.service.predictor.look();
    const [prediction] = (await post(request(0), {}, '?model=challenger')).json().predictions;
    expect(prediction.model.id).toBe(other());
  });

  it('serves a new champion within two seconds and fails no request on the way, and answers a repeated key with the model of the first', async () => {
    const key = { 'idempotency-key': 'order-0001' };
    const form = { 'idempotency-key': 'order-0002' };
    const first = (await post(request(5), key)).json();
    const firstFile = (await upload(formOf(['f.csv', csvOf([6])]), form)).json();
    expect(first.predictions[0].model.id).toBe(run.release!.modelId);
    await deploy(test.workspace, { model: other() });
    const moved = performance.now();
    let served: string;
    do {
      const response = await post(request(5));
      expect(response.statusCode).toBe(200);
      served = response.json().predictions[0].model.id;
    } while (served !== other() && performance.now() - moved < 10_000);
    expect(performance.now() - moved).toBeLessThan(2_000);
    expect((await post(request(5), key)).json()).toEqual(first);
    expect((await upload(formOf(['f.csv', csvOf([6])]), form)).json()).toEqual(firstFile);
    for (const again of [await post(request(6), key), await upload(formOf(['f.csv', csvOf([7])]), form)])
      expect([again.statusCode, again.json().code]).toEqual([422, 'predict.key-reused']);
    expect((await post(request(5), { 'idempotency-key': 'short' })).json().errors[0].in).toBe('headers');
  });

  it('answers many at once, each with its own prediction', async () => {
    const before = await stored();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => post(request(i % 12, `many-${i}`))));
    const ids = new Set(answers.map((answer) => answer.json().predictions[0].id));
    expect(ids.size).toBe(60);
    expect(await stored()).toBe(before + 60);
  });
});
