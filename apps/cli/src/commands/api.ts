import { NeurogradeError } from '@neurograde/contracts';
import { type Session, wholeNumber } from '../Session.js';

export interface ApiCommandOptions {
  readonly host?: string;
  readonly port?: string;
  /** False with `--no-sign-in`. */
  readonly signIn?: boolean;
}

const HOST = '127.0.0.1';
const PORT = 8080;
/** Addresses that only this machine reaches. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Serves the API until it is asked to end. */
export async function action(session: Session, _: readonly string[], options: ApiCommandOptions): Promise<number> {
  const { host = HOST } = options;
  const port = wholeNumber('--port', options.port, 0, 65_535) ?? PORT;
  const open = options.signIn === false;
  if (open && !LOOPBACK.has(host)) throw new NeurogradeError('access.only-loopback', { host });
  const { buildApp, readAccessSettings, serve, SignIn, startService } = await import('@neurograde/api');
  // Where people reach it, not where it listens.
  const settings = readAccessSettings(process.env, `http://localhost:${port}`);
  const { configuration, texts } = session;
  await session.withWorkspace((workspace) =>
    session.withCancel(async (signal) => {
      const service = await startService(workspace, configuration);
      const signIn = open ? undefined : await SignIn.start(workspace, settings);
      const app = await buildApp(service, { logLevel: 'info', ...(signIn === undefined ? {} : { signIn }) });
      const link = await signIn?.firstAdministrator();
      const onListening = (url: string) => {
        session.note(texts['api.listening'].replaceAll('{url}', url));
        if (open) session.note(texts['api.open']);
        if (link !== undefined) session.note(texts['api.first'].replace('{link}', link));
      };
      await serve(app, { host, port, signal, onListening }).finally(async () => {
        await signIn?.end();
        await service.close();
      });
    }, texts['api.stopping']),
  );
  return 0;
}
