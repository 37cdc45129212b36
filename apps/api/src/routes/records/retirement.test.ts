import { listAuditTrail, verifyAudit } from '@neurograde/mlops/registry';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

let test: TestService;
let ids: string[];
const features = (value: number) =>
  Object.fromEntries(test.service.predictor.serving('champion').model.artifact.features.map((name) => [name, value]));
const send = (method: 'GET' | 'POST', url: string, payload?: object) =>
  test.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
const told = async (subject: string) => (await listAuditTrail(test.workspace, { subject })).map(({ action }) => action);
const found = async () =>
  (await send('GET', '/v1/predictions'))
    .json()
    .predictions.map(({ id }: { id: string }) => id)
    .sort();

beforeAll(async () => {
  test = await TestService.open();
  await test.release();
  const patients = ['A', 'A', 'B'].map((patient, i) => ({ patient, features: features(i + 1) }));
  const answer = await send('POST', '/v1/predictions', { patients });
  ids = answer.json().predictions.map(({ id }: { id: string }) => id);
}, 120_000);
afterAll(() => test.close());

it('tells the audit of every prediction that is answered, read, searched and exported, and of who did it', async () => {
  expect(await told(ids[0]!)).toEqual(['predict.answer']);
  await send('GET', `/v1/predictions/${ids[0]}`);
  expect(await told(ids[0]!)).toEqual(['predict.read', 'predict.answer']);
  await send('GET', '/v1/predictions');
  await send('GET', '/v1/predictions?format=csv');
  expect(await told('predictions')).toEqual(['predict.export', 'predict.search']);
  const [entry] = await listAuditTrail(test.workspace, { subject: ids[0]! });
  expect(entry!.details).toEqual({ by: test.workspace.actor });
  expect((await verifyAudit(test.workspace)).problems).toEqual([]);
});

it('shows a retired prediction no more, until that is taken back, and keeps it all along', async () => {
  const [id] = ids;
  const reason = { reason: 'duplicate', comment: 'sent twice' };
  const answer = await send('POST', `/v1/predictions/${id}/retirement`, reason);
  expect(answer.json()).toMatchObject({ kind: 'prediction', subject: id, retired: true, reason: 'duplicate' });
  await send('POST', `/v1/predictions/${id}/retirement`, reason);
  expect(await found()).toEqual(ids.slice(1).sort());
  const read = await send('GET', `/v1/predictions/${id}`);
  expect([read.statusCode, read.json().code]).toEqual([410, 'access.retired']);
  expect((await send('GET', '/v1/predictions?format=csv')).body).not.toContain(id);
  await send('POST', `/v1/predictions/${id}/restoration`, { reason: 'other', comment: 'it was not' });
  expect(await found()).toEqual([...ids].sort());
  expect((await told(id!)).filter((action) => action.startsWith('record.'))).toEqual(['record.restore', 'record.retire']);
});

it('shows nothing of a retired patient', async () => {
  const patient = (await send('GET', `/v1/predictions/${ids[0]}`)).json().patient;
  await send('POST', `/v1/patients/${patient}/retirement`, { reason: 'consent-withdrawn', comment: 'letter of 25 November' });
  expect(await found()).toEqual([ids[2]]);
  expect((await send('GET', `/v1/predictions/${ids[1]}`)).statusCode).toBe(410);
});

it('knows no subject that was never there, and no reason of its own', async () => {
  const body = { reason: 'other', comment: 'x' };
  expect((await send('POST', '/v1/predictions/prediction-0123456789abcdef/retirement', body)).statusCode).toBe(404);
  expect((await send('POST', '/v1/patients/P-UNKNOWN/retirement', body)).statusCode).toBe(404);
  expect((await send('POST', '/v1/patients/P-UNKNOWN/retirement', { ...body, reason: 'bored' })).statusCode).toBe(422);
  expect((await send('POST', '/v1/patients/P-UNKNOWN/retirement', { ...body, comment: ' ' })).statusCode).toBe(422);
});
