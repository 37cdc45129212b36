import { extname } from 'node:path';

const TABLE_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.json', '.xlsx', '.parquet']);

/** Whether a file among others may be a table, by its name: in a folder of images not every file is to be opened. What it is, its content tells. */
export function isTableName(path: string): boolean {
  return TABLE_EXTENSIONS.has(extname(path).toLowerCase());
}

/** Whether a file among others may be a zip archive, by its name. */
export function isArchiveName(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/** Whether a file, by its path within what was given, holds the grades of all the others. */
export function isLabelsPath(path: string): boolean {
  return path.toLowerCase() === 'labels.csv';
}
