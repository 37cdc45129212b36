import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { qualityStandardsSchema, trainConfigurationSchema } from '@neurograde/contracts';
import { writeWideCsv } from '@neurograde/radiomics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothServices, freshServices, postgres } from '../../test/services.js';
import { listDatasets } from '../database/datasetRepository.js';
import { listDeliveries } from '../database/deliveryRepository.js';
import { listFiles } from '../database/fileRepository.js';
import { listRecords } from '../database/recordRepository.js';
import { openWorkspace, type Workspace } from '../home/openWorkspace.js';
import { syntheticCohort } from '../sample/syntheticCohort.js';
import { predict } from './predict/predict.js';
import { type RunStagesOptions, runStages } from './runStages.js';

const BUILT = new URL('../../dist/', import.meta.url);
const FEATURES = 20;
const cohort = syntheticCohort({ patients: 40, lowFraction: 0.4, seed: 11 });
const standards = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1', 'auc'] });
const configuration = trainConfigurationSchema.parse({ candidates: 2, folds: 3 });

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-services-'));
const folder = join(scratch, 'cohort');
const options: RunStagesOptions = {
  ingest: { sources: [{ path: folder, grade: undefined }], labels: undefined, segment: undefined, gradeMapping: 'who' },
  train: { configuration, seed: 7, threads: 2, shuffleLabels: false },
  standards,
  registry: { approval: 'off', selfApproval: false },
};
beforeAll(() => {
  mkdirSync(folder);
  const records = cohort.patients.map(({ patient, values }) => ({ patient: `HC-${patient}`, values: values.slice(0, FEATURES) }));
  writeFileSync(join(folder, 'cohort.csv'), writeWideCsv({ features: cohort.features.slice(0, FEATURES), records }));
  const grades = cohort.patients.map(({ patient, grade }) => `HC-${patient},${grade}\n`);
  writeFileSync(join(folder, 'labels.csv'), `patient,grade\n${grades.join('')}`);
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await postgres?.dropAll();
});

describe.skipIf(!bothServices)('the six stages on PostgreSQL and S3 (POSTGRES_TEST_URL, S3_TEST_ENDPOINT)', () => {
  it('come to the same versions, models, figures and answers as the embedded ones', async () => {
    const environment = await freshServices();
    const { NEUROGRADE_KEY } = environment;
    const outcomes = [];
    for (const variables of [{ NEUROGRADE_KEY }, environment]) {
      const workspace = await openWorkspace({ home: join(scratch, 'home'), environment: variables });
      try {
        outcomes.push(await outcomeOf(workspace));
      } finally {
        await workspace.close();
      }
    }
    const [embedded, served] = outcomes;
    expect(served).toEqual(embedded);
    expect(embedded!.predictions.length).toBe(cohort.patients.length);
  });

  it.skipIf(!existsSync(new URL('home/openWorkspace.js', BUILT)))(
    'store once what two processes deliver and process at once (needs the built package)',
    async () => {
      const environment = await freshServices();
      const both = await Promise.all([inProcess(environment), inProcess(environment)]);
      expect(both[0]).toEqual(both[1]);
      const workspace = await openWorkspace({ home: join(scratch, 'none'), environment });
      expect(await listDeliveries(workspace.database)).toHaveLength(1);
      expect(await listFiles(workspace.database)).toHaveLength(1);
      expect(await listRecords(workspace.database)).toHaveLength(cohort.patients.length);
      expect((await listDatasets(workspace.database)).map(({ version }) => version)).toEqual([both[0]!.version]);
      // And the bucket holds what one alone would have put there.
      const { NEUROGRADE_KEY } = environment;
      const alone = { ...(await freshServices()), NEUROGRADE_KEY: NEUROGRADE_KEY! };
      expect(await inProcess(alone)).toEqual(both[0]);
      const other = await openWorkspace({ home: join(scratch, 'none'), environment: alone });
      expect(await workspace.bucket.list()).toEqual(await other.bucket.list());
      await other.close();
      await workspace.close();
    },
  );

  it('go on through the death of every connection while a delivery is stored', async () => {
    const environment = await freshServices();
    const database = new URL(environment.DATABASE_URL!).pathname.slice(1);
    const workspace = await openWorkspace({ home: join(scratch, 'none'), environment });
    let working = true;
    let killed = 0;
    const killing = (async () => {
      while (working) {
        const ended = await postgres!.run(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}' and pid <> pg_backend_pid()`,
        );
        killed += ended.length;
      }
    })();
    const { ingested, processed } = await runStages(workspace, options).finally(() => {
      working = false;
    });
    await killing;
    expect(killed).toBeGreaterThan(0);
    expect(await listDeliveries(workspace.database)).toHaveLength(1);
    expect(await listRecords(workspace.database, { deliveryId: ingested.delivery })).toHaveLength(cohort.patients.length);
    await workspace.close();

    const embedded = await openWorkspace({
      home: join(scratch, 'undisturbed'),
      environment: { NEUROGRADE_KEY: environment.NEUROGRADE_KEY },
    });
    const undisturbed = await runStages(embedded, options);
    await embedded.close();
    expect(processed.summary.version).toBe(undisturbed.processed.summary.version);
    // Each try ends when a connection dies: on a busy machine many do.
  }, 180_000);
});

async function outcomeOf(workspace: Workspace) {
  const { ingested, processed, trained, selected, release } = await runStages(workspace, options);
  const answers = await predict(workspace, { files: [join(folder, 'cohort.csv')], segment: undefined, maxMissingShare: 0.5 });
  const {
    startedAt: _,
    finishedAt: __,
    seconds: ___,
    ...record
  } = trained.record as typeof trained.record & Record<string, unknown>;
  const predictions = JSON.parse(JSON.stringify(answers)) as unknown[];
  return {
    ...{ delivery: ingested.delivery, version: processed.summary.version, champion: selected.evaluation.champion, record },
    ...{ release: release?.id, predictions },
  };
}

/** Stages 1 and 2 in a process of its own, which begins when both are ready. */
async function inProcess(environment: Readonly<Record<string, string>>): Promise<{ delivery: string; version: string }> {
  const script = `
    const { openWorkspace, ingest, processRecords } = await import('${BUILT}index.js');
    const workspace = await openWorkspace({ home: '/nonexistent' });
    const { delivery } = await ingest(workspace, JSON.parse(process.argv[1]));
    const { summary } = await processRecords(workspace, { delivery, gradeMapping: 'who' });
    await workspace.close();
    console.log(JSON.stringify({ delivery, version: summary.version }));
  `;
  const args = ['--input-type=module', '--eval', script, JSON.stringify(options.ingest)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH: process.env.PATH, ...environment } });
  return JSON.parse(stdout);
}
