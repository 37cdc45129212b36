import type { DatasetDocument } from '@neurograde/contracts';
import { readDocument } from '../artifacts/readVersion.js';
import type { RegisteredDataset } from '../database/datasetRepository.js';
import { type DatasetTag, listDatasetTags } from '../database/datasetTagRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';

export interface ShownDataset extends RegisteredDataset {
  readonly tags: readonly Omit<DatasetTag, 'version'>[];
  /** What its schema.json says besides, and where that lies; null for a version of the releases that had none. */
  readonly schema: (Omit<DatasetDocument, 'version' | 'parent' | 'summary' | 'columns'> & { readonly path: string }) | null;
}

/**
 * All that is known of a version. Its columns are in its schema.json, which is named.
 *
 * @param written id, tag or beginning of an id
 * @throws `usage.not-found`, `usage.ambiguous-id`, `dataset.damaged`
 */
export async function showDataset({ database, bucket }: Workspace, written: string): Promise<ShownDataset> {
  const registered = await resolveDataset(database, written);
  const { version, bucketKey, schemaSha256 } = registered;
  const tags = (await listDatasetTags(database, { version })).map(({ name, taggedAt, taggedBy }) => ({
    name,
    taggedAt,
    taggedBy,
  }));
  if (schemaSha256 === null) return { ...registered, tags, schema: null };
  const { format, contentSha256, settings, rowOrder, parts, lineage } = await readDocument(
    bucket,
    version,
    bucketKey,
    schemaSha256,
  );
  return {
    ...registered,
    tags,
    schema: { path: bucket.locate(bucketKey), format, contentSha256, settings, rowOrder, parts, lineage },
  };
}
