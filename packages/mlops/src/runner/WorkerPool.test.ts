import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from './WorkerPool.js';

/** Threads run what is built. */
const serveTasks = pathToFileURL(join(import.meta.dirname, '../../dist/runner/serveTasks.js')).href;
const folder = mkdtempSync(join(tmpdir(), 'neurograde-pool-'));
const module = join(folder, 'worker.mjs');
writeFileSync(
  module,
  `import { threadId } from 'node:worker_threads';
import { serveTasks } from ${JSON.stringify(serveTasks)};
let done = 0;
serveTasks(({ factor, problem }) => {
  if (problem) throw new Error(problem);
  return (task) => {
    if (task.wait) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, task.wait);
    if (task.problem) throw new Error(task.problem);
    if (task.end) process.exit(task.end);
    if (task.endLater) setTimeout(() => process.exit(task.endLater), 5);
    if (task.unclonable) return () => {};
    return { value: task.value * factor, thread: threadId, order: ++done };
  };
});
`,
);

interface Task {
  readonly value?: number;
  readonly wait?: number;
  readonly problem?: string;
  readonly end?: number;
  readonly endLater?: number;
  readonly unclonable?: boolean;
}
interface Context {
  readonly factor?: number;
  readonly problem?: string;
}
interface Answer {
  readonly value: number;
  readonly thread: number;
  /** How many tasks the thread had then done. */
  readonly order: number;
}

const pools: WorkerPool<Context, Task, Answer>[] = [];
function open(threads: number, path = module): WorkerPool<Context, Task, Answer> {
  const pool = new WorkerPool<Context, Task, Answer>({ module: path, threads });
  pools.push(pool);
  return pool;
}
const TIMES_TEN = { factor: 10 };
const tasks = (...list: readonly (Task & { readonly group?: string })[]) =>
  list.map(({ group = 'g', ...task }) => ({ group, task }));

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('WorkerPool', () => {
  it('answers in the order of the tasks, whichever thread was faster', async () => {
    const results = await open(3).run(
      TIMES_TEN,
      tasks({ value: 1, wait: 60, group: 'a' }, { value: 2, group: 'b' }, { value: 3, group: 'c' }, { value: 4, group: 'd' }),
    );
    expect(results.map(({ value }) => value)).toEqual([10, 20, 30, 40]);
    expect(new Set(results.map(({ thread }) => thread)).size).toBeGreaterThan(1);
  });

  it('counts the tasks done, one by one', async () => {
    const seen: number[] = [];
    await open(2).run(TIMES_TEN, tasks({ value: 1 }, { value: 2 }, { value: 3 }), { onDone: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('keeps a thread with its group while that has tasks, then gives it another', async () => {
    const list = ['a', 'b', 'a', 'c', 'b', 'c', 'a', 'c'].map((group, value) => ({ group, value }));
    expect((await open(1).run(TIMES_TEN, tasks(...list))).map(({ order }) => order)).toEqual([1, 4, 2, 6, 5, 7, 3, 8]);
  });

  it('begins a group of its own on every thread', async () => {
    const results = await open(2).run(TIMES_TEN, tasks({ group: 'a' }, { group: 'a' }, { group: 'a' }, { group: 'b' }));
    expect(results[0]!.thread).not.toBe(results[3]!.thread);
  });

  it('works off more groups than threads, and fewer tasks than threads', async () => {
    const many = Array.from({ length: 9 }, (_, value) => ({ value, group: `g${value}` }));
    expect((await open(2).run(TIMES_TEN, tasks(...many))).map(({ value }) => value)).toEqual(many.map(({ value }) => 10 * value));
    expect((await open(4).run(TIMES_TEN, tasks({ value: 5 }))).map(({ value }) => value)).toEqual([50]);
    expect(await open(2).run(TIMES_TEN, [])).toEqual([]);
  });

  it('runs again with the same threads, on another context', async () => {
    const pool = open(1);
    const [first] = await pool.run(TIMES_TEN, tasks({ value: 1 }));
    const [second] = await pool.run({ factor: 100 }, tasks({ value: 2 }));
    expect(second).toMatchObject({ value: 200, thread: first!.thread });
  });

  it('throws the problem of a task in its words, and stops the other threads', async () => {
    const started = Date.now();
    await expect(
      open(2).run(TIMES_TEN, tasks({ problem: 'C must be > 0', group: 'a' }, { wait: 20_000, group: 'b' })),
    ).rejects.toThrow(/^C must be > 0$/);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('throws when a thread dies at its work', async () => {
    await expect(open(2).run(TIMES_TEN, tasks({ value: 1, group: 'a' }, { end: 7, group: 'b' }))).rejects.toThrow(
      'a worker thread ended with status 7',
    );
  });

  it('throws when a thread cannot begin', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, "throw new Error('cannot start')");
    await expect(open(2, broken).run(TIMES_TEN, tasks({ value: 1 }))).rejects.toThrow('cannot start');
    await expect(open(2).run({ problem: 'no such data' }, tasks({ value: 1 }))).rejects.toThrow('no such data');
  });

  it('outlives a thread that dies idle, and says so when it is next asked', async () => {
    const pool = open(1);
    await pool.run(TIMES_TEN, tasks({ value: 1, endLater: 3 }));
    await sleep(100);
    await expect(pool.run(TIMES_TEN, tasks({ value: 2 }))).rejects.toThrow('a worker thread ended with status 3');
  });

  it('throws when a result cannot leave its thread', async () => {
    await expect(open(1).run(TIMES_TEN, tasks({ unclonable: true }))).rejects.toThrow();
  });

  it('throws what the caller’s own count of tasks throws', async () => {
    const run = open(1).run(TIMES_TEN, tasks({ value: 1 }), {
      onDone: () => {
        throw new Error('screen gone');
      },
    });
    await expect(run).rejects.toThrow('screen gone');
  });

  it('can be closed twice, and answers no more', async () => {
    const pool = open(2);
    await pool.close();
    await pool.close();
    await expect(pool.run(TIMES_TEN, tasks({ value: 1 }))).rejects.toThrow('the worker threads have been stopped');
  });
});
