import { configurationSchema } from '@neurograde/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from './Session.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('Session', () => {
  it.each([
    [{}, true],
    [{ quiet: true }, false],
  ])('with %j tells of long work on stderr: %s', async (options, tells) => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const session = new Session('train', { lang: 'en', ...options }, configurationSchema.parse({}));
    await session.withProgress(async () => {
      for (let done = 1; done < 5; done++) {
        session.report({ stage: 'train', done, total: 9 });
        vi.advanceTimersByTime(1500);
      }
    });
    expect(write.mock.calls.length > 0).toBe(tells);
  });

  it('takes the seed and the threads of the options before those of the configuration', () => {
    const configuration = configurationSchema.parse({ seed: 3, threads: 4 });
    expect(new Session('train', {}, configuration)).toMatchObject({ seed: 3, threads: 4 });
    expect(new Session('train', { seed: '5', threads: '6' }, configuration)).toMatchObject({ seed: 5, threads: 6 });
  });
});
