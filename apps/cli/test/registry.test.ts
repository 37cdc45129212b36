import {
  auditListResponseSchema,
  auditVerifyResponseSchema,
  modelComparisonResponseSchema,
  modelDecisionResponseSchema,
  type RunResponse,
  runResponseSchema,
} from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './neurograde.js';

const place = new Place();
afterAll(() => place.remove());
const HOME = ['--home', 'home'];
const ANA = { env: { NEUROGRADE_ACTOR: 'ana.ruiz' } };
const EVA = { env: { NEUROGRADE_ACTOR: 'eva' } };
let run: RunResponse;
let champion: string;
let other: string;

beforeAll(async () => {
  await place.call(['sample', 'cohort', '--patients', '60', '--seed', '1']);
  place.write('lenient.yaml', 'name: Prueba\nversion: 3\nrules: [auc >= 0]\nranking: [low.precision, low.recall]\n');
  place.write('required.yaml', 'registry:\n  approval: required\nquality: lenient.yaml\n');
  const args = ['run', 'cohort', '--candidates', '2', '--seed', '7', '--config', 'required.yaml', '--json', '--quiet'];
  const first = await place.call([...args, ...HOME], ANA);
  expect(first.status).toBe(0);
  run = runResponseSchema.parse(first.json());
  champion = run.champion!.model;
  other = run.models.find(({ model }) => model !== champion)!.model;
});

const call = (...args: string[]) => place.call([...args, ...HOME], EVA);

describe('the registry of models', () => {
  it('holds the champion back until a person other than who trained it has signed', async () => {
    expect([run.release, run.awaitingApproval]).toEqual([null, champion]);
    const early = await call('deploy', '--config', 'required.yaml', '--lang', 'es');
    expect(early.status).toBe(2);
    expect(early.stderr).toMatch(/falta que una persona lo apruebe: «neurograde models approve model-\w+ --by/);
    const own = await place.call(['models', 'approve', champion, '--comment', 'x', '--json', ...HOME], ANA);
    expect([own.status, own.error().code]).toEqual([2, 'registry.own-run']);
    const signed = await call('models', 'approve', champion, '--by', 'Dra. Eva Gómez', '--comment', 'Revisado', '--json');
    expect(signed.status).toBe(0);
    expect(modelDecisionResponseSchema.parse(signed.json()).model).toMatchObject({ id: champion, state: 'approved' });
    expect((await call('deploy', '--config', 'required.yaml')).status).toBe(0);
  });

  it('lists models with their state and alias, and shows one with its history', async () => {
    const listed = (await call('models', 'list', '--lang', 'es')).stdout;
    expect(listed).toMatch(/^id +nombre +entrenamiento +precisión +exhaustividad +F1 +AUC +estado +alias$/m);
    expect(listed).toMatch(new RegExp(`^${champion} .* aprobado +campeón$`, 'm'));
    expect(listed).toMatch(new RegExp(`^${other} .* validado$`, 'm'));
    const shown = (await call('models', 'show', 'champion', '--lang', 'es')).stdout;
    expect(shown).toMatch(
      /^Estado: aprobado\.\nAlias: campeón\.\nEvaluado en selection-\w+\.\nAprobado por Dra\. Eva Gómez el \d{4}-/m,
    );
    expect(shown).toMatch(/registry\.approve +Dra\. Eva Gómez/);
  });

  it('says what is missing where who signs, or why, is not given', async () => {
    for (const args of [
      ['--by', 'Eva'],
      ['--comment', 'x', '--by', ' '],
    ]) {
      const unsigned = await call('models', 'approve', champion, ...args, '--json');
      expect([unsigned.status, unsigned.error().code]).toEqual([2, 'usage.invalid-option']);
    }
  });

  it('compares two models on the same patients, and a model with itself', async () => {
    const { comparison } = modelComparisonResponseSchema.parse(
      (await call('models', 'compare', champion, other, '--json')).json(),
    );
    const record = (id: string) => run.models.find(({ model }) => model === id)!;
    const auc = comparison.folds.metrics.find(({ metric }) => metric === 'auc')!;
    expect([auc.a, auc.b]).toEqual([record(champion).cv.auc.mean, record(other).cv.auc.mean]);
    expect(auc.lower).toBeLessThanOrEqual(auc.difference);
    expect(comparison.test!.auc!.a).toBeCloseTo(record(champion).test!.auc, 12);
    const same = modelComparisonResponseSchema.parse((await call('models', 'compare', champion, champion, '--json')).json());
    expect(same.comparison.test).toMatchObject({ auc: { difference: 0, pValue: 1 }, grades: { onlyA: 0, onlyB: 0, pValue: 1 } });
    const table = (await call('models', 'compare', champion, other, '--lang', 'es')).stdout;
    expect(table).toMatch(/^métrica +A +B +A − B +intervalo 95 % +p$/m);
    expect(table).toMatch(/^AUC \(DeLong\) +\d,\d{3} +\d,\d{3} +[+−]\d,\d{3} +\[[+−]\d,\d{3}; [+−]\d,\d{3}\] +\d,\d{3}$/m);
  });

  it('refuses to compare models that were measured on other patients, and says why', async () => {
    const train = ['train', '--candidates', '1', '--seed', '8', '--json'];
    const { models } = (await call(...train)).json() as { models: { model: string }[] };
    const refused = await call('models', 'compare', champion, models[0]!.model, '--json');
    expect([refused.status, refused.error().code]).toEqual([2, 'registry.other-rows']);
    expect(refused.error().message).toMatch(/another test part|other folds/);
  });

  it('moves aliases, and back', async () => {
    await call('deploy', '--model', other, '--as', 'challenger');
    expect((await call('deploy', '--model', 'challenger', '--json')).json()).toMatchObject({ release: { model: other } });
    expect((await call('deploy', '--rollback', '--json')).json()).toMatchObject({ release: { model: champion } });
    const nothing = await call('deploy', '--rollback', '--json');
    expect([nothing.status, nothing.error().code]).toEqual([2, 'registry.nothing-before']);
    for (const args of [
      ['--as', 'hero'],
      ['--rollback', '--model', other],
    ])
      expect((await call('deploy', ...args, '--json')).error().code).toBe('usage.invalid-option');
  });

  it('withdraws the champion: predictions wait for another', async () => {
    const retired = await call('models', 'retire', 'champion', '--by', 'Eva', '--comment', 'drift', '--lang', 'es');
    expect(retired.stdout).toBe(`Eva retiró el modelo ${champion}; no responde más predicciones.\n`);
    place.write('new.csv', 'ID,a\nX,1\n');
    expect((await call('predict', 'new.csv', '--json')).error().code).toBe('predict.no-release');
  });
});

