import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from '@neurograde/radiomics';

/** The bytes of a file, read into one buffer that is used again. */
export class FileSource implements ByteSource {
  readonly byteLength: number;
  readonly #file: FileHandle;
  #buffer = Buffer.alloc(0);

  private constructor(file: FileHandle, byteLength: number) {
    this.#file = file;
    this.byteLength = byteLength;
  }

  static async open(path: string): Promise<FileSource> {
    const file = await open(path);
    return new FileSource(file, (await file.stat()).size);
  }

  async read(from: number, to: number): Promise<Uint8Array> {
    if (this.#buffer.length < to - from) this.#buffer = Buffer.alloc(to - from);
    let length = 0;
    while (length < to - from) {
      const { bytesRead } = await this.#file.read(this.#buffer, length, to - from - length, from + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return this.#buffer.subarray(0, length);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
