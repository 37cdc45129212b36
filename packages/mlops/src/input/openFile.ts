import { basename, dirname, resolve } from 'node:path';
import type { InputFile } from './InputFile.js';
import { readInputFile } from './readInputFile.js';

/** A file of this computer; it is opened when it is read. */
export function openFile(path: string): InputFile {
  return { path, folders: [basename(resolve(dirname(path)))], read: (name) => readInputFile(path, name) };
}
