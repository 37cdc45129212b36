import { describe, expect, it } from 'vitest';
import { retryWithBackOff } from './retryWithBackOff.js';

/** Fails so many times, then gives the moments of all attempts. */
function failing(times: number): () => Promise<number[]> {
  const moments: number[] = [];
  return async () => {
    moments.push(performance.now());
    if (moments.length <= times) throw new Error(`attempt ${moments.length}`);
    return moments;
  };
}

describe('retryWithBackOff', () => {
  it('waits between half a wait and the whole, twice as long each time up to the longest', async () => {
    const moments = await retryWithBackOff(failing(4), () => true, { first: 20, longest: 60 });
    const waits = moments.slice(1).map((moment, i) => moment - moments[i]!);
    for (const [i, whole] of [20, 40, 60, 60].entries()) {
      expect(waits[i]).toBeGreaterThanOrEqual(whole / 2 - 2);
      expect(waits[i]).toBeLessThan(whole + 200);
    }
  });

  it('does not repeat what will not pass', async () => {
    await expect(retryWithBackOff(failing(1), () => false)).rejects.toThrow('attempt 1');
  });

  it('gives up with the last error when the time is over', async () => {
    const begun = performance.now();
    await expect(retryWithBackOff(failing(1e9), () => true, { first: 10, longest: 20, within: 100 })).rejects.toThrow(
      /attempt [5-9]|attempt 1\d/,
    );
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
