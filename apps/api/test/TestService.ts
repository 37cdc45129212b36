import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationSchema, qualityStandardsSchema } from '@neurograde/contracts';
import { openWorkspace, type RunStagesResult, runStages, type Workspace } from '@neurograde/mlops';
import { writeSampleCohort } from '@neurograde/mlops/sample';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, buildApp } from '../src/buildApp.js';
import { type Service, startService } from '../src/Service.js';

const STANDARDS = qualityStandardsSchema.parse({ rules: ['auc >= 0'], ranking: ['f1', 'auc'] });

/** An embedded home of its own for a test file, with the app over it; answers are checked against their schemas. */
export class TestService {
  readonly #folder: string;
  readonly workspace: Workspace;
  readonly service: Service;
  readonly app: FastifyInstance;

  private constructor(folder: string, service: Service, app: FastifyInstance) {
    this.#folder = folder;
    this.service = service;
    this.workspace = service.workspace;
    this.app = app;
  }

  /** With nothing in it. Takes a second. */
  static async open(options: AppOptions = {}): Promise<TestService> {
    const folder = mkdtempSync(join(tmpdir(), 'neurograde-api-'));
    const environment = { ...process.env, DATABASE_URL: undefined, S3_BUCKET: undefined };
    const workspace = await openWorkspace({ home: join(folder, 'home'), keyFile: join(folder, 'key'), environment });
    const service = await startService(workspace, configurationSchema.parse({}));
    return new TestService(folder, service, await buildApp(service, { checkAnswers: true, ...options }));
  }

  /** Of a synthetic cohort of 40: delivery, dataset, training of two models, selection and the release of one of them. Takes some seconds. */
  async release(): Promise<RunStagesResult> {
    const path = this.at('cohort');
    await writeSampleCohort(path, { patients: 40, lowFraction: 0.4, seed: 11 });
    const { ingest, train } = configurationSchema.parse({
      train: { models: ['svm', 'xgboost'], candidates: 1, folds: 3, checks: { permutations: 2, seeds: 1 } },
      gradeMapping: 'who',
    });
    const result = await runStages(this.workspace, {
      ingest: { ...ingest, sources: [{ path, grade: undefined }], labels: undefined, segment: undefined, gradeMapping: 'who' },
      train: { configuration: train, seed: 7, threads: 1, shuffleLabels: false },
      standards: STANDARDS,
    });
    await this.service.predictor.look();
    return result;
  }

  at(...parts: string[]): string {
    return join(this.#folder, ...parts);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.service.close();
    await this.workspace.close();
    rmSync(this.#folder, { recursive: true });
  }
}
