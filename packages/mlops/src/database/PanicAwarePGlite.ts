import { PGlite } from '@electric-sql/pglite';

/**
 * PGlite that stays down once PostgreSQL has panicked, as it does when the disk is full in the middle of its log. A server would restart; PGlite
 * would go on with what is left of it, and never come back from the next statement. What was committed is there when the folder is opened again.
 */
export class PanicAwarePGlite extends PGlite {
  #panic: Error | undefined;

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.#panic) throw this.#panic;
    return super.execProtocolRawSync(message);
  }

  override execProtocol(...request: Parameters<PGlite['execProtocol']>): ReturnType<PGlite['execProtocol']> {
    return super.execProtocol(...request).catch((error) => this.#fail(error));
  }

  override execProtocolStream(...request: Parameters<PGlite['execProtocolStream']>): ReturnType<PGlite['execProtocolStream']> {
    return super.execProtocolStream(...request).catch((error) => this.#fail(error));
  }

  override async close(): Promise<void> {
    if (!this.#panic) await super.close();
  }

  #fail(error: Error): never {
    if ('severity' in error && error.severity === 'PANIC') this.#panic = error;
    throw error;
  }
}
