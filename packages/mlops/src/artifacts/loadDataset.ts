import { NeurogradeError } from '@neurograde/contracts';
import { findDataset, latestDataset } from '../database/datasetRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import type { Dataset } from './Dataset.js';
import { finishDataset } from './finishDataset.js';
import { readVersion } from './readVersion.js';

/**
 * A registered dataset version, read from the bucket and held against its hashes.
 *
 * @param version default: the newest
 * @throws `train.no-dataset`, `usage.not-found`, `dataset.damaged`
 */
export async function loadDataset(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  version?: string,
): Promise<Dataset> {
  const registered = version === undefined ? await latestDataset(database) : await findDataset(database, version);
  if (registered === undefined) throw missing(version);
  return finishDataset((await readVersion(bucket, registered)).table);
}

function missing(version: string | undefined): NeurogradeError {
  if (version === undefined) return new NeurogradeError('train.no-dataset');
  return new NeurogradeError('usage.not-found', { kind: 'dataset', list: 'datasets', id: version });
}
