import { NeurogradeError } from '@neurograde/contracts';
import { deleteDatasetTag, putDatasetTag } from '../database/datasetTagRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveDataset } from './resolveDataset.js';
import { checkTagName } from './tagName.js';

export interface TaggedDataset {
  readonly tag: string;
  readonly version: string;
  /** The other version that had the name before, if any had. */
  readonly before: string | undefined;
}

/**
 * Gives a version a name, by which it can be asked for wherever a version is. A name that another version has is moved, and the audit tells.
 *
 * @param written id, tag or beginning of an id
 * @throws `usage.invalid-option`, `usage.not-found`, `usage.ambiguous-id`
 */
export async function tagDataset({ database, actor }: Workspace, written: string, tag: string): Promise<TaggedDataset> {
  checkTagName(tag);
  const { version } = await resolveDataset(database, written);
  return { tag, version, before: await putDatasetTag(database, { name: tag, version, taggedBy: actor }) };
}

/**
 * Takes a name away; the version stays.
 *
 * @throws `usage.not-found`
 */
export async function untagDataset({ database, actor }: Workspace, tag: string): Promise<Pick<TaggedDataset, 'tag' | 'version'>> {
  const version = await deleteDatasetTag(database, { name: tag, by: actor });
  if (version === undefined) throw new NeurogradeError('usage.not-found', { kind: 'tag', list: 'datasets', id: tag });
  return { tag, version };
}
