import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to one connection. */
export interface Fault {
  /** Answers instead of the server, once the beginning of a request came, and closes. */
  readonly answer?: string;
  /** Resets the connection once so many bytes came back from the server. */
  readonly cutAfter?: number;
  /** Resets the connection once the client sent something that holds this. */
  readonly cutOn?: string;
  /** Passes on what the client sent with this, and then resets the connection before the server's answer. */
  readonly cutAnswerOn?: string;
  /** Milliseconds that each piece from the server is held back. */
  readonly delay?: number;
  /** Changes what the client sent before it is passed on. */
  readonly alter?: (sent: Buffer) => Buffer;
}

/** A way to a real server that fails as it is told: the n-th connection meets the n-th fault. What was sent is kept. */
export class FaultyProxy {
  readonly sent: string[] = [];
  connections = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #faults: Fault[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(host: string, port: number): Promise<FaultyProxy> {
    const server = createServer({ noDelay: true });
    const proxy = new FaultyProxy(server);
    server.on('connection', (client) => proxy.#serve(client, connect({ host, port, noDelay: true })));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Faults of the next connections; those that stand are cut, and their ends have noticed, so that none goes around the faults. */
  async fail(...faults: Fault[]): Promise<void> {
    this.cutAll();
    await sleep(50);
    this.#faults = faults;
    this.connections = 0;
  }

  cutAll(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(client: Socket, server: Socket): void {
    this.connections++;
    const { answer, cutAfter = Number.POSITIVE_INFINITY, cutOn, cutAnswerOn, delay = 0, alter } = this.#faults.shift() ?? {};
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    const cut = () => {
      client.resetAndDestroy();
      server.destroy();
    };
    let silent = false;
    client.on('data', (sent) => {
      const text = sent.toString('latin1');
      this.sent.push(text);
      if (answer !== undefined) {
        client.end(answer);
        return;
      }
      if (cutOn !== undefined && text.includes(cutOn)) {
        cut();
        return;
      }
      if (cutAnswerOn !== undefined && text.includes(cutAnswerOn)) silent = true;
      server.write(alter?.(sent) ?? sent);
    });
    let back = 0;
    server.on('data', (piece) => {
      back += piece.length;
      if (silent || back > cutAfter) cut();
      else if (delay > 0) setTimeout(() => client.writable && client.write(piece), delay);
      else client.write(piece);
    });
  }
}

/** An error in S3's own words: `s3Says('503 Slow Down', 'SlowDown')`. */
export function s3Says(status: string, code: string): string {
  const body = `<Error><Code>${code}</Code><Message>${status}</Message></Error>`;
  const headers = ['Content-Type: application/xml', `Content-Length: ${body.length}`, 'Connection: close'];
  return [`HTTP/1.1 ${status}`, ...headers, '', body].join('\r\n');
}
