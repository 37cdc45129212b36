import { type QualityEvaluation, qualityStandardsSchema, type RegistryConfiguration } from '@neurograde/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../database/auditRepository.js';
import type { Database } from '../database/Database.js';
import { insertDataset } from '../database/datasetRepository.js';
import { insertModels } from '../database/modelRepository.js';
import { currentRelease, listReleases } from '../database/releaseRepository.js';
import { finishRun, startRun } from '../database/runRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { deploy } from '../stages/deploy/deploy.js';
import { awaitsApproval } from './approvalPolicy.js';
import { approveModel, retireModel } from './decideOnModel.js';
import { recordSelection } from './recordSelection.js';
import { resolveModel } from './resolveModel.js';
import { showModel } from './showModel.js';
import { standingOf } from './standingsOf.js';
import { verifyAudit } from './verifyAudit.js';

const NAMES = ['xgboost', 'random-forest', 'svm'] as const;
const OFF: RegistryConfiguration = { approval: 'off', selfApproval: false };
const REQUIRED: RegistryConfiguration = { approval: 'required', selfApproval: false };
const [A, B, C] = ['model-a1', 'model-b2', 'model-c3'] as const;

/** What the registry must hold to on every database; the cases build upon one another. */
export function registryContract(name: string, open: () => Promise<Database>): void {
  describe(`the registry of models on ${name}`, () => {
    let database: Database;
    const as = (actor: string, shared = false) => ({ database, actor, shared }) as unknown as Workspace;
    const stateOf = async (id: string) => {
      const { state, alias } = await standingOf(database, await resolveModel(database, id));
      return [state, alias];
    };
    const actions = async () =>
      (await listAudit(database, { limit: 1_000 })).map(({ action, subject }) => `${action} ${subject}`);
    const champion = async () => (await currentRelease(database))?.modelId;
    let selections = 0;
    /** A selection of a run, in which the models named pass. */
    const select = (run: string, models: readonly string[], passing: readonly string[], id = `selection-${++selections}`) => {
      const { ranking } = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1'] });
      const quality: QualityEvaluation = {
        standards: { name: null, version: null, date: null, sha256: id },
        patients: [],
        models: models.map((model, at) => ({ name: NAMES[at]!, model, passed: passing.includes(model), verdicts: [] })),
        ranking,
        champion: passing[0] === undefined ? null : { name: 'svm', model: passing[0] },
      };
      return recordSelection(as('ana'), { id, runId: run, quality, champion: passing[0] ?? null, dashboardKey: 'k' });
    };

    beforeAll(async () => {
      database = await open();
      await insertDataset(database, {
        ...{
          version: 'v',
          rows: 1,
          low: 1,
          high: 0,
          features: 1,
          bucketKey: 'k',
          reportKey: 'k',
          gradeMapping: 'who',
          summary: {},
        },
      });
      for (const [id, createdBy, shuffled] of [
        ['run-1', 'ana.ruiz', false],
        ['run-2', 'cli', false],
        ['run-3', 'ana.ruiz', true],
      ] as const) {
        await startRun(database, {
          id,
          datasetVersion: 'v',
          seed: 1,
          config: {},
          shuffled,
          codeVersion: '0',
          machine: {},
          createdBy,
        });
        await finishRun(database, id, { status: 'done', bucketKey: 'k' });
      }
      const model = { bucketKey: 'k', metrics: {}, params: {} };
      await insertModels(database, [
        { ...model, id: A, runId: 'run-1', name: 'xgboost' },
        { ...model, id: B, runId: 'run-1', name: 'svm' },
        { ...model, id: C, runId: 'run-2', name: 'svm' },
        { ...model, id: 'model-d4', runId: 'run-3', name: 'svm' },
      ]);
    });
    afterAll(() => database.close());

    it('begins with candidates, which are neither deployed nor approved', async () => {
      expect(await stateOf(A)).toEqual(['candidate', null]);
      await expect(deploy(as('ana'), { model: A })).rejects.toMatchObject({ code: 'registry.not-validated', exit: 2 });
      await expect(approveModel(as('eva'), { model: A, by: 'Eva', comment: 'x' }, OFF)).rejects.toMatchObject({
        code: 'registry.not-validated',
      });
    });

    it('validates the models that pass a selection, and tells the audit once', async () => {
      await select('run-1', [A, B], [A, B], 'selection-first');
      await select('run-1', [A, B], [A, B], 'selection-first');
      expect([await stateOf(A), await stateOf(B)]).toEqual([
        ['validated', null],
        ['validated', null],
      ]);
      expect((await actions()).filter((action) => action.startsWith('registry.validate')).sort()).toEqual([
        `registry.validate ${A}`,
        `registry.validate ${B}`,
      ]);
    });

    it('takes a model back that does not meet the standards of a later selection', async () => {
      await select('run-1', [A, B], [A]);
      expect(await stateOf(B)).toEqual(['candidate', null]);
      expect((await actions())[0]).toBe(`registry.invalidate ${B}`);
      await expect(deploy(as('ana'), { model: B })).rejects.toMatchObject({ code: 'registry.not-validated' });
      await select('run-1', [A, B], [A, B]);
      expect(await stateOf(B)).toEqual(['validated', null]);
    });

    it('deploys nothing unsigned where approval is required, and waits', async () => {
      expect([await awaitsApproval(as('ana'), A, REQUIRED), await awaitsApproval(as('ana'), A, OFF)]).toEqual([true, false]);
      expect(await awaitsApproval(as('ana', true), A)).toBe(true);
      expect(await awaitsApproval(as('ana', false), A)).toBe(false);
      await expect(deploy(as('ana'), { model: A, registry: REQUIRED })).rejects.toMatchObject({ code: 'registry.not-approved' });
      expect(await champion()).toBeUndefined();
    });

    it.each<[string, string, string]>([
      ['under the name of the account', 'ana.ruiz', 'ana.ruiz'],
      ['under the same name written otherwise', 'eva', 'Ána Ruiz'],
      ['from the account under another name', 'ana.ruiz', 'Eva'],
    ])('lets nobody approve a model of a run of their own, %s', async (_, actor, by) => {
      const signing = approveModel(as(actor), { model: A, by, comment: 'x' }, REQUIRED);
      await expect(signing).rejects.toMatchObject({ code: 'registry.own-run', exit: 2 });
      expect((await stateOf(A))[0]).toBe('validated');
    });

    it('refuses a signature without a name or a comment', async () => {
      for (const signed of [{ by: ' ' }, { comment: '' }, { by: 'x'.repeat(101) }, { by: 'a\u0007b' }]) {
        const signing = approveModel(as('eva'), { model: A, by: 'Eva', comment: 'x', ...signed }, REQUIRED);
        await expect(signing).rejects.toMatchObject({ code: 'usage.invalid-option' });
      }
    });

    it('keeps who approved it and why, and deploys it then', async () => {
      const approved = await approveModel(
        as('eva'),
        { model: 'model-a', by: ' Dra. Eva Gómez ', comment: 'Revisado.' },
        REQUIRED,
      );
      expect(approved).toMatchObject({ id: A, state: 'approved', decisions: [{ decision: 'approve', by: 'Dra. Eva Gómez' }] });
      const [entry] = await listAudit(database, { subject: A, limit: 1 });
      expect(entry).toMatchObject({
        action: 'registry.approve',
        details: { by: 'Dra. Eva Gómez', actor: 'eva', comment: 'Revisado.', selection: approved.decisions[0]!.selection },
      });
      const release = await deploy(as('eva'), { model: A, registry: REQUIRED });
      expect([release.modelId, await stateOf(A)]).toEqual([A, ['approved', 'champion']]);
      expect(await deploy(as('eva'), { model: A, registry: REQUIRED })).toEqual(release);
    });

    it('allows to approve one’s own where the configuration does', async () => {
      const own = { ...REQUIRED, selfApproval: true };
      expect((await approveModel(as('ana.ruiz'), { model: B, by: 'ana.ruiz', comment: 'x' }, own)).state).toBe('approved');
    });

    it('lets models of a run that nobody is named for be approved only where that is not required, or allowed', async () => {
      await select('run-2', [C], [C]);
      const sign = (registry: RegistryConfiguration) => approveModel(as('eva'), { model: C, by: 'Eva', comment: 'x' }, registry);
      await expect(sign(REQUIRED)).rejects.toMatchObject({ code: 'registry.unnamed-creator', exit: 2 });
      expect((await sign(OFF)).state).toBe('approved');
    });

    it('keeps a challenger beside the champion, and takes the alias away when it becomes champion', async () => {
      await deploy(as('eva'), { model: B, as: 'challenger', registry: REQUIRED });
      expect([await champion(), await stateOf(B)]).toEqual([A, ['approved', 'challenger']]);
      await deploy(as('eva'), { model: 'challenger', registry: REQUIRED });
      expect([await champion(), await stateOf(A), await stateOf(B)]).toEqual([
        B,
        ['approved', 'retired'],
        ['approved', 'champion'],
      ]);
      expect(await currentRelease(database, 'challenger')).toBeUndefined();
    });

    it('rolls back to the model before, and once more to the one before that', async () => {
      await deploy(as('eva'), { model: C, registry: REQUIRED });
      const moves = (await listReleases(database)).length;
      expect((await deploy(as('eva'), { rollback: true })).modelId).toBe(B);
      expect((await deploy(as('eva'), { rollback: true })).modelId).toBe(A);
      await expect(deploy(as('eva'), { rollback: true })).rejects.toMatchObject({ code: 'registry.nothing-before', exit: 2 });
      await expect(deploy(as('eva'), { rollback: true, as: 'challenger' })).rejects.toMatchObject({
        code: 'registry.nothing-before',
        details: { alias: 'challenger' },
      });
      expect(await listReleases(database)).toHaveLength(moves + 2);
      expect((await actions()).filter((action) => action.startsWith('deploy.rollback'))).toHaveLength(2);
    });

    it('withdraws a model: its alias is taken away, it is not deployed again, and a rollback passes it over', async () => {
      await deploy(as('eva'), { model: B });
      await deploy(as('eva'), { model: C });
      await retireModel(as('eva'), { model: B, by: 'Eva', comment: 'x' });
      expect((await deploy(as('eva'), { rollback: true })).modelId).toBe(A);
      await retireModel(as('eva'), { model: 'champion', by: 'Eva', comment: 'x' });
      expect([await champion(), await stateOf(A)]).toEqual([undefined, ['retired', 'retired']]);
      await expect(deploy(as('eva'), { model: A })).rejects.toMatchObject({ code: 'registry.retired', exit: 2 });
      expect(await awaitsApproval(as('eva'), A, OFF)).toBe(true);
      await approveModel(as('eva'), { model: A, by: 'Eva', comment: 'again' }, OFF);
      expect((await deploy(as('eva'), { model: A })).modelId).toBe(A);
    });

    it('moves the alias one after the other when several deploy at once', async () => {
      await approveModel(as('eva'), { model: B, by: 'Eva', comment: 'again' }, OFF);
      const before = (await listReleases(database)).length;
      await Promise.all([B, C, B, C].map((model) => deploy(as('eva'), { model })));
      const releases = await listReleases(database);
      expect(releases.length).toBeGreaterThan(before);
      for (const [at, { modelId }] of releases.entries()) expect(modelId).not.toBe(releases[at + 1]?.modelId ?? '');
      expect([B, C]).toContain(await champion());
    });

    it('approves and deploys nothing of shuffled grades', async () => {
      await select('run-3', ['model-d4'], ['model-d4']);
      expect(await stateOf('model-d4')).toEqual(['candidate', null]);
      for (const trying of [
        () => deploy(as('eva'), { model: 'model-d4' }),
        () => approveModel(as('eva'), { model: 'model-d4', by: 'Eva', comment: 'x' }, OFF),
      ])
        await expect(trying()).rejects.toMatchObject({ code: 'deploy.shuffled-labels' });
    });

    it('finds a model by the beginning of its id, and says which there are where that is not one', async () => {
      expect((await resolveModel(database, 'model-b')).id).toBe(B);
      await expect(resolveModel(database, 'model-')).rejects.toMatchObject({ code: 'usage.not-found' });
      await expect(resolveModel(database, 'model-x')).rejects.toMatchObject({ code: 'usage.not-found' });
    });

    it('shows a model with its history, and an audit that is whole', async () => {
      const { state, history, quality } = await showModel(as('eva'), A);
      expect([state, quality?.passed]).toEqual(['approved', true]);
      expect(history.map(({ action }) => action)).toEqual([
        'registry.approve',
        'registry.retire',
        'registry.approve',
        'registry.validate',
      ]);
      expect((await verifyAudit(as('eva'))).problems).toEqual([]);
    });
  });
}
