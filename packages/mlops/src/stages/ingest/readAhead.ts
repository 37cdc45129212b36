import type { InputFile } from '../../input/InputFile.js';

export interface NamedFile<T extends InputFile> {
  readonly file: T;
  /** As it may be shown. */
  readonly name: string;
}

export interface AheadFile<T extends InputFile> extends NamedFile<T> {
  /** The file's bytes, or why they are not to be had. */
  readonly content: Uint8Array | Error;
}

/** Small files wait for the disk or the network more than for this program; large ones would fill the memory. */
const FILES_AHEAD = 16;
const SMALL = 2 ** 20;

/** The files in their order, read while those before are worked on. */
export async function* readAhead<T extends InputFile>(files: readonly NamedFile<T>[]): AsyncGenerator<AheadFile<T>> {
  const reading: Promise<Uint8Array | Error>[] = [];
  let ahead = 1;
  for (const [index, { file, name }] of files.entries()) {
    while (reading.length < Math.min(files.length, index + ahead)) {
      const next = files[reading.length]!;
      reading.push(next.file.read(next.name).catch((error: Error) => error));
    }
    const content = await reading[index]!;
    reading[index] = Promise.resolve(new Uint8Array());
    ahead = content instanceof Error || content.byteLength < SMALL ? Math.min(FILES_AHEAD, 2 * ahead) : 1;
    yield { file, name, content };
  }
}
