import { type ModelDecisionResponse, NeurogradeError } from '@neurograde/contracts';
import type { DecidedModel, DecisionOptions } from '@neurograde/mlops/registry';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface DecisionCommandOptions {
  readonly by?: string;
  readonly comment?: string;
}

/** What was signed. Who signs is named, or is the configured actor. @throws `usage.invalid-option` */
export function decisionOf(
  model: string,
  { by, comment }: DecisionCommandOptions,
  { NEUROGRADE_ACTOR: actor }: NodeJS.ProcessEnv,
): DecisionOptions {
  const needed = (option: string, written: string | undefined): string => {
    if (written) return written;
    throw new NeurogradeError('usage.invalid-option', { option, expected: '<…>', value: '' });
  };
  return { model, by: needed('--by', by ?? actor), comment: needed('--comment', comment) };
}

export function answerDecision(session: Session, model: DecidedModel, text: 'models.approved' | 'models.retired'): number {
  const response: ModelDecisionResponse = { model };
  session.answer(response, () => [fill(session.texts[text], { id: model.id, by: model.decisions[0]!.by })]);
  return 0;
}
