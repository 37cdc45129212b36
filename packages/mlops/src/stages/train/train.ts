import { availableParallelism } from 'node:os';
import type { RunRecord, TrainConfiguration } from '@neurograde/contracts';
import { loadRunRecord, modelKey, runKey, saveRunRecord } from '../../artifacts/runStore.js';
import { sha256 } from '../../bucket/putHashed.js';
import { CODE_VERSION } from '../../codeVersion.js';
import { insertModels } from '../../database/modelRepository.js';
import { finishRun, startRun } from '../../database/runRepository.js';
import { loadDataset } from '../../datasets/loadDataset.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { trainDataset } from './trainDataset.js';

export interface TrainStageOptions {
  /** Dataset version. Default: the newest. */
  readonly dataset: string | undefined;
  readonly configuration: TrainConfiguration;
  readonly seed: number;
  /** Default: one a core. The result does not depend on it. */
  readonly threads: number | undefined;
  /** Deal the grades out anew among the patients: the honesty check. */
  readonly shuffleLabels: boolean;
}

export interface TrainResult {
  readonly record: RunRecord;
  /** True when exactly this was trained before, and the record answers. */
  readonly reused: boolean;
}

/**
 * Stage 3: a dataset version into fitted models and the record of how they came about. A run is named by the hash of all that decides it, so the
 * same run is trained once.
 *
 * @throws `train.no-dataset`, `train.class-too-small`, `train.worker-failed`
 */
export async function train(
  workspace: Workspace,
  options: TrainStageOptions,
  report: ReportProgress = () => {},
): Promise<TrainResult> {
  const { database, bucket } = workspace;
  const { configuration, seed, shuffleLabels } = options;
  const dataset = await loadDataset(workspace, options.dataset);
  const datasetVersion = dataset.summary.version;
  const id = `run-${sha256(JSON.stringify([datasetVersion, CODE_VERSION, configuration, seed, shuffleLabels])).slice(0, 16)}`;
  const run = await startRun(database, {
    id,
    datasetVersion,
    seed,
    config: configuration,
    shuffled: shuffleLabels,
    codeVersion: CODE_VERSION,
    createdBy: workspace.actor,
    machine: { node: process.version, platform: process.platform, arch: process.arch, cores: availableParallelism() },
  });
  if (run.status === 'done') return { record: await loadRunRecord(bucket, id), reused: true };
  try {
    const onProgress = (done: number, total: number) => report({ stage: 'train', done, total });
    const { record, artifacts } = await trainDataset(dataset, { id, ...options, onProgress });
    for (const [model, bytes] of artifacts) await bucket.put(modelKey(model), bytes);
    await saveRunRecord(bucket, record);
    await database.transaction(async (transaction) => {
      await insertModels(
        transaction,
        record.models.map(({ model, name, params, cv, test, nested }) => ({
          id: model,
          runId: id,
          name,
          bucketKey: modelKey(model),
          metrics: { cv, test, nested },
          params,
        })),
      );
      await finishRun(transaction, id, { status: 'done', bucketKey: runKey(id) });
    });
    return { record, reused: false };
  } catch (error) {
    // What made the training fail may keep this from being stored too; it is the first error that tells why.
    await finishRun(database, id, { status: 'failed' }).catch(() => {});
    throw error;
  }
}
