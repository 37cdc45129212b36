import { syntheticCohort } from '@neurograde/mlops/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../../test/TestService.js';

const { features, patients } = syntheticCohort({ patients: 7, seed: 5 });
let test: TestService;
let ids: string[];
beforeAll(async () => {
  test = await TestService.open();
  await test.release();
  const payload = {
    patients: patients.map(({ patient, values }) => ({
      patient,
      features: Object.fromEntries(features.map((name, j) => [name, values[j]!])),
    })),
  };
  const response = await test.app.inject({ method: 'POST', url: '/v1/predictions', payload });
  ids = response.json().predictions.map(({ id }: { id: string }) => id);
});
afterAll(() => test.close());

const search = async (query: string) => (await test.app.inject(`/v1/predictions?${query}`)).json();
const found = async (query: string) => (await search(query)).predictions.map(({ id }: { id: string }) => id);

describe('GET /v1/predictions', () => {
  it('gives every prediction once, page after page', async () => {
    const seen: string[] = [];
    let cursor = '';
    let pages = 0;
    do {
      const page = await search(`limit=3${cursor}`);
      seen.push(...page.predictions.map(({ id }: { id: string }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
      pages++;
    } while (cursor !== '');
    expect(pages).toBe(3);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('finds by what is given, and nothing else', async () => {
    const all = (await search('')).predictions as {
      id: string;
      patient: string;
      grade: string;
      at: string;
      model: { id: string };
    }[];
    const [one] = all;
    expect(await found(`patient=${one!.patient}`)).toEqual([one!.id]);
    expect(await found(`grade=${one!.grade}`)).toEqual(all.filter(({ grade }) => grade === one!.grade).map(({ id }) => id));
    expect(await found(`model=${one!.model.id}`)).toHaveLength(7);
    expect(await found('model=stacking')).toEqual([]);
    expect(await found(`until=${one!.at}`)).toEqual([]);
    expect(await found(`from=${one!.at}`)).toHaveLength(7);
    expect(await found('outcome=none')).toHaveLength(7);
    expect(await found('outcome=low')).toEqual([]);
    expect(await found('reviewer=ana.ruiz')).toEqual([]);
  });

  it.each(['patient=Ana', 'grade=3', 'limit=0', 'limit=501', 'from=yesterday', 'cursor=x', 'name=Ana'])(
    'refuses %s',
    async (query) => {
      const { status, code, errors } = await search(query);
      expect([status, code, errors[0].in]).toEqual([422, 'api.invalid-request', 'query']);
    },
  );

  it('gives them all as csv, a line each', async () => {
    const response = await test.app.inject('/v1/predictions?format=csv');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header, ...lines] = response.body.trimEnd().split('\r\n');
    expect(header).toMatch(/^id,at,patient,grade,probability,/);
    expect(lines.map((line) => line.split(',')[0]!).toSorted()).toEqual(ids.toSorted());
  });

  it('says of an id that is not there that it is not, and of one that is none that it is none', async () => {
    const absent = await test.app.inject('/v1/predictions/prediction-0000000000000000');
    expect([absent.statusCode, absent.json().code]).toEqual([404, 'api.not-found']);
    expect((await test.app.inject('/v1/predictions/Ana')).statusCode).toBe(422);
  });
});
