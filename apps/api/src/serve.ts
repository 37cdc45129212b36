import { NeurogradeError } from '@neurograde/contracts';
import type { FastifyInstance } from 'fastify';

export interface ServeOptions {
  /** Address to listen on: `127.0.0.1` is reached by this machine alone. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Told once it listens. */
  readonly onListening?: (address: string) => void;
}

/** Milliseconds that requests in flight are waited for, less than the 10 s after which containers are killed. */
const DRAIN_WITHIN = 8_000;

/**
 * Listens until it is asked to end; then takes no more requests, answers those in flight, and resolves.
 *
 * @throws NeurogradeError `api.address-in-use`
 */
export async function serve(app: FastifyInstance, { host, port, signal, onListening }: ServeOptions): Promise<void> {
  let address: string;
  try {
    address = await app.listen({ host, port });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'listen';
    throw new NeurogradeError('api.address-in-use', { host, port, reason }, { cause });
  }
  onListening?.(address);
  await ended(signal);
  app.log.info('draining');
  // Who still sends or reads after that is cut off: what is stored stays stored.
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_WITHIN);
  await app.close();
  clearTimeout(cut);
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
