import type { ModelComparisonResponse } from '@neurograde/contracts';
import { compareModels } from '@neurograde/mlops/registry';
import { describeComparison } from '../../output/describeComparison.js';
import type { Session } from '../../Session.js';

/** Two models on the same patients. */
export async function action(session: Session, [a, b]: readonly string[]): Promise<number> {
  const response: ModelComparisonResponse = {
    comparison: await session.withWorkspace((workspace) => compareModels(workspace, a!, b!)),
  };
  session.answer(response, () => describeComparison(session, response.comparison));
  return 0;
}
