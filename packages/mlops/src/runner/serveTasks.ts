import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer } from './WorkerAnswer.js';

/** The thread's side of a `WorkerPool`: answers each task with what `handle` returns, or with its problem in words. */
export function serveTasks<Task, Result>(handle: (task: Task) => Result): void {
  parentPort?.on('message', (task: Task) => {
    parentPort?.postMessage(answer(handle, task));
  });
}

function answer<Task, Result>(handle: (task: Task) => Result, task: Task): WorkerAnswer<Result> {
  try {
    return { result: handle(task) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
