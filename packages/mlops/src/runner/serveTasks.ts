import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer } from './WorkerAnswer.js';
import type { WorkerQuestion } from './WorkerQuestion.js';

/**
 * The thread's side of a `WorkerPool`: answers each task with what the handler of its context returns, or with its problem in words.
 *
 * @param open makes the handler of a context's tasks; what it made before is let go
 */
export function serveTasks<Context, Task, Result>(open: (context: Context) => (task: Task) => Result): void {
  let handle: ((task: Task) => Result) | undefined;
  const respond = (question: WorkerQuestion<Context, Task>): Result | undefined => {
    if ('task' in question) return handle!(question.task);
    handle = open(question.context);
    return undefined;
  };
  parentPort?.on('message', (question: WorkerQuestion<Context, Task>) => {
    parentPort?.postMessage(answer(respond, question));
  });
}

function answer<Question, Result>(respond: (question: Question) => Result, question: Question): WorkerAnswer<Result> {
  try {
    return { result: respond(question) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
