import cluster from 'node:cluster';
import { NeurogradeError } from '@neurograde/contracts';
import type { Workspace } from '@neurograde/mlops';
import { type Session, wholeNumber } from '../Session.js';

export interface ApiCommandOptions {
  readonly host?: string;
  readonly port?: string;
  readonly workers?: string;
  /** False with `--no-sign-in`. */
  readonly signIn?: boolean;
}

interface Serving {
  readonly host: string;
  readonly port: number;
  /** Whether whoever reaches it may do everything. */
  readonly open: boolean;
  readonly signal: AbortSignal;
}

const HOST = '127.0.0.1';
const PORT = 8080;
/** Where a service without sign-in may listen. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Serves the API until it is asked to end. */
export async function action(session: Session, _: readonly string[], options: ApiCommandOptions): Promise<number> {
  const { host = HOST } = options;
  const port = wholeNumber('--port', options.port, 0, 65_535) ?? PORT;
  const workers = wholeNumber('--workers', options.workers, 1, 256) ?? 1;
  const open = options.signIn === false;
  if (open && !LOOPBACK.has(host)) throw new NeurogradeError('access.only-loopback', { host });
  const work = (workspace: Workspace, signal: AbortSignal) =>
    workers > 1 && cluster.isPrimary
      ? lead(workspace, workers, signal)
      : answer(session, workspace, { host, port, open, signal });
  await session.withWorkspace((workspace) =>
    session.withCancel((signal) => work(workspace, signal), session.texts['api.stopping']),
  );
  return 0;
}

async function answer(session: Session, workspace: Workspace, { host, port, open, signal }: Serving): Promise<void> {
  const { buildApp, readAccessSettings, serve, SignIn, startService } = await import('@neurograde/api');
  // Where people reach it, not where it listens.
  const settings = readAccessSettings(process.env, `http://localhost:${port}`);
  const { configuration, texts } = session;
  const service = await startService(workspace, configuration);
  const signIn = open ? undefined : await SignIn.start(workspace, settings);
  const app = await buildApp(service, { logLevel: 'info', ...(signIn === undefined ? {} : { signIn }) });
  // One of several workers is enough.
  const link = (cluster.worker?.id ?? 1) === 1 ? await signIn?.firstAdministrator() : undefined;
  const onListening = (url: string) => {
    session.note(texts['api.listening'].replaceAll('{url}', url));
    if (open) session.note(texts['api.open']);
    if (link !== undefined) session.note(texts['api.first'].replace('{link}', link));
  };
  await serve(app, { host, port, signal, onListening }).finally(async () => {
    await signIn?.end();
    await service.close();
  });
}

/** Holds the home, if there is one, for all workers. */
async function lead({ shared }: Workspace, workers: number, signal: AbortSignal): Promise<void> {
  if (!shared)
    throw new NeurogradeError('usage.invalid-option', { option: '--workers', expected: '1 (DATABASE_URL: > 1)', value: workers });
  const { serveWorkers } = await import('@neurograde/api');
  const { HOLDER_VARIABLE } = await import('@neurograde/mlops/workspace');
  await serveWorkers(workers, { [HOLDER_VARIABLE]: String(process.pid) }, signal);
}
