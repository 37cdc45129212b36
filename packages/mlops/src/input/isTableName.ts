import { extname } from 'node:path';

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt']);

/** Whether a file among others may be a table, by its name: in a folder of images not every file is to be opened. */
export function isTableName(path: string): boolean {
  return TABLE_EXTENSIONS.has(extname(path).toLowerCase());
}
