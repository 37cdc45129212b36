import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeLock } from './HomeLock.js';
import { ownIdentity } from './processIdentity.js';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-lock-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const newHome = () => mkdtemp(join(scratch, 'home-'));

/** A lock as some process has left it. */
async function leaveLock(home: string, number: number, holder: object): Promise<void> {
  await mkdir(join(home, 'lock', String(number)), { recursive: true });
  await writeFile(
    join(home, 'lock', String(number), 'holder.json'),
    JSON.stringify({ ...ownIdentity(), command: 'x', ...holder }),
  );
}

/** A process of its own needs JavaScript, hence the built package; `npm test` builds it first. */
const BUILT = new URL('../../dist/home/HomeLock.js', import.meta.url);

/** A process that waits for a line, tries to take the lock, says how that went, and keeps what it has until the next line. */
function spawnTaker(home: string): ChildProcess {
  const script = `
    import { createInterface } from 'node:readline';
    const { HomeLock } = await import('${BUILT}');
    console.log('ready');
    for await (const line of createInterface({ input: process.stdin })) {
      if (line === 'exit') process.exit(0);
      try {
        HomeLock.acquire(process.argv[1], 'neurograde run');
        console.log('taken');
      } catch (error) {
        console.log(error.code ?? String(error));
      }
    }
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', script, home], { stdio: ['pipe', 'pipe', 'inherit'] });
}

describe('HomeLock', () => {
  it('is not given twice, not even to the same process, and names who holds it', async () => {
    const home = await newHome();
    const lock = HomeLock.acquire(home, 'neurograde run');
    let error: unknown;
    try {
      HomeLock.acquire(home, 'neurograde train');
    } catch (caught) {
      error = caught;
    }
    expect(error).toMatchObject({ code: 'home.locked', details: { pid: process.pid, command: 'neurograde run' } });
    expect((error as Error).message).toMatch(
      new RegExp(`: process ${process.pid} \\(neurograde run, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\)\\.`),
    );
    lock.release();
  });

  it('is free again once it is released, which may be done twice', async () => {
    const home = await newHome();
    for (let time = 0; time < 5; time++) {
      const lock = HomeLock.acquire(home, 'a');
      lock.release();
      lock.release();
    }
    expect((await readdir(join(home, 'lock'))).length).toBeLessThanOrEqual(2);
  });

  it('still belongs to the second holder when the first releases once more', async () => {
    const home = await newHome();
    const first = HomeLock.acquire(home, 'a');
    first.release();
    const second = HomeLock.acquire(home, 'b');
    first.release();
    expect(() => HomeLock.acquire(home, 'c')).toThrow(expect.objectContaining({ code: 'home.locked' }));
    second.release();
  });

  it('is taken over from a process that is gone', async () => {
    const home = await newHome();
    await leaveLock(home, 7, { pid: 2 ** 22 + 1 });
    HomeLock.acquire(home, 'a').release();
  });

  it.runIf(process.platform === 'linux')('is taken over when its number now belongs to another process', async () => {
    const home = await newHome();
    await leaveLock(home, 7, { started: 'another boot:1' });
    HomeLock.acquire(home, 'a').release();
  });

  it('is taken over when the machine was started since, where no start time tells the processes apart', async () => {
    const home = await newHome();
    await leaveLock(home, 7, { started: null, since: '2001-01-01T00:00:00.000Z' });
    HomeLock.acquire(home, 'a').release();
    await leaveLock(home, 99, { started: null });
    expect(() => HomeLock.acquire(home, 'a')).toThrow(expect.objectContaining({ code: 'home.locked' }));
  });

  it('is not taken over from another machine, whose processes cannot be seen', async () => {
    const home = await newHome();
    await leaveLock(home, 7, { pid: 2 ** 22 + 1, machine: `not-${hostname()}` });
    expect(() => HomeLock.acquire(home, 'a')).toThrow(
      expect.objectContaining({
        code: 'home.locked-elsewhere',
        details: expect.objectContaining({ machine: `not-${hostname()}` }),
      }),
    );
  });

  it('is free when a power cut left a lock without content', async () => {
    const home = await newHome();
    await mkdir(join(home, 'lock', '3', 'something'), { recursive: true });
    HomeLock.acquire(home, 'a').release();
  });

  describe.skipIf(!existsSync(BUILT))('among processes (needs the built package)', () => {
    it('goes to exactly one of several that find a dead holder at once, again and again', async () => {
      const home = await newHome();
      const takers = Array.from({ length: 4 }, () => spawnTaker(home));
      const lines = takers.map((taker) => createInterface({ input: taker.stdout! })[Symbol.asyncIterator]());
      const next = async () => (await Promise.all(lines.map((line) => line.next()))).map(({ value }) => value);
      expect(await next()).toEqual(Array(4).fill('ready'));
      for (let round = 0; round < 10; round++) {
        await leaveLock(home, 1000 * (round + 1), { pid: 2 ** 22 + 1 });
        for (const taker of takers) taker.stdin!.write('take\n');
        expect((await next()).sort()).toEqual(['home.locked', 'home.locked', 'home.locked', 'taken']);
      }
      for (const taker of takers) taker.stdin!.write('exit\n');
      await Promise.all(takers.map((taker) => once(taker, 'exit')));
    });

    it.each([
      ['was killed', (taker: ChildProcess) => taker.kill('SIGKILL')],
      ['exited without a word', (taker: ChildProcess) => taker.stdin!.write('exit\n')],
    ])('is refused while the other process lives, and free once it %s', async (_, end) => {
      const home = await newHome();
      const taker = spawnTaker(home);
      const lines = createInterface({ input: taker.stdout! })[Symbol.asyncIterator]();
      await lines.next();
      taker.stdin!.write('take\n');
      expect((await lines.next()).value).toBe('taken');
      expect(() => HomeLock.acquire(home, 'a')).toThrow(
        expect.objectContaining({ details: expect.objectContaining({ pid: taker.pid, command: 'neurograde run' }) }),
      );
      end(taker);
      await once(taker, 'exit');
      HomeLock.acquire(home, 'a').release();
    });
  });
});
