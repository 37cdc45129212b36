import { NeurogradeError } from '@neurograde/contracts/errors';
import { predictResponse } from '../answers/predictResponse.js';
import { decimalMark } from '../decimalMark.js';
import { describePredictions } from '../output/describePredictions.js';
import type { Session } from '../Session.js';

export interface PredictCommandOptions {
  readonly segment?: string;
  readonly decimal?: string;
  /** Path of an exported model, with which nothing is stored. */
  readonly model?: string;
  readonly explain?: boolean;
}

/** @returns 2 when any file or patient got no prediction; the others are stored and answered all the same */
export async function action(
  session: Session,
  files: readonly string[],
  { segment, decimal: sign, model, explain = false }: PredictCommandOptions,
): Promise<number> {
  const { maxMissingShare } = session.configuration.predict;
  const options = { files, segment, decimal: decimalMark(sign), maxMissingShare };
  if (explain && model !== undefined) {
    throw new NeurogradeError('usage.invalid-option', { option: '--explain', expected: '--home', value: '--model' });
  }
  const answers = model === undefined ? await stored(session, options, explain) : await unstored({ ...options, model });
  const response = predictResponse(answers, session.language);
  const describe = explain ? (await import('../output/describeExplanation.js')).describeExplanation : undefined;
  session.answer(response, () => describePredictions(session, response.predictions, describe));
  return response.predictions.some((prediction) => 'error' in prediction) ? 2 : 0;
}

async function stored(session: Session, options: import('@neurograde/mlops/prediction').PredictOptions, explain: boolean) {
  const { predict } = await import('@neurograde/mlops/prediction');
  return session.withWorkspace(async (workspace) => {
    const answers = await predict(workspace, options, session.report);
    if (!explain) return answers;
    const { explainAnswers } = await import('@neurograde/mlops/explanation');
    return explainAnswers(workspace, answers);
  });
}

/** Without a home, and without waiting for what only a home needs. */
async function unstored(options: import('@neurograde/mlops/standalone').UnstoredPredictOptions) {
  const { predictUnstored } = await import('@neurograde/mlops/standalone');
  return predictUnstored(options);
}
