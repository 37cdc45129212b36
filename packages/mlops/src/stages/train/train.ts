import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { NeurogradeError, type RunRecord, type TrainConfiguration } from '@neurograde/contracts';
import { loadRunRecord, modelKey, runKey, saveRunRecord } from '../../artifacts/runStore.js';
import { sha256 } from '../../bucket/putHashed.js';
import { CODE_VERSION } from '../../codeVersion.js';
import { insertModels } from '../../database/modelRepository.js';
import { dropFittedPipelines } from '../../database/runFitRepository.js';
import { finishRun, HOLD_SECONDS, holdRun, startRun } from '../../database/runRepository.js';
import { loadDataset } from '../../datasets/loadDataset.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { resumedTraining, type Training } from './resumedTraining.js';
import { StoredFits } from './StoredFits.js';
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
  /** Go on with this run, or for null with the latest that was broken off: with its dataset, configuration and seed. Default: none. */
  readonly resume?: string | null | undefined;
  /** Once it is aborted no fit is begun; what is done is kept for a later run. */
  readonly signal?: AbortSignal | undefined;
}

export interface TrainResult {
  readonly record: RunRecord;
  /** True when exactly this was trained before, and the record answers. */
  readonly reused: boolean;
  /** Fits that an earlier process had done of this run, and that this one did. */
  readonly fits: { readonly found: number; readonly computed: number };
}

/**
 * Stage 3: a dataset version into fitted models and the record of how they came about. A run is named by the hash of all that decides it, so the
 * same run is trained once; one that was broken off goes on where it was, and ends in the same bytes.
 *
 * @throws `train.no-dataset`, `train.class-too-small`, `train.worker-failed`, `train.no-candidate-fits`, `train.cancelled`, `train.run-in-progress`,
 *   and with `resume` `train.unknown-run`, `train.nothing-to-resume`, `train.other-version`
 */
export async function train(
  workspace: Workspace,
  options: TrainStageOptions,
  report: ReportProgress = () => {},
): Promise<TrainResult> {
  const { database, bucket } = workspace;
  const resumed = options.resume === undefined ? undefined : await resumedTraining(database, options.resume);
  const { configuration, seed, shuffleLabels } = resumed ?? options;
  const dataset = await loadDataset(workspace, resumed?.datasetVersion ?? options.dataset);
  const datasetVersion = dataset.summary.version;
  const id = resumed?.id ?? runIdOf({ datasetVersion, configuration, seed, shuffleLabels });
  const heldBy = randomUUID();
  const run = await startRun(database, {
    id,
    datasetVersion,
    seed,
    config: configuration,
    shuffled: shuffleLabels,
    codeVersion: CODE_VERSION,
    createdBy: workspace.actor,
    machine: { node: process.version, platform: process.platform, arch: process.arch, cores: availableParallelism() },
    heldBy,
  });
  if (run.status === 'done') return { record: await loadRunRecord(bucket, id), reused: true, fits: { found: 0, computed: 0 } };
  if (run.heldBy !== heldBy) throw new NeurogradeError('train.run-in-progress', { run: id, seconds: HOLD_SECONDS });
  // A sign of life that cannot be stored is no reason to stop: what is computed is stored by other ways, which tell.
  const alive = setInterval(() => void holdRun(database, id, heldBy).catch(() => {}), (HOLD_SECONDS * 1000) / 3);
  const { threads, signal } = options;
  let journal: StoredFits | undefined;
  try {
    journal = await StoredFits.open(database, id);
    const { record, artifacts, natives } = await trainDataset(dataset, {
      id,
      configuration,
      seed,
      shuffleLabels,
      threads,
      signal,
      journal,
      onProgress: (progress) => report({ stage: 'train', ...progress }),
    });
    for (const [key, bytes] of natives) await bucket.put(key, bytes);
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
      await dropFittedPipelines(transaction, id);
      await finishRun(transaction, id, { status: 'done', bucketKey: runKey(id) });
    });
    return { record, reused: false, fits: { found: journal.found, computed: journal.kept - journal.found } };
  } catch (error) {
    const cancelled = signal?.aborted === true && error === signal.reason;
    // What made the training fail may keep this from being stored too; it is the first error that tells why.
    await finishRun(database, id, { status: cancelled ? 'cancelled' : 'failed' }).catch(() => {});
    if (cancelled) throw new NeurogradeError('train.cancelled', { run: id, fits: journal?.kept ?? 0 });
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** The name of a run: the hash of all that decides it. */
export function runIdOf({ datasetVersion, configuration, seed, shuffleLabels }: Training): string {
  return `run-${sha256(JSON.stringify([datasetVersion, CODE_VERSION, configuration, seed, shuffleLabels])).slice(0, 16)}`;
}
