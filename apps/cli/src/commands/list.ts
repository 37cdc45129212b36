import { NeurogradeError } from '@neurograde/contracts';
import { isListable, LISTABLE, listPage } from '@neurograde/mlops/records';
import { formatRecords } from '../output/formatRecords.js';
import { type Session, wholeNumber } from '../Session.js';

export interface ListCommandOptions {
  readonly limit?: string;
  readonly patient?: string;
}

/** What is stored of one kind, newest first. */
export async function action(
  session: Session,
  [kind]: readonly string[],
  { limit, patient }: ListCommandOptions,
): Promise<number> {
  if (!isListable(kind!))
    throw new NeurogradeError('usage.invalid-option', { option: 'list', expected: LISTABLE.join(' | '), value: kind! });
  const most = wholeNumber('--limit', limit, 1, 100_000) ?? 50;
  const { lines } = await session.withWorkspace((workspace) => listPage(workspace, kind, { limit: most, patient }));
  session.answer({ [kind]: lines }, () => (lines.length === 0 ? [session.texts['list.empty']] : [formatRecords(lines, session)]));
  return 0;
}
