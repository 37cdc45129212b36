import type { Dataset } from '../artifacts/Dataset.js';
import { finishDataset } from '../artifacts/finishDataset.js';
import { readVersion } from '../artifacts/readVersion.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';

/**
 * A registered dataset version, read from the bucket and held against its hashes.
 *
 * @param written id, tag or beginning of an id; default: the newest
 * @throws `train.no-dataset`, `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged`
 */
export async function loadDataset(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  written?: string,
): Promise<Dataset> {
  return finishDataset((await readVersion(bucket, await resolveDataset(database, written))).table);
}
