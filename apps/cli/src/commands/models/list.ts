import type { Session } from '../../Session.js';
import { type ListCommandOptions, action as list } from '../list.js';

/** Every model with its metrics, how far it has come, and what it is for. */
export function action(session: Session, _: readonly string[], options: ListCommandOptions): Promise<number> {
  return list(session, ['models'], options);
}
