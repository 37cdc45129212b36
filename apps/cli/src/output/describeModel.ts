import type { ShownModel } from '@neurograde/mlops/registry';
import type { Session } from '../Session.js';
import { fill, wordIn } from '../texts/Texts.js';
import { formatRecords } from './formatRecords.js';

/** A model for a person to read: where it stands, who decided what on it, and what the audit tells. */
export function describeModel(
  session: Session,
  { id, name, runId, state, alias, decisions, quality, history }: ShownModel,
): string[] {
  const { texts } = session;
  return [
    fill(texts['models.title'], { id, name, run: runId }),
    fill(texts['models.state'], { state: wordIn(texts, 'value', state) }),
    ...(alias === null ? [] : [fill(texts['models.alias'], { alias: wordIn(texts, 'value', alias) })]),
    ...(quality === null ? [] : [fill(texts['models.selection'], { selection: quality.selection })]),
    ...decisions.map(({ decision, by, comment, at }) => fill(texts[`models.${decision}`], { by, comment, at: at.slice(0, 10) })),
    ...(history.length === 0
      ? []
      : [
          '',
          formatRecords(
            history.map(({ sequence, at, action, details }) => ({
              sequence,
              auditedAt: at,
              action,
              by: typeof details.by === 'string' ? details.by : '',
            })),
            session,
          ),
        ]),
  ];
}
