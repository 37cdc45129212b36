import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { HalvingSampler } from './HalvingSampler.js';
import { type HalvingRound, type HalvingScheduleOptions, halvingSchedule } from './halvingSchedule.js';
import { runSearch } from './runSearch.js';

interface Schedule extends HalvingScheduleOptions {
  rounds: HalvingRound[];
}

const { schedules, survivors } = readExpected<{ schedules: Schedule[]; survivors: number[][] }>('model_selection');

describe('halvingSchedule', () => {
  it.each(schedules)(
    'is that of scikit-learn: $nCandidates candidates, $minResources to $maxResources by $factor, $aggressiveElimination',
    ({ rounds, ...options }) => {
      expect(halvingSchedule(options)).toEqual(rounds);
    },
  );

  it('says what does not go together', () => {
    expect(() => halvingSchedule({ minResources: 'exhaust', maxResources: 10 })).toThrow(
      'halvingSchedule: minResources must be a number where nCandidates is "exhaust"; got "exhaust"',
    );
    expect(() => halvingSchedule({ minResources: 11, maxResources: 10 })).toThrow(
      'minResources must be ≤ maxResources (10); got 11',
    );
  });
});

describe('HalvingSampler', () => {
  it('lets go on who does in scikit-learn, and takes the best of the last round', async () => {
    const space = { worth: { type: 'integer', low: 0, high: 999 } } as const;
    const sampler = new HalvingSampler({ space, nCandidates: 20, maxResources: 30 });
    // The candidates are drawn otherwise than there: each stands for the one in its place.
    const worths = new Map<unknown, number>();
    const { trials, best } = await runSearch(sampler, ({ id, iteration, candidate }) => {
      if (iteration === 0) worths.set(candidate.worth, survivors[0]![id]!);
      return worths.get(candidate.worth)!;
    });
    const rounds = survivors.map((_, round) => trials.filter(({ iteration }) => iteration === round).map(({ score }) => score));
    expect(rounds).toEqual(survivors);
    expect(trials.map(({ resources }) => resources)).toEqual(
      sampler.rounds.flatMap(({ nCandidates, nResources }) => Array<number>(nCandidates).fill(nResources)),
    );
    expect(best!.score).toBe(Math.max(...survivors.at(-1)!));
    expect(best!.iteration).toBe(survivors.length - 1);
  });

  it('drops first what could not be evaluated, and plans anew for a space with fewer candidates', async () => {
    const space = { a: { type: 'integer', low: 1, high: 7 } } as const;
    const sampler = new HalvingSampler({ space, nCandidates: 27, maxResources: 27 });
    expect(sampler.rounds).toEqual(halvingSchedule({ nCandidates: 7, maxResources: 27 }));
    const { trials } = await runSearch(sampler, ({ candidate }) =>
      (candidate.a as number) > 2 ? Number.NaN : -Number(candidate.a),
    );
    expect(trials.filter(({ iteration }) => iteration === 1).map(({ candidate }) => candidate.a)).toEqual([7, 2, 1]);
  });
});
