import { explanationSchema } from '@neurograde/contracts';
import { showPrediction } from '@neurograde/mlops/explanation';
import { syntheticCohort } from '@neurograde/mlops/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

const { features, patients } = syntheticCohort({ patients: 4, seed: 99 });
let test: TestService;
let id: string;

beforeAll(async () => {
  test = await TestService.open();
  await test.release();
  id = (await predict('')).json().predictions[0].id;
});
afterAll(() => test.close());

const post = (url: string, payload: unknown) =>
  test.app.inject({ method: 'POST', url, payload: JSON.stringify(payload), headers: { 'content-type': 'application/json' } });
const predict = (query: string) =>
  post(`/v1/predictions${query}`, {
    patients: patients.map(({ patient, values }) => ({
      patient,
      features: Object.fromEntries(features.map((name, j) => [name, values[j]])),
    })),
  });

describe('?explain=true', () => {
  it('says why with each answer, as the command line does, and on reading it again', async () => {
    const { predictions } = (await predict('?explain=true')).json();
    for (const { explanation, probability, id: each } of predictions) {
      expect(explanationSchema.parse(explanation).output.probability).toBe(probability);
      expect((await showPrediction(test.workspace, each)).explanation).toEqual(explanation);
      expect((await test.app.inject(`/v1/predictions/${each}?explain=true`)).json().explanation).toEqual(explanation);
    }
    expect((await predict('')).json().predictions[0].explanation).toBeUndefined();
    expect((await predict('?explain=perhaps')).statusCode).toBe(422);
  });
});

describe('POST /v1/predictions/{id}/outcome', () => {
  const url = () => `/v1/predictions/${id}/outcome`;
  const biopsy = { grade: 'Grado IV', date: '2026-03-29', whoEdition: 2021 };

  it('records the biopsy once, corrects it by its number, and keeps both', async () => {
    const first = await post(url(), biopsy);
    expect([first.statusCode, first.json().grade]).toEqual([201, 'high']);
    expect((await post(url(), biopsy)).json()).toEqual(first.json());
    const other = await post(url(), { ...biopsy, grade: 'II' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'predict.outcome-known']);
    const corrected = await post(url(), { ...biopsy, grade: 'II', corrects: first.json().sequence, comment: 'segunda lectura' });
    expect(corrected.json()).toMatchObject({ grade: 'low', corrects: first.json().sequence, by: test.workspace.actor });
    expect((await test.app.inject(url())).json()).toEqual({ outcomes: [corrected.json(), first.json()] });
    expect((await test.app.inject(`/v1/predictions/${id}`)).json().outcome).toBe('low');
  });

  it.each([
    [{ ...biopsy, grade: 'V' }, 422],
    [{ ...biopsy, date: '2026-02-30' }, 422],
    [{ ...biopsy, date: '2999-01-01' }, 422],
    [{ ...biopsy, patient: 'Ana' }, 422],
  ])('refuses %o', async (body, status) => {
    expect((await post(url(), body)).statusCode).toBe(status);
  });
});

describe('POST /v1/predictions/{id}/review', () => {
  it('records a radiologist’s own grade, and whether it is the prediction’s', async () => {
    const url = `/v1/predictions/${id}/review`;
    const { grade } = (await test.app.inject(`/v1/predictions/${id}`)).json();
    const agreed = await post(url, { grade, beforeResult: true });
    expect([agreed.statusCode, agreed.json()]).toEqual([201, expect.objectContaining({ agrees: true, beforeResult: true })]);
    const other = (await post(url, { grade: grade === 'low' ? 'high' : 'low' })).json();
    expect(other.agrees).toBe(false);
    expect((await test.app.inject(url)).json()).toEqual({ reviews: [other, agreed.json()] });
  });

  it.each(['outcome', 'review'])('says where there is no such prediction: %s', async (what) => {
    const url = `/v1/predictions/prediction-${'0'.repeat(16)}/${what}`;
    const body = what === 'outcome' ? { grade: 'low', date: '2026-03-29' } : { grade: 'low' };
    for (const response of [await post(url, body), await test.app.inject(url)]) expect(response.statusCode).toBe(404);
  });
});

describe('GET /v1/predictions/{id}/report.pdf and /fhir', () => {
  it('gives a page to print in the reader’s language, and FHIR R4', async () => {
    const pdf = await test.app.inject({ url: `/v1/predictions/${id}/report.pdf`, headers: { 'accept-language': 'en' } });
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.rawPayload.toString('latin1')).toContain('/Lang (en)');
    const fhir = await test.app.inject(`/v1/predictions/${id}/fhir`);
    expect(fhir.headers['content-type']).toMatch(/^application\/fhir\+json/);
    const { probability } = (await test.app.inject(`/v1/predictions/${id}`)).json();
    const [report, grade] = fhir.json().entry.map(({ resource }: { resource: object }) => resource);
    expect(report).toMatchObject({
      resourceType: 'DiagnosticReport',
      conclusion: expect.stringContaining('no sustituye la biopsia'),
    });
    expect(grade.component[0].valueQuantity.value).toBe(probability);
    for (const what of ['report.pdf', 'fhir'])
      expect((await test.app.inject(`/v1/predictions/prediction-${'0'.repeat(16)}/${what}`)).statusCode).toBe(404);
  });
});
