import { approveModel } from '@neurograde/mlops/registry';
import { answerDecision, type DecisionCommandOptions, decisionOf } from '../../answers/decisionResponse.js';
import type { Session } from '../../Session.js';

/** A person signs for a model. */
export async function action(session: Session, [model]: readonly string[], options: DecisionCommandOptions): Promise<number> {
  const decision = decisionOf(model!, options, process.env);
  const { registry } = session.configuration;
  const decided = await session.withWorkspace((workspace) => approveModel(workspace, decision, registry));
  return answerDecision(session, decided, 'models.approved');
}
