import { setImmediate } from 'node:timers/promises';
import { findPrediction } from '../../../database/predictionRepository.js';
import type { Workspace } from '../../../home/openWorkspace.js';
import type { PredictAnswer } from '../recordPredictions.js';
import { explainPrediction } from './explainPrediction.js';
import { ModelContexts } from './ModelContexts.js';

/**
 * The answers of `predict`, each stored one with why it is what it is. Other work of the process goes on between them.
 *
 * @param contexts kept from one call to the next, where there are several
 * @throws as `explainPrediction`
 */
export async function explainAnswers(
  workspace: Pick<Workspace, 'database' | 'bucket'>,
  answers: readonly PredictAnswer[],
  contexts = new ModelContexts(workspace),
): Promise<PredictAnswer[]> {
  const explained: PredictAnswer[] = [];
  for (const answer of answers) {
    if ('problem' in answer) explained.push(answer);
    else {
      const prediction = (await findPrediction(workspace.database, answer.id))!;
      explained.push({ ...answer, explanation: await explainPrediction(contexts, prediction) });
      await setImmediate();
    }
  }
  return explained;
}
