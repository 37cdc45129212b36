import { describe, expect, it } from 'vitest';
import { ListSampler } from './ListSampler.js';
import { runSearch, type SearchProgress } from './runSearch.js';

const candidates = Array.from({ length: 12 }, (_, a) => ({ a }));
const score = ({ candidate }: { candidate: { readonly a?: unknown } }) => -Math.abs((candidate.a as number) - 4.5);

describe('runSearch', () => {
  it('evaluates all, and takes the first of equally good ones', async () => {
    const result = await runSearch(new ListSampler(candidates, { batchSize: 5 }), score);
    expect(result.trials.map(({ candidate }) => candidate)).toEqual(candidates);
    expect(result.best!.candidate).toEqual({ a: 4 });
    expect(result.ended).toBe('exhausted');
  });

  it.each([1, 5, 7, 12])('ends after %i candidates, whatever the batches', async (maxCandidates) => {
    for (const concurrency of [1, 3]) {
      const result = await runSearch(new ListSampler(candidates, { batchSize: 5 }), score, { maxCandidates, concurrency });
      expect(result.trials.map(({ id }) => id)).toEqual(Array.from({ length: maxCandidates }, (_, id) => id));
      expect(result.ended).toBe('candidates');
    }
  });

  it('begins nothing after its seconds, and keeps what is done', async () => {
    let clock = 0;
    const slow = (trial: Parameters<typeof score>[0]) => {
      clock += 1000;
      return score(trial);
    };
    const result = await runSearch(new ListSampler(candidates), slow, { maxSeconds: 2.5, now: () => clock });
    expect(result.trials).toHaveLength(3);
    expect(result.ended).toBe('seconds');
  });

  it('stops when the signal says so, and keeps what is done; what was broken off is no error', async () => {
    const signal = { aborted: false };
    const result = await runSearch(
      new ListSampler(candidates),
      async (trial) => {
        if (trial.id !== 6) return score(trial);
        signal.aborted = true;
        throw new Error('broken off');
      },
      { signal },
    );
    expect(result.trials.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(result.ended).toBe('aborted');
    expect((await runSearch(new ListSampler(candidates), score, { signal })).best).toBeUndefined();
  });

  it('hands on what evaluate throws, and begins nothing more', async () => {
    let begun = 0;
    const evaluate = async () => {
      begun++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      throw new Error('no disk');
    };
    await expect(runSearch(new ListSampler(candidates), evaluate, { concurrency: 2 })).rejects.toThrow('no disk');
    expect(begun).toBe(2);
  });

  it('tells of each trial with the best score so far', async () => {
    const seen: SearchProgress[] = [];
    await runSearch(new ListSampler(candidates), score, { maxCandidates: 3, onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done, bestScore, trial }) => [done, bestScore, trial.id])).toEqual([
      [1, -4.5, 0],
      [2, -3.5, 1],
      [3, -2.5, 2],
    ]);
  });

  it.each([{ maxCandidates: 0 }, { maxSeconds: 0 }, { concurrency: 0 }])('refuses %o', async (options) => {
    await expect(runSearch(new ListSampler(candidates), score, options)).rejects.toThrow('runSearch: ');
  });
});
