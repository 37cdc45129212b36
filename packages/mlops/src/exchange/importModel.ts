import { type ModelArtifact, NeurogradeError } from '@neurograde/contracts';
import { loadRunRecord, modelKey, runKey } from '../artifacts/runStore.js';
import { putHashed, sha256 } from '../bucket/putHashed.js';
import { extendAudit, lockAudit } from '../database/auditRepository.js';
import { findModel, keepImportedModel } from '../database/modelRepository.js';
import { findRun, type ImportedRun, keepImportedRun } from '../database/runRepository.js';
import { readModelFile } from '../export/readModelFile.js';
import type { Workspace } from '../home/openWorkspace.js';
import { displayName } from '../identity/displayName.js';
import { readInputFile } from '../input/readInputFile.js';
import { checkArtifact } from './checkArtifact.js';
import { readModelPackage } from './readModelPackage.js';

export interface ImportedModel {
  readonly id: string;
  readonly name: ModelArtifact['name'];
  readonly run: string;
  readonly datasetVersion: string;
  /** Whether it came with the record of its run, without which it cannot be judged, and so is never deployed. */
  readonly recorded: boolean;
  /** Whether it was here already, so that nothing changed. */
  readonly known: boolean;
}

/** What is known of a model from elsewhere. */
interface Arrived {
  readonly id: string;
  readonly artifact: ModelArtifact;
  readonly run: ImportedRun;
  readonly metrics: object;
  readonly packageKey: string | null;
}

const ZIP = [0x50, 0x4b];

/** The model in a file that the user named. @throws as `importModel` and `readInputFile` */
export async function importModelFile(workspace: Workspace, path: string): Promise<ImportedModel> {
  const name = displayName(path, 1, workspace.pseudonymize);
  return importModel(workspace, await readInputFile(path, name), name);
}

/**
 * A model that was trained in another home, from the `resources.zip` that `models export` wrote, or alone from its `model.json`. It begins as a candidate: it is
 * judged here by the clinic's own standards, approved by a person who neither trained nor imported it, and deployed like any other. What those who hand it over
 * thought of it counts for nothing. Importing it again changes nothing, but for the record that was missing before.
 *
 * @param bytes of the file
 * @param name as it may be shown
 * @throws `model.not-a-model`, `model.changed`, `model.package-damaged`, `model.package-too-large`, `model.newer-package`, `model.mismatched`,
 * `model.unknown-estimator`, `predict.newer-model`, `train.record-outdated`
 */
export async function importModel(workspace: Workspace, bytes: Uint8Array, name: string): Promise<ImportedModel> {
  const packed = ZIP.every((byte, at) => bytes[at] === byte);
  const arrived = packed ? await unpack(workspace, bytes, name) : await readAlone(workspace, bytes, name);
  const known = await keep(workspace, arrived, sha256(bytes));
  const { id, artifact, run } = arrived;
  const { runId, datasetVersion } = artifact;
  const recorded = run.bucketKey !== null || (await findRun(workspace.database, runId))!.bucketKey !== null;
  return { id, name: artifact.name, run: runId, datasetVersion, recorded, known };
}

/** Puts what a package holds into the bucket, where nothing refers to it yet. */
async function unpack({ bucket, database, actor }: Workspace, bytes: Uint8Array, name: string): Promise<Arrived> {
  const { manifest, artifact, stored, record, natives } = await readModelPackage(bytes, name);
  const { model: id, run } = manifest;
  const here = await findRun(database, run.id);
  if (here === undefined || here.bucketKey === null) {
    await bucket.put(runKey(run.id), new TextEncoder().encode(JSON.stringify(record)));
  } else if (!(await loadRunRecord(bucket, run.id)).models.some(({ model }) => model === id)) {
    const problem = 'its run is known here, with other models';
    const problema = 'su entrenamiento se conoce aquí con otros modelos';
    throw new NeurogradeError('model.mismatched', { file: name, problem, problema });
  }
  const packageKey = await putHashed(bucket, 'packages', bytes, 'zip');
  for (const [key, native] of natives) await bucket.put(key, native);
  await bucket.put(modelKey(id), stored);
  const { cv, test, nested } = record.models.find(({ model }) => model === id)!;
  return {
    id,
    artifact,
    metrics: { cv, test, nested },
    packageKey,
    run: {
      id: run.id,
      datasetVersion: record.datasetVersion,
      seed: record.seed,
      config: record.configuration,
      shuffled: record.shuffledLabels,
      codeVersion: record.codeVersion,
      machine: run.machine,
      createdBy: run.createdBy,
      importedBy: actor,
      startedAt: new Date(run.startedAt),
      finishedAt: run.finishedAt === null ? null : new Date(run.finishedAt),
      bucketKey: runKey(run.id),
    },
  };
}

async function readAlone({ bucket, actor }: Workspace, bytes: Uint8Array, name: string): Promise<Arrived> {
  const { id, artifact, stored } = await readModelFile(bytes, name);
  await checkArtifact(artifact, name);
  await bucket.put(modelKey(id), stored);
  const { runId, datasetVersion, shuffledLabels } = artifact;
  const unknown = { seed: null, config: {}, codeVersion: '', machine: {}, createdBy: null, finishedAt: null, bucketKey: null };
  return {
    id,
    artifact,
    metrics: {},
    packageKey: null,
    run: { ...unknown, id: runId, datasetVersion, shuffled: shuffledLabels, importedBy: actor, startedAt: new Date() },
  };
}

/** @returns whether there was nothing to keep */
function keep({ database, actor }: Workspace, arrived: Arrived, hash: string): Promise<boolean> {
  const { id, artifact, run, metrics, packageKey } = arrived;
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    const here = await findModel(transaction, id);
    const recorded = (await findRun(transaction, run.id))?.bucketKey ?? null;
    if (here !== undefined && (recorded !== null || run.bucketKey === null)) return true;
    await keepImportedRun(transaction, run);
    await keepImportedModel(transaction, {
      id,
      runId: run.id,
      name: artifact.name,
      bucketKey: modelKey(id),
      metrics: { ...metrics },
      params: artifact.combine.kind === 'single' ? artifact.members[0]!.params : {},
      packageKey,
    });
    const details = { file: hash, run: run.id, trainedBy: run.createdBy, recorded: run.bucketKey !== null, by: actor };
    await extendAudit(transaction, head, [{ action: 'registry.import', subject: id, details }]);
    return false;
  });
}
