import { Worker } from 'node:worker_threads';
import type { WorkerAnswer } from './WorkerAnswer.js';

interface Asked<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that answers one task at a time. It may die at any moment, at work or idle: whoever asks it then is told why. */
export class WorkerThread<Task, Result> {
  readonly #worker: Worker;
  #asked: Asked<Result> | undefined;
  #death: Error | undefined;

  constructor(module: string) {
    this.#worker = new Worker(module)
      .on('message', (answer: WorkerAnswer<Result>) => this.#answer(answer))
      .on('messageerror', (error) => this.#die(error))
      .on('error', (error: Error) => this.#die(error))
      .on('exit', (status) => this.#die(new Error(`a worker thread ended with status ${status}`)));
  }

  /** @throws the problem that the thread reports, or of which it died */
  ask(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#death !== undefined) return reject(this.#death);
      this.#asked = { resolve, reject };
      this.#worker.postMessage(task);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer(answer: WorkerAnswer<Result>): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if ('problem' in answer) asked?.reject(new Error(answer.problem));
    else asked?.resolve(answer.result);
  }

  #die(cause: Error): void {
    this.#death ??= cause;
    this.#asked?.reject(this.#death);
    this.#asked = undefined;
  }
}
