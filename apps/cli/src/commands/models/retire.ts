import { retireModel } from '@neurograde/mlops/registry';
import { answerDecision, type DecisionCommandOptions, decisionOf } from '../../answers/decisionResponse.js';
import type { Session } from '../../Session.js';

/** A person withdraws a model. */
export async function action(session: Session, [model]: readonly string[], options: DecisionCommandOptions): Promise<number> {
  const decision = decisionOf(model!, options, process.env);
  const decided = await session.withWorkspace((workspace) => retireModel(workspace, decision));
  return answerDecision(session, decided, 'models.retired');
}
