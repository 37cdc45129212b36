import { extname } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { writePart } from '../artifacts/partParquet.js';
import { readVersion } from '../artifacts/readVersion.js';
import type { Workspace } from '../home/openWorkspace.js';
import { writeNewFile } from '../home/writeNewFile.js';
import { csvOf } from './csvOf.js';
import { resolveDataset } from './resolveDataset.js';

export interface ExportedDataset {
  readonly version: string;
  readonly rows: number;
  readonly features: number;
  readonly bytes: number;
}

const EXPORTS = { '.csv': csvOf, '.parquet': writePart };

/**
 * Writes a version into one file for other programs: `patient` (pseudonyms), `grade`, then every feature found, rows in canonical order.
 *
 * @param written id, tag or beginning of an id
 * @param path ends in `.csv` or `.parquet`; nothing may be there
 * @throws `usage.invalid-option`, `usage.file-exists`, `usage.folder-not-writable`, `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged`
 */
export async function exportDataset({ database, bucket }: Workspace, written: string, path: string): Promise<ExportedDataset> {
  const extension = extname(path).toLowerCase();
  if (!Object.hasOwn(EXPORTS, extension)) {
    throw new NeurogradeError('usage.invalid-option', {
      option: 'dataset export',
      expected: Object.keys(EXPORTS).join(' | '),
      value: extension,
    });
  }
  const registered = await resolveDataset(database, written);
  const { table } = await readVersion(bucket, registered);
  const bytes = await EXPORTS[extension as keyof typeof EXPORTS]({ ...table, categoricals: table.settings.categoricals });
  await writeNewFile(path, bytes);
  return { version: registered.version, rows: table.grades.length, features: table.foundFeatures.length, bytes: bytes.length };
}
