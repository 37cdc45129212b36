import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface BackOff {
  /** Milliseconds before the second attempt; each further one waits twice as long. Default 100. */
  readonly first?: number;
  /** The longest wait, in milliseconds. Default 5,000. */
  readonly longest?: number;
  /** No attempt is begun after so many milliseconds. Default 60,000. */
  readonly within?: number;
}

/**
 * Does `work` again while it fails for a reason that may pass. Each wait is drawn between half of it and the whole, so that many that were
 * interrupted at once do not come back at once.
 *
 * @throws what the last attempt threw
 */
export async function retryWithBackOff<T>(
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean,
  { first = 100, longest = 5_000, within = 60_000 }: BackOff = {},
): Promise<T> {
  const end = performance.now() + within;
  for (let wait = first; ; wait = Math.min(2 * wait, longest)) {
    try {
      return await work();
    } catch (error) {
      const pause = randomInt(Math.ceil(wait / 2), wait + 1);
      if (!mayPass(error) || performance.now() + pause > end) throw error;
      await sleep(pause);
    }
  }
}
