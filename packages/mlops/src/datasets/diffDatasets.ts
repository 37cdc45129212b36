import type { DatasetDiff } from '@neurograde/contracts';
import { readVersion } from '../artifacts/readVersion.js';
import type { Workspace } from '../home/openWorkspace.js';
import { diffTables } from './diffTables.js';
import { resolveDataset } from './resolveDataset.js';

/**
 * What is other in the second version: patients, grades, columns, settings, and how the features are distributed.
 *
 * @param from id, tag or beginning of an id; so is `to`
 * @throws `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged`
 */
export async function diffDatasets({ database, bucket }: Workspace, from: string, to: string): Promise<DatasetDiff> {
  const before = await resolveDataset(database, from);
  const after = await resolveDataset(database, to);
  return diffTables((await readVersion(bucket, before)).table, (await readVersion(bucket, after)).table);
}
