import { type ErrorDetails, isErrorCode, NeurogradeError } from '@neurograde/contracts';
import { loadRunRecord } from './artifacts/runStore.js';
import { listDatasets } from './database/datasetRepository.js';
import { listDatasetTags } from './database/datasetTagRepository.js';
import { findDelivery, listDeliveries } from './database/deliveryRepository.js';
import { type DeliveredFile, listFiles, listQuarantine } from './database/fileRepository.js';
import { listModels } from './database/modelRepository.js';
import { listPredictions } from './database/predictionRepository.js';
import { timeCandidates } from './database/runFitRepository.js';
import { findRun, listRuns } from './database/runRepository.js';
import { showDataset } from './datasets/showDataset.js';
import type { Workspace } from './home/openWorkspace.js';
import { identity } from './identity/identity.js';
import { showModel } from './registry/showModel.js';
import { standingsOf } from './registry/standingsOf.js';
import { showPrediction } from './stages/predict/showPrediction.js';

export const LISTABLE = ['deliveries', 'files', 'quarantine', 'datasets', 'runs', 'models', 'predictions'] as const;
export type Listable = (typeof LISTABLE)[number];

export const SHOWABLE = ['delivery', 'file', 'quarantine', 'dataset', 'run', 'model', 'prediction'] as const;
export type Showable = (typeof SHOWABLE)[number];

export function isListable(kind: string): kind is Listable {
  return (LISTABLE as readonly string[]).includes(kind);
}

export function isShowable(kind: string): kind is Showable {
  return (SHOWABLE as readonly string[]).includes(kind);
}

export interface ListOptions {
  readonly limit: number;
  /** Predictions of one patient, by the identifier that the clinic uses. */
  readonly patient: string | undefined;
}

type FlatRecord = Readonly<Record<string, string | number | boolean | null>>;

/** What is stored of one kind, newest first, in one line each. */
export async function listRecords(workspace: Workspace, kind: Listable, { limit, patient }: ListOptions): Promise<FlatRecord[]> {
  const { database } = workspace;
  switch (kind) {
    case 'deliveries':
      return (await listDeliveries(database, { limit })).map(({ id, receivedAt, sourceCount, problems, retryOf }) => ({
        id,
        receivedAt: receivedAt.toISOString(),
        files: sourceCount,
        refusals: problems.length,
        retryOf,
      }));
    case 'quarantine':
      return (await listQuarantine(database, { limit })).map(({ sha256, name, bytes, errorCode, deliveryId }) => ({
        id: sha256.slice(0, 16),
        name,
        bytes,
        error: errorCode,
        delivery: deliveryId,
      }));
    case 'files':
      return (await listFiles(database, { limit })).map(({ sha256, name, status, layout, bytes, errorCode, deliveryId }) => ({
        id: sha256.slice(0, 16),
        name,
        status,
        layout,
        bytes,
        error: errorCode,
        delivery: deliveryId,
      }));
    case 'datasets': {
      const tags = await listDatasetTags(database);
      return (await listDatasets(database, { limit })).map(
        ({ version, rows, low, high, features, gradeMapping, parent, createdAt }) => ({
          version,
          rows,
          low,
          high,
          features,
          gradeMapping,
          tags: tags
            .filter((tag) => tag.version === version)
            .map(({ name }) => name)
            .join(', '),
          parent,
          createdAt: createdAt.toISOString(),
        }),
      );
    }
    case 'runs':
      return (await listRuns(database, { limit })).map(
        ({ id, datasetVersion, seed, status, shuffled, startedAt, finishedAt }) => ({
          id,
          dataset: datasetVersion,
          seed,
          status,
          shuffled,
          startedAt: startedAt.toISOString(),
          finishedAt: finishedAt?.toISOString() ?? null,
        }),
      );
    case 'models': {
      const models = await listModels(database, { limit });
      const standings = await standingsOf(database, models);
      return models.map(({ id, name, runId, metrics }, at) => ({
        id,
        name,
        run: runId,
        ...cvMeans(metrics),
        state: standings[at]!.state,
        alias: standings[at]!.alias,
      }));
    }
    case 'predictions': {
      const filter = patient === undefined ? {} : { patient: workspace.pseudonymize(identity(patient)) };
      return (await listPredictions(database, { limit, ...filter })).map(
        ({ id, patient, probability, grade, conformal, modelId, createdAt }) => ({
          id,
          patient,
          probability,
          grade,
          conformal: String(conformal),
          model: modelId,
          createdAt: createdAt.toISOString(),
        }),
      );
    }
  }
}

/** The list in which each kind is found. */
const LISTED: Readonly<Record<Showable, Listable>> = {
  delivery: 'deliveries',
  file: 'files',
  quarantine: 'quarantine',
  dataset: 'datasets',
  run: 'runs',
  model: 'models',
  prediction: 'predictions',
};

/** One stored thing, whole. @throws `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged` */
export async function showRecord(workspace: Workspace, kind: Showable, id: string): Promise<object> {
  const { database, bucket } = workspace;
  const found = await find();
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind, list: LISTED[kind], id });
  return found;

  async function find(): Promise<object | undefined> {
    switch (kind) {
      case 'delivery':
        return showDelivery(workspace, id);
      case 'file':
      case 'quarantine':
        return showFile(await (kind === 'file' ? listFiles(database) : listQuarantine(database)), id);
      case 'dataset':
        return showDataset(workspace, id);
      case 'run': {
        const run = await findRun(database, id);
        if (run === undefined) return undefined;
        const candidates = await timeCandidates(database, id);
        return run.status === 'done' ? { ...run, candidates, record: await loadRunRecord(bucket, id) } : { ...run, candidates };
      }
      case 'model':
        return showModel(workspace, id);
      case 'prediction':
        return showPrediction(workspace, id);
    }
  }
}

/** A file by the beginning of its hash, with why it was refused; what it was called stays sealed. */
function showFile(files: readonly DeliveredFile[], id: string): object | undefined {
  const found = files.find(({ sha256 }) => id.length >= 8 && sha256.startsWith(id));
  if (found === undefined) return undefined;
  const { sealedSource, ...file } = found;
  if (file.errorCode === null || !isErrorCode(file.errorCode)) return file;
  const problem = new NeurogradeError(file.errorCode, (file.errorDetails ?? {}) as ErrorDetails);
  return { ...file, reason: { es: problem.text('es'), en: problem.text('en') } };
}

async function showDelivery({ database, bucket }: Workspace, id: string): Promise<object | undefined> {
  const delivery = await findDelivery(database, id);
  if (delivery === undefined || delivery.manifestKey === null) return delivery;
  return { ...delivery, manifest: JSON.parse(new TextDecoder().decode(await bucket.get(delivery.manifestKey))) };
}

function cvMeans(metrics: object): FlatRecord {
  const { cv } = metrics as { cv: Record<string, { mean: number }> };
  return Object.fromEntries(['precision', 'recall', 'f1', 'auc'].map((name) => [name, cv[name]!.mean]));
}
