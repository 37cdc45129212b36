import { NeurogradeError } from '@neurograde/contracts/errors';

/** Who did what nobody put a name to. */
export const UNNAMED_ACTOR = 'cli';

/** Who is said to have made and named things: `NEUROGRADE_ACTOR`, else `cli`. Never a user of the machine, whose name identifies. */
export function actorOf({ NEUROGRADE_ACTOR: written = '' }: NodeJS.ProcessEnv): string {
  if (written === '') return UNNAMED_ACTOR;
  if (/^[\w.@:/-]{1,64}$/.test(written)) return written;
  throw new NeurogradeError('usage.invalid-option', {
    option: 'NEUROGRADE_ACTOR',
    expected: 'A–Z a–z 0–9 . _ @ : / - (1 … 64)',
    value: '…',
  });
}
