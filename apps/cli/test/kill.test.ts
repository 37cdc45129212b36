import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { killDrill } from '../../../scripts/drill/kill.mjs';

/** A few of the fifty that `npm run drill -- kill` does. */
const TIMES = 5;

describe('kill -9', () => {
  it('leaves ingest and process to be run again, to the same rows and objects as undisturbed', async () => {
    const { failures, killed } = await killDrill({ times: TIMES, patients: 24, seed: 5 });
    expect(failures).toEqual([]);
    expect(killed).toBeGreaterThan(0);
  }, 600_000);
});
