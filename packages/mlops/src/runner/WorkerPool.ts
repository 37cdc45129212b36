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

/**
 * Threads of this machine that take tasks from one queue. Results come in the order of the tasks, whichever thread ran them.
 *
 * A thread begins when there is a task for it and stays until the pool is closed: for later runs its code is compiled.
 */
export class WorkerPool<Context, Task, Result> {
  readonly #options: WorkerPoolOptions;
  readonly #threads: WorkerThread<WorkerQuestion<Context, Task>, Result | undefined>[] = [];
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /**
   * @param context what all tasks work on; told each thread once a run. Put large arrays in a `SharedArrayBuffer`, of which all threads see one copy
   * @throws the first problem that a thread reports; the pool is then closed
   */
  async run(context: Context, tasks: readonly GroupedTask<Task>[], onDone: (done: number) => void = () => {}): Promise<Result[]> {
    if (this.#closed) throw new Error('the worker threads have been stopped');
    const queue = new GroupQueue(tasks);
    const results = new Array<Result>(tasks.length);
    let done = 0;
    const drain = async (thread: WorkerThread<WorkerQuestion<Context, Task>, Result | undefined>): Promise<void> => {
      let next = queue.take(undefined);
      await thread.ask({ context });
      for (; next !== undefined; next = queue.take(next.group)) {
        results[next.index] = (await thread.ask({ task: tasks[next.index]!.task })) as Result;
        onDone(++done);
      }
    };
    try {
      await Promise.all(this.#upTo(tasks.length).map(drain));
    } catch (error) {
      await this.close();
      throw error;
    }
    return results;
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