describe('the audit', () => {
  it('tells who did what, the newest first, of one thing too', async () => {
    const { audit } = auditListResponseSchema.parse((await call('audit', '--subject', champion, '--json')).json());
    expect(audit.map(({ action, details }) => [action, details.by])).toEqual([
      ['registry.retire', 'Eva'],
      ['registry.approve', 'Dra. Eva Gómez'],
      ['registry.validate', 'ana.ruiz'],
    ]);
    expect((await call('audit', 'list', '--lang', 'es')).stdout).toMatch(/^ *n\.º +cuándo +acción +sobre +quién +huella$/m);
  });

  it('proves that nothing was changed, and says so of a hash that it does not know', async () => {
    const whole = auditVerifyResponseSchema.parse((await call('audit', 'verify', '--json')).json()).verified;
    expect([whole.problems, whole.entries]).toEqual([[], expect.any(Number)]);
    expect((await call('audit', 'verify', '--expect', whole.hash, '--lang', 'es')).stdout).toMatch(
      /^Auditoría íntegra: \d+ entradas/,
    );
    const other = await call('audit', 'verify', '--expect', 'f'.repeat(64), '--lang', 'es');
    expect(other.status).toBe(1);
    expect(other.stdout).toMatch(/✗ Ninguna entrada tiene la huella[\s\S]*LA AUDITORÍA NO ESTÁ ÍNTEGRA/);
    expect((await call('audit', 'verify', '--expect', 'abc', '--json')).error().code).toBe('usage.invalid-option');
  });
});
