import { basename, extname } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { extendAudit, lockAudit } from '../../database/auditRepository.js';
import { insertPredictions } from '../../database/predictionRepository.js';
import { currentRelease } from '../../database/releaseRepository.js';
import { answeredEntries } from '../../database/storePredictions.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { displayName } from '../../identity/displayName.js';
import { keepIdentities } from '../../identity/keepIdentities.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { type GradedFile, type GradeOptions, gradeFile } from './gradeFile.js';
import { keepFile } from './keepFile.js';
import { type PredictAnswer, recordPredictions } from './recordPredictions.js';
import { loadServing, type Serving } from './Serving.js';

export interface PredictOptions extends GradeOptions {
  /** Paths of files with unlabelled patients. */
  readonly files: readonly string[];
}

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
  const serving = await loadServing(workspace, release);
  const answers: PredictAnswer[] = [];
  for (const [index, path] of options.files.entries()) {
    const file = index + 1;
    const name = displayName(path, file, workspace.pseudonymize);
    const graded = await gradeFile(serving.model, path, name, file, options);
    if ('problem' in graded) answers.push(graded);
    else answers.push(...(await storeAnswers(workspace, serving, graded, path)));
    report({ stage: 'predict', done: file, total: options.files.length });
  }
  return answers;
}

async function storeAnswers(
  { database, bucket, actor, pseudonymize, seal }: Workspace,
  serving: Serving,
  { content, patients }: GradedFile,
  path: string,
): Promise<readonly PredictAnswer[]> {
  const file = await keepFile(bucket, seal, content);
  const unnamed = basename(path, extname(path));
  const { answers, rows, identities } = recordPredictions(serving, patients, { unnamed, file, requester: actor, pseudonymize });
  await keepIdentities(database, seal, identities);
  await database.transaction(async (transaction) => {
    await insertPredictions(transaction, rows);
    await extendAudit(transaction, await lockAudit(transaction), answeredEntries(rows));
  });
  return answers;
}
