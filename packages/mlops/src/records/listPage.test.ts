import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertDataset } from '../database/datasetRepository.js';
import { insertDelivery } from '../database/deliveryRepository.js';
import { insertFiles } from '../database/fileRepository.js';
import { insertModels } from '../database/modelRepository.js';
import { insertPredictions } from '../database/predictionRepository.js';
import { insertRelease } from '../database/releaseRepository.js';
import { finishRun, startRun } from '../database/runRepository.js';
import { insertSelection } from '../database/selectionRepository.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { LISTABLE, type Listable, listPage } from './listPage.js';

const folder = mkdtempSync(join(tmpdir(), 'neurograde-pages-'));
let workspace: Workspace;
/** Several of the same moment, so that the id must tell them apart. */
const moments = ['2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.002Z', '2026-01-02T00:00:00Z'];
const NAMES = ['svm', 'xgboost', 'random-forest', 'svm'] as const;

beforeAll(async () => {
  const environment = { ...process.env, DATABASE_URL: undefined, S3_BUCKET: undefined };
  workspace = await openWorkspace({ home: join(folder, 'home'), keyFile: join(folder, 'key'), environment });
  const { database } = workspace;
  for (const [n, moment] of moments.entries()) {
    const at = new Date(moment);
    await insertDelivery(database, { id: `d${n}`, receivedAt: at, sourceCount: 1, problems: [] });
    await insertFiles(
      database,
      ['file 1', 'file 2'].map((name) => ({
        ...{ deliveryId: `d${n}`, name, sha256: `${n}${name}`, bytes: 1, bucketKey: 'a.pack' },
        ...(name === 'file 1' ? { status: 'accepted' as const } : { status: 'refused' as const, errorCode: 'format.empty' }),
      })),
    );
    const version = `ds-${n}`;
    const counts = { rows: 3, low: 1, high: 2, features: 2 };
    const keys = { bucketKey: 'a', reportKey: 'b', gradeMapping: 'who', summary: {} };
    await insertDataset(database, { version, createdAt: at, latestAt: at, ...counts, ...keys });
    const run = { datasetVersion: version, seed: 1, config: {}, shuffled: false, codeVersion: '0', machine: {} };
    await startRun(database, { id: `run-${n}`, ...run, startedAt: at, latestAt: at });
    await finishRun(database, `run-${n}`, { status: 'done', finishedAt: at });
    const mean = { mean: 0.5 };
    const metrics = { cv: { precision: mean, recall: mean, f1: mean, auc: mean } };
    const model = { id: `model-${n}`, runId: `run-${n}`, name: NAMES[n]!, bucketKey: 'm', metrics, params: {}, createdAt: at };
    await insertModels(database, [model]);
    const quality = { standards: {}, patients: [], models: [], ranking: [], champion: null } as never;
    const place = { runId: `run-${n}`, champion: null, dashboardKey: 'd', createdAt: at, latestAt: at };
    await insertSelection(database, { id: `selection-${n}`, quality, ...place });
    await insertRelease(database, {
      id: `release-${n}`,
      alias: n === 1 ? 'challenger' : 'champion',
      modelId: `model-${n}`,
      note: '',
    });
    const of = { releaseId: `release-${n}`, modelId: `model-${n}`, datasetVersion: version, patient: 'p', fileSha256: 'f' };
    const answer = { probability: 0.5, threshold: 0.5, grade: 'low' as const, conformal: 'low', warnings: {} };
    await insertPredictions(database, [{ id: `prediction-${n}`, createdAt: at, ...of, ...answer, featuresSha256: 'x' }]);
  }
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

describe('listPage', () => {
  it.each(LISTABLE)('gives all %s in the order of the whole list, whatever the size of the pages', async (kind: Listable) => {
    const whole = await listPage(workspace, kind, { limit: 100 });
    expect(whole.next).toBeNull();
    expect(whole.lines).toHaveLength(kind === 'files' ? 8 : 4);
    for (const limit of [1, 2, 3]) {
      const lines: unknown[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listPage(workspace, kind, { limit, cursor });
        expect(page.lines.length).toBeGreaterThan(0);
        expect(page.lines.length).toBeLessThanOrEqual(limit);
        lines.push(...page.lines);
        cursor = page.next;
      }
      expect(lines).toEqual(whole.lines);
    }
  });

  it('shows the newest first, and what came since the first page on none of the later ones', async () => {
    const first = await listPage(workspace, 'deliveries', { limit: 2 });
    expect(first.lines.map(({ id }) => id)).toEqual(['d3', 'd2']);
    await insertDelivery(workspace.database, { id: 'new', sourceCount: 1, problems: [] });
    const second = await listPage(workspace, 'deliveries', { limit: 2, cursor: first.next! });
    expect(second.lines.map(({ id }) => id)).toEqual(['d1', 'd0']);
    expect(second.next).toBeNull();
  });

  it('refuses a cursor of another list', async () => {
    const { next } = await listPage(workspace, 'files', { limit: 1 });
    await expect(listPage(workspace, 'releases', { limit: 1, cursor: next! })).rejects.toMatchObject({
      code: 'usage.invalid-option',
    });
  });
});
