import { type ModelDecisionResponse, NeurogradeError } from '@neurograde/contracts';
import type { DecidedModel, DecisionOptions } from '@neurograde/mlops/registry';
import type { Session } from '../Session.js';
import { signerOf } from '../signerOf.js';
import { fill } from '../texts/Texts.js';

export interface DecisionCommandOptions {
  readonly by?: string;
  readonly comment?: string;
}

/** What was signed. Who signs is named, or is the configured actor. @throws `usage.invalid-option` */
export function decisionOf(
  model: string,
  { by, comment }: DecisionCommandOptions,
  environment: NodeJS.ProcessEnv,
): DecisionOptions {
  if (!comment) throw new NeurogradeError('usage.invalid-option', { option: '--comment', expected: '<…>', value: '' });
  return { model, by: signerOf(by, environment), comment };
}

export function answerDecision(session: Session, model: DecidedModel, text: 'models.approved' | 'models.retired'): number {
  const response: ModelDecisionResponse = { model };
  session.answer(response, () => [fill(session.texts[text], { id: model.id, by: model.decisions[0]!.by })]);
  return 0;
}
