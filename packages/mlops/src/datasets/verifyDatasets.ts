import { NeurogradeError } from '@neurograde/contracts';
import { readVersion } from '../artifacts/readVersion.js';
import { listDatasets } from '../database/datasetRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';

export interface VerifiedDataset {
  readonly version: string;
  readonly rows: number;
  /** Files, and their bytes, that were read; none of a version that is damaged. */
  readonly files: number;
  readonly bytes: number;
  /** What is wrong with it, or undefined where every hash holds. */
  readonly problem: NeurogradeError | undefined;
}

/**
 * Reads versions whole and holds every file against its hash, and the rows against the hash that names the version.
 *
 * @param written id, tag or beginning of an id; `all`: every version, newest first. Default: the newest
 * @throws `train.no-dataset`, `usage.not-found`, `usage.ambiguous-id`
 */
export async function verifyDatasets(
  { database, bucket }: Workspace,
  written?: string | { readonly all: true },
): Promise<VerifiedDataset[]> {
  const chosen =
    typeof written === 'object'
      ? await listDatasets(database, { limit: Number.MAX_SAFE_INTEGER })
      : [await resolveDataset(database, written)];
  const verified: VerifiedDataset[] = [];
  for (const registered of chosen) {
    const { version, rows } = registered;
    try {
      const { document } = await readVersion(bucket, registered);
      const parts = document?.parts ?? [{ bytes: (await bucket.get(registered.bucketKey)).length }];
      const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
      verified.push({ version, rows, files: parts.length, bytes, problem: undefined });
    } catch (error) {
      if (!(error instanceof NeurogradeError)) throw error;
      verified.push({ version, rows, files: 0, bytes: 0, problem: error });
    }
  }
  return verified;
}
