import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** A new file that is written from its beginning, perhaps more than once. Only its owner may read it: it holds patients. */
export class FileSink {
  #file: number | undefined;
  #length = 0;

  private constructor(file: number) {
    this.#file = file;
  }

  static async create(path: string): Promise<FileSink> {
    return new FileSink(openSync(path, 'wx', 0o600));
  }

  readonly write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) {
      const written = writeSync(this.#file!, bytes, at, bytes.length - at, this.#length);
      at += written;
      this.#length += written;
    }
  };

  /** Forgets what was written. */
  restart(): void {
    ftruncateSync(this.#file!, 0);
    this.#length = 0;
  }

  /** Waits until the bytes are on the disk, and closes the file. */
  finish(): void {
    fsyncSync(this.#file!);
    this.close();
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
