import { WorkerThread } from './WorkerThread.js';

/** One piece of work. Tasks of one group share what a worker keeps warm, so a worker stays with its group while that has tasks. */
export interface GroupedTask<Task> {
  readonly group: string;
  readonly task: Task;
}

export interface WorkerPoolOptions {
  /** Path of the module that each thread runs; it answers through `serveTasks`. */
  readonly module: string;
  /** Number of threads, ≥ 1. */
  readonly threads: number;
  /** Given to each thread once; put large arrays in a `SharedArrayBuffer`, of which all threads see one copy. */
  readonly workerData: unknown;
}

/** Threads of this machine that take tasks from one queue. Results come in the order of the tasks, whichever thread ran them. */
export class WorkerPool<Task, Result> {
  readonly #threads: readonly WorkerThread<Task, Result>[];

  constructor({ module, threads, workerData }: WorkerPoolOptions) {
    this.#threads = Array.from({ length: threads }, () => new WorkerThread(module, workerData));
  }

  /** @throws the first problem that a thread reports; the other threads are then stopped */
  async run(tasks: readonly GroupedTask<Task>[], onDone: (done: number) => void = () => {}): Promise<Result[]> {
    const queue = new GroupQueue(tasks);
    const results = new Array<Result>(tasks.length);
    let done = 0;
    const drain = async (thread: WorkerThread<Task, Result>): Promise<void> => {
      let group: string | undefined;
      for (let next = queue.take(group); next !== undefined; next = queue.take(group)) {
        group = next.group;
        results[next.index] = await thread.ask(tasks[next.index]!.task);
        onDone(++done);
      }
    };
    try {
      await Promise.all(this.#threads.map(drain));
    } catch (error) {
      await this.close();
      throw error;
    }
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
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
