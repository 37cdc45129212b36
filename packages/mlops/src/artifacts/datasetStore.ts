import { NeurogradeError } from '@neurograde/contracts';
import { findDataset, latestDataset } from '../database/datasetRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import type { Dataset } from './Dataset.js';
import { readDatasetParquet } from './datasetParquet.js';

/** Where a dataset version's Parquet file lies in the bucket. */
export function datasetKey(version: string): string {
  return `datasets/${version}.parquet`;
}

/**
 * A registered dataset version, read from the bucket.
 *
 * @param version default: the newest
 * @throws `train.no-dataset`, `usage.not-found`
 */
export async function loadDataset({ database, bucket }: Workspace, version?: string): Promise<Dataset> {
  const registered = version === undefined ? await latestDataset(database) : await findDataset(database, version);
  if (registered === undefined) throw missing(version);
  return readDatasetParquet(await bucket.get(registered.bucketKey));
}

function missing(version: string | undefined): NeurogradeError {
  if (version === undefined) return new NeurogradeError('train.no-dataset');
  return new NeurogradeError('usage.not-found', { kind: 'dataset', list: 'datasets', id: version });
}
