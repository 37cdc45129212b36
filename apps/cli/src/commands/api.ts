import { type Session, wholeNumber } from '../Session.js';

export interface ApiCommandOptions {
  readonly host?: string;
  readonly port?: string;
}

const HOST = '127.0.0.1';
const PORT = 8080;

/** Serves the API until it is asked to end. */
export async function action(session: Session, _: readonly string[], options: ApiCommandOptions): Promise<number> {
  const { host = HOST } = options;
  const port = wholeNumber('--port', options.port, 0, 65_535) ?? PORT;
  const { buildApp, serve, startService } = await import('@neurograde/api');
  const { configuration, texts } = session;
  await session.withWorkspace((workspace) =>
    session.withCancel(async (signal) => {
      const service = await startService(workspace, configuration);
      const app = await buildApp(service, { logLevel: 'info' });
      const onListening = (url: string) => session.note(texts['api.listening'].replaceAll('{url}', url));
      await serve(app, { host, port, signal, onListening }).finally(() => service.close());
    }, texts['api.stopping']),
  );
  return 0;
}
