import type { UnstoredPrediction } from '@neurograde/contracts';
import { readModelFile } from '../../export/readModelFile.js';
import { displayName } from '../../identity/displayName.js';
import { readInputFile } from '../../input/readInputFile.js';
import { type Failed, type GradeOptions, gradeFile } from './gradeFile.js';
import { LoadedModel } from './LoadedModel.js';

export interface UnstoredPredictOptions extends GradeOptions {
  /** Path of a model that `models export` wrote. */
  readonly model: string;
  /** Paths of files with unlabelled patients. */
  readonly files: readonly string[];
}

/**
 * An exported model grades unlabelled patients, without a home or a database. Nothing is kept, and no patient is named: there is no key for a pseudonym. The
 * file and the line tell which is which.
 *
 * @returns answers in the order of the files and of the patients in them
 * @throws `model.not-a-model`, `model.changed`, `predict.newer-model`, and as `readInputFile` for the model's file
 */
export async function predictUnstored({
  model: path,
  files,
  ...options
}: UnstoredPredictOptions): Promise<(UnstoredPrediction | Failed)[]> {
  const modelName = displayName(path, 0, hide);
  const { id, artifact } = await readModelFile(await readInputFile(path, modelName), modelName);
  const loaded = await LoadedModel.of(artifact);
  const model = { id, name: artifact.name };
  const answers: (UnstoredPrediction | Failed)[] = [];
  for (const [index, file] of files.entries()) {
    const graded = await gradeFile(loaded, file, displayName(file, index + 1, hide), index + 1, options);
    if ('problem' in graded) answers.push(graded);
    else for (const one of graded.patients) answers.push('problem' in one ? one : { ...one.answer, model, stored: false });
  }
  return answers;
}

/** In place of a name that may be a patient's. */
function hide(): string {
  return '…';
}
