import type { WorkerQuestion } from './WorkerQuestion.js';
import { WorkerThread } from './WorkerThread.js';

/** One piece of work. Tasks of one group share what a worker keeps warm, so a worker stays with its group while that has tasks. */
export interface GroupedTask<Task> {
  readonly group: string;
  readonly task: Task;
}

export interface WorkerPoolOptions {
  /** Path of the module that each thread runs; it answers through `serveTasks`. */
  readonly module: string;
  /** Most threads, ≥ 1. */
  readonly threads: number;
}

/** A task that was done. */
export interface DoneTask<Result> {
  /** Place in the list of tasks. */
  readonly index: number;
  readonly result: Result;
  readonly seconds: number;
}

export interface WorkerRunOptions<Result> {
  /** Called as each task is done, with how many then are. */
  readonly onDone?: (done: number, task: DoneTask<Result>) => void;
  /** Once it is aborted no task is begun; those at work are waited for. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Threads of this machine that take tasks from one queue. Results come in the order of the tasks, whichever thread ran them.
 *
 * A thread begins when there is a task for it and stays until the pool is closed: for later runs its code is compiled.
 */
export class WorkerPool<Context, Task, Result> {
  readonly #options: WorkerPoolOptions;
  readonly #threads: WorkerThread<WorkerQuestion<Context, Task>, Result | undefined>[] = [];
  /** What each thread was last told to work on. */
  readonly #contexts = new WeakMap<object, Context>();
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /**
   * @param context what all tasks work on; told each thread once a run. Put large arrays in a `SharedArrayBuffer`, of which all threads see one copy
   * A thread that had the same context in the run before keeps what it has warm.
   *
   * @throws the first problem that a thread reports, or the signal's reason; the pool is then closed
   */
  async run(
    context: Context,
    tasks: readonly GroupedTask<Task>[],
    { onDone = () => {}, signal }: WorkerRunOptions<Result> = {},
  ): Promise<Result[]> {
    if (this.#closed) throw new Error('the worker threads have been stopped');
    const queue = new GroupQueue(tasks);
    const results = new Array<Result>(tasks.length);
    let done = 0;
    const drain = async (thread: WorkerThread<WorkerQuestion<Context, Task>, Result | undefined>): Promise<void> => {
      let next = queue.take(undefined);
      if (this.#contexts.get(thread) !== context) await thread.ask({ context });
      this.#contexts.set(thread, context);
      for (; next !== undefined; next = queue.take(next.group)) {
        if (signal?.aborted) return;
        const began = performance.now();
        const { index } = next;
        const result = (await thread.ask({ task: tasks[index]!.task })) as Result;
        results[index] = result;
        onDone(++done, { index, result, seconds: (performance.now() - began) / 1000 });
      }
    };
    try {
      await Promise.all(this.#upTo(tasks.length).map(drain));
      if (done < tasks.length) signal?.throwIfAborted();
    } catch (error) {
      await this.close();
      throw error;
    }
    return results;
  }

  /** Most threads that work at once. */
  get threads(): number {
    return this.#options.threads;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  /** As many threads as there are tasks for. */
  #upTo(tasks: number): WorkerThread<WorkerQuestion<Context, Task>, Result | undefined>[] {
    const { module, threads } = this.#options;
    const wanted = Math.min(threads, tasks);
    while (this.#threads.length < wanted) this.#threads.push(new WorkerThread(module));
    return this.#threads.slice(0, wanted);
  }
}

/** Hands out task indices: of the group asked for while it has any, else of a group that nobody works on, else of the fullest. */
class GroupQueue {
  readonly #waiting = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(tasks: readonly GroupedTask<unknown>[]) {
    tasks.forEach(({ group }, index) => {
      const indices = this.#waiting.get(group);
      if (indices === undefined) this.#waiting.set(group, [index]);
      else indices.push(index);
    });
  }

  take(preferred: string | undefined): { group: string; index: number } | undefined {
    const group = preferred !== undefined && this.#waiting.has(preferred) ? preferred : this.#nextGroup();
    if (group === undefined) return undefined;
    this.#started.add(group);
    const indices = this.#waiting.get(group)!;
    const index = indices.shift()!;
    if (indices.length === 0) this.#waiting.delete(group);
    return { group, index };
  }

  #nextGroup(): string | undefined {
    let fullest: string | undefined;
    for (const [group, indices] of this.#waiting) {
      if (!this.#started.has(group)) return group;
      if (fullest === undefined || indices.length > this.#waiting.get(fullest)!.length) fullest = group;
    }
    return fullest;
  }
}
