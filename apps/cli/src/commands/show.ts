import { NeurogradeError, type ShownPrediction } from '@neurograde/contracts';
import { isShowable, SHOWABLE, showRecord } from '@neurograde/mlops/records';
import { describePrediction } from '../output/describePrediction.js';
import type { Session } from '../Session.js';

/** One stored thing, whole. */
export async function action(session: Session, [kind, id]: readonly string[]): Promise<number> {
  if (!isShowable(kind!))
    throw new NeurogradeError('usage.invalid-option', { option: 'show', expected: SHOWABLE.join(' | '), value: kind! });
  const record = await session.withWorkspace((workspace) => showRecord(workspace, kind, id!));
  session.answer({ [kind]: record }, () =>
    kind === 'prediction' ? describePrediction(session, record as ShownPrediction) : [JSON.stringify(record, null, 2)],
  );
  return 0;
}
