import { basename, extname } from 'node:path';
import { NeurogradeError, type Prediction } from '@neurograde/contracts';
import { type FeatureTable, readFeatureFile, requireNamedCases } from '@neurograde/radiomics';
import { sha256 } from '../../bucket/putHashed.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';
import { findModel } from '../../database/modelRepository.js';
import { insertPredictions, type NewPrediction } from '../../database/predictionRepository.js';
import { currentRelease, type Release } from '../../database/releaseRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { displayName } from '../../identity/displayName.js';
import { identity } from '../../identity/identity.js';
import { keepIdentities } from '../../identity/keepIdentities.js';
import { readInputFile } from '../../input/readInputFile.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { LoadedModel, missingIn } from './LoadedModel.js';

export interface PredictOptions {
  /** Paths of files with unlabelled patients. */
  readonly files: readonly string[];
  readonly segment: string | undefined;
  /** The decimal sign of files whose numbers could be read in two ways. Default: they are refused. */
  readonly decimal?: ',' | '.' | undefined;
  /** A patient with more than this share of the values missing gets no prediction. */
  readonly maxMissingShare: number;
}

/** A file, or one patient of it, that got no prediction. */
export interface Failed {
  /** Place of the file among those given, from 1. */
  readonly file: number;
  /** Null when it is the whole file. */
  readonly line: number | null;
  readonly problem: NeurogradeError;
}

export type PredictAnswer = Prediction | Failed;

/**
 * Stage 6: the released model grades unlabelled patients. Each file's predictions are committed before they are returned; the same input to the same
 * model is the same stored prediction. A file that cannot be graded says why, and the others go on.
 *
 * @returns answers in the order of the files and of the patients in them
 * @throws `predict.no-release`, `predict.newer-model`
 */
export async function predict(
  workspace: Workspace,
  options: PredictOptions,
  report: ReportProgress = () => {},
): Promise<PredictAnswer[]> {
  const release = await currentRelease(workspace.database);
  if (release === undefined) throw new NeurogradeError('predict.no-release');
  const model = await loadModel(workspace, release);
  const answers: PredictAnswer[] = [];
  for (const [index, path] of options.files.entries()) {
    const file = index + 1;
    const name = displayName(path, file, workspace.pseudonymize);
    const input = await readInput(path, name, options);
    if (input instanceof NeurogradeError) answers.push({ file, line: null, problem: input });
    else answers.push(...(await predictFile(workspace, { ...input, path, name, file }, { release, model, ...options })));
    report({ stage: 'predict', done: file, total: options.files.length });
  }
  return answers;
}

async function loadModel({ database, bucket }: Workspace, { modelId }: Release): Promise<LoadedModel> {
  const { bucketKey } = (await findModel(database, modelId))!;
  return new LoadedModel(await bucket.get(bucketKey));
}

interface Input {
  readonly content: Uint8Array;
  readonly table: FeatureTable;
}

async function readInput(path: string, name: string, { segment, decimal }: PredictOptions): Promise<Input | NeurogradeError> {
  try {
    const content = await readInputFile(path, name);
    return { content, table: requireNamedCases(await readFeatureFile(content, { segment, decimal })) };
  } catch (error) {
    return asNeurogradeError(error, name);
  }
}

interface InputFile extends Input {
  readonly path: string;
  readonly name: string;
  readonly file: number;
}

interface Serving {
  readonly release: Release;
  readonly model: LoadedModel;
  readonly maxMissingShare: number;
}

async function predictFile(
  { database, pseudonymize, seal }: Workspace,
  { content, table, path, name, file }: InputFile,
  { release, model, maxMissingShare }: Serving,
): Promise<PredictAnswer[]> {
  const { artifact } = model;
  let graded: ReturnType<LoadedModel['grade']>;
  let X: ReturnType<LoadedModel['align']>;
  try {
    X = model.align(table, name);
    graded = model.grade(X);
  } catch (error) {
    if (error instanceof NeurogradeError) return [{ file, line: null, problem: error }];
    throw error;
  }
  const hash = valuesHasher(artifact.features);
  const limit = model.missingLimit(maxMissingShare);
  const fileSha256 = sha256(content);
  const identities = new Map<string, string>();
  const rows: NewPrediction[] = [];
  const answers = table.records.map((record, row): PredictAnswer => {
    const { line } = record;
    const missing = missingIn(X.row(row));
    if (missing / X.columns > limit) {
      return {
        file,
        line,
        problem: new NeurogradeError('predict.too-many-missing', { file: name, line, missing, features: X.columns }),
      };
    }
    const clinicId = identity(record.patient ?? basename(path, extname(path)));
    const patient = pseudonymize(clinicId);
    identities.set(patient, clinicId);
    const featuresSha256 = hash(X.row(row));
    const id = `prediction-${sha256(JSON.stringify([release.modelId, patient, featuresSha256])).slice(0, 16)}`;
    const { probability, grade, conformal, ...warnings } = graded[row]!;
    const { threshold, datasetVersion } = artifact;
    const common = { id, patient, line, probability, grade, threshold, conformal, datasetVersion };
    rows.push({
      ...common,
      releaseId: release.id,
      modelId: release.modelId,
      fileSha256,
      featuresSha256,
      warnings: { ...warnings },
    });
    return { ...common, ...warnings, file, model: { id: release.modelId, name: artifact.name }, release: release.id };
  });
  await keepIdentities(database, seal, identities);
  await insertPredictions(database, rows);
  return answers;
}
