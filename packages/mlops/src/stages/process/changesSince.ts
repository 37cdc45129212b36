import type { DatasetDiff } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { FoundTable } from '../../artifacts/finishDataset.js';
import { readVersion } from '../../artifacts/readVersion.js';
import { findDataset } from '../../database/datasetRepository.js';
import { diffTables } from '../../datasets/diffTables.js';
import type { Workspace } from '../../home/openWorkspace.js';

/** What changed since the parent. One that cannot be read whole keeps nobody from the new version. */
export async function changesSince(
  { database, bucket }: Workspace,
  parent: string | null,
  table: FoundTable,
): Promise<{ readonly changes: DatasetDiff | undefined; readonly warnings: readonly NeurogradeError[] }> {
  const earlier = parent === null ? undefined : await findDataset(database, parent);
  if (earlier === undefined) return { changes: undefined, warnings: [] };
  try {
    return { changes: diffTables((await readVersion(bucket, earlier)).table, table), warnings: [] };
  } catch (error) {
    if (error instanceof NeurogradeError && error.code === 'dataset.damaged') return { changes: undefined, warnings: [error] };
    throw error;
  }
}
