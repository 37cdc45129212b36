import { basename, extname } from 'node:path';
import { mayIdentify } from './mayIdentify.js';

/**
 * How a file is named in messages and in the database. Its own name where that tells nothing of a patient; else a pseudonym and the file's
 * place among those delivered, by which the user finds it.
 *
 * @param position place among the files of the command, from 1
 */
export function displayName(path: string, position: number, pseudonymize: (identity: string) => string): string {
  const name = basename(path);
  if (!mayIdentify(name)) return name;
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  return `#${position} (${pseudonymize(stem)}${TABLE_EXTENSION.test(extension) ? extension : ''})`;
}

const TABLE_EXTENSION = /^\.(csv|tsv|txt|json|xlsx?|parquet|zip)$/i;
