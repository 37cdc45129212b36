import { type ErrorDetails, isErrorCode, NeurogradeError } from '@neurograde/contracts';
import { loadRunRecord } from '../artifacts/runStore.js';
import { findDelivery } from '../database/deliveryRepository.js';
import { type DeliveredFile, listFiles, listQuarantine } from '../database/fileRepository.js';
import { timeCandidates } from '../database/runFitRepository.js';
import { findRun } from '../database/runRepository.js';
import { findSelection } from '../database/selectionRepository.js';
import { showDataset } from '../datasets/showDataset.js';
import type { Workspace } from '../home/openWorkspace.js';
import { showModel } from '../registry/showModel.js';
import { showPrediction } from '../stages/predict/showPrediction.js';
import type { Listable } from './listPage.js';

export const SHOWABLE = ['delivery', 'file', 'quarantine', 'dataset', 'run', 'selection', 'model', 'prediction'] as const;
export type Showable = (typeof SHOWABLE)[number];

export function isShowable(kind: string): kind is Showable {
  return (SHOWABLE as readonly string[]).includes(kind);
}

/** The list in which each kind is found. */
const LISTED: Readonly<Record<Showable, Listable>> = {
  delivery: 'deliveries',
  file: 'files',
  quarantine: 'quarantine',
  dataset: 'datasets',
  run: 'runs',
  selection: 'selections',
  model: 'models',
  prediction: 'predictions',
};

/** How each kind is read; undefined where there is none. */
const READERS = {
  delivery: showDelivery,
  file: async (workspace: Workspace, id: string) => showFile(await listFiles(workspace.database), id),
  quarantine: async (workspace: Workspace, id: string) => showFile(await listQuarantine(workspace.database), id),
  dataset: showDataset,
  run: showRun,
  selection: ({ database }: Workspace, id: string) => findSelection(database, id),
  model: showModel,
  prediction: showPrediction,
};

/** What is shown of each kind. */
export type Shown<Kind extends Showable> = NonNullable<Awaited<ReturnType<(typeof READERS)[Kind]>>>;

/** One stored thing, whole. @throws `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged` */
export async function showRecord<Kind extends Showable>(workspace: Workspace, kind: Kind, id: string): Promise<Shown<Kind>> {
  const found = await READERS[kind](workspace, id);
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind, list: LISTED[kind], id });
  return found as Shown<Kind>;
}

async function showDelivery({ database, bucket }: Workspace, id: string) {
  const delivery = await findDelivery(database, id);
  if (delivery === undefined || delivery.manifestKey === null) return delivery;
  const manifest: unknown = JSON.parse(new TextDecoder().decode(await bucket.get(delivery.manifestKey)));
  return { ...delivery, manifest };
}

/** A file by the beginning of its hash, with why it was refused; what it was called stays sealed. */
function showFile(files: readonly DeliveredFile[], id: string) {
  const found = files.find(({ sha256 }) => id.length >= 8 && sha256.startsWith(id));
  if (found === undefined) return undefined;
  const { sealedSource, ...file } = found;
  if (file.errorCode === null || !isErrorCode(file.errorCode)) return file;
  const problem = new NeurogradeError(file.errorCode, (file.errorDetails ?? {}) as ErrorDetails);
  return { ...file, reason: { es: problem.text('es'), en: problem.text('en') } };
}

async function showRun({ database, bucket }: Workspace, id: string) {
  const run = await findRun(database, id);
  if (run === undefined) return undefined;
  const candidates = await timeCandidates(database, id);
  return run.bucketKey !== null ? { ...run, candidates, record: await loadRunRecord(bucket, id) } : { ...run, candidates };
}
