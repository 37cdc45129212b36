import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';

/** Milliseconds before a worker that ended by itself is replaced, so that one that cannot start does not keep the machine busy. */
const REPLACE_AFTER = 1_000;

/**
 * Runs this program again, so many times, as workers that share its address, and replaces those that end by themselves. When it is asked to end, they end as
 * `serve` does; resolves once all have.
 *
 * @param environment what they have beside this process's own variables
 */
export async function serveWorkers(
  count: number,
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const start = () => {
    if (!signal.aborted) cluster.fork(environment);
  };
  const replace = () => {
    if (!signal.aborted) setTimeout(start, REPLACE_AFTER);
  };
  cluster.on('exit', replace);
  for (let i = 0; i < count; i++) start();
  if (!signal.aborted) await once(signal, 'abort');
  cluster.off('exit', replace);
  await Promise.all(workers().map(end));
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}
