import { predict } from '@neurograde/mlops';
import { predictResponse } from '../answers/predictResponse.js';
import { decimalMark } from '../decimalMark.js';
import { describePredictions } from '../output/describePredictions.js';
import type { Session } from '../Session.js';

export interface PredictCommandOptions {
  readonly segment?: string;
  readonly decimal?: string;
}

/** @returns 2 when any file or patient got no prediction; the others are stored and answered all the same */
export async function action(
  session: Session,
  files: readonly string[],
  { segment, decimal: sign }: PredictCommandOptions,
): Promise<number> {
  const decimal = decimalMark(sign);
  const { maxMissingShare } = session.configuration.predict;
  const answers = await session.withWorkspace((workspace) =>
    predict(workspace, { files, segment, decimal, maxMissingShare }, session.report),
  );
  const response = predictResponse(answers, session.language);
  session.answer(response, () => describePredictions(session, response.predictions));
  return response.predictions.some((prediction) => 'error' in prediction) ? 2 : 0;
}
