import type { DashboardLineage } from '@neurograde/contracts';
import type { Dataset } from '../artifacts/Dataset.js';
import { finishDataset } from '../artifacts/finishDataset.js';
import { readVersion } from '../artifacts/readVersion.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';

/**
 * A dataset version, and what it was made of; null for one of the releases that did not record it.
 *
 * @throws `usage.not-found`, `dataset.damaged`
 */
export async function loadLineage(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  version: string,
): Promise<{ dataset: Dataset; lineage: DashboardLineage | null }> {
  const { table, document } = await readVersion(bucket, await resolveDataset(database, version));
  const dataset = finishDataset(table);
  if (document === undefined) return { dataset, lineage: null };
  const { lineage, contentSha256, parent, columns } = document;
  const keys = columns.flatMap(({ usable, key }) => (usable && key !== null ? [key] : []));
  return {
    dataset,
    lineage: {
      ...lineage,
      contentSha256,
      parent,
      imageTypes: countEach(keys.map(({ imageType }) => imageType)),
      featureClasses: countEach(keys.map(({ featureClass }) => featureClass)),
    },
  };
}

function countEach(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
