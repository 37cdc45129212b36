import { basename, extname } from 'node:path';
import type { Prediction } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { putHashed, sha256 } from '../../bucket/putHashed.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';
import { findModel } from '../../database/modelRepository.js';
import { insertPredictions, type NewPrediction } from '../../database/predictionRepository.js';
import { currentRelease, type Release } from '../../database/releaseRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { displayName } from '../../identity/displayName.js';
import { identity } from '../../identity/identity.js';
import { keepIdentities } from '../../identity/keepIdentities.js';
import { writePack } from '../../originals/pack.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { type Failed, type GradedFile, type GradeOptions, gradeFile } from './gradeFile.js';
import { LoadedModel } from './LoadedModel.js';

export interface PredictOptions extends GradeOptions {
  /** Paths of files with unlabelled patients. */
  readonly files: readonly string[];
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
    const graded = await gradeFile(model, path, name, file, options);
    if ('problem' in graded) answers.push(graded);
    else answers.push(...(await storeAnswers(workspace, graded, path, { release, model })));
    report({ stage: 'predict', done: file, total: options.files.length });
  }
  return answers;
}

async function loadModel({ database, bucket }: Workspace, { modelId }: Release): Promise<LoadedModel> {
  const { bucketKey } = (await findModel(database, modelId))!;
  return LoadedModel.read(await bucket.get(bucketKey));
}

interface Serving {
  readonly release: Release;
  readonly model: LoadedModel;
}

async function storeAnswers(
  { database, bucket, actor, pseudonymize, seal }: Workspace,
  { content, patients }: GradedFile,
  path: string,
  { release, model: { artifact } }: Serving,
): Promise<PredictAnswer[]> {
  const hash = valuesHasher(artifact.features);
  const fileSha256 = sha256(content);
  const fileKey = await putHashed(bucket, 'predicted', writePack([{ sha256: fileSha256, content }], seal), 'pack');
  const identities = new Map<string, string>();
  const rows: NewPrediction[] = [];
  const answers = patients.map((graded): PredictAnswer => {
    if ('problem' in graded) return graded;
    const clinicId = identity(graded.patient ?? basename(path, extname(path)));
    const patient = pseudonymize(clinicId);
    identities.set(patient, clinicId);
    const featuresSha256 = hash(graded.values);
    const id = `prediction-${sha256(JSON.stringify([release.modelId, patient, featuresSha256])).slice(0, 16)}`;
    const { file, line, probability, grade, threshold, conformal, datasetVersion, ...warnings } = graded.answer;
    const common = { id, patient, line, probability, grade, threshold, conformal, datasetVersion };
    rows.push({
      ...common,
      releaseId: release.id,
      modelId: release.modelId,
      fileSha256,
      fileKey,
      featuresSha256,
      features: graded.values,
      requester: actor,
      warnings: { ...warnings },
    });
    return { ...common, ...warnings, file, model: { id: release.modelId, name: artifact.name }, release: release.id };
  });
  await keepIdentities(database, seal, identities);
  await insertPredictions(database, rows);
  return answers;
}
