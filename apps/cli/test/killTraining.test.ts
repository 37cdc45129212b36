import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { killTrainingDrill } from '../../../scripts/drill/killTraining.mjs';

/** A few of the thirty that `npm run drill -- kill-training` does. */
const TIMES = 2;

describe('kill -9 of a training', () => {
  it('leaves a run that resumes to the same bytes, with no fit lost and none done twice', async () => {
    const { failures, killed } = await killTrainingDrill({ times: TIMES, patients: 40, train: ['--candidates', '3'], seed: 5 });
    expect(failures).toEqual([]);
    expect(killed).toBeGreaterThan(0);
  }, 600_000);
});
