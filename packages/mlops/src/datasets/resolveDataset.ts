import { NeurogradeError } from '@neurograde/contracts';
import type { Database } from '../database/Database.js';
import { findDataset, findDatasetsByPrefix, latestDataset, type RegisteredDataset } from '../database/datasetRepository.js';
import { findDatasetTag } from '../database/datasetTagRepository.js';
import { ID_PREFIX } from './tagName.js';

/** What is told of the versions that a beginning may mean. */
const SHOWN = 5;

/**
 * The registered version that is meant: by its id, a tag, or the beginning of its id where no other begins so (`ds-1f`).
 *
 * @param written default: the newest version
 * @throws `train.no-dataset`, `usage.not-found`, `usage.ambiguous-id`
 */
export async function resolveDataset(database: Database, written: string | undefined): Promise<RegisteredDataset> {
  if (written === undefined) {
    const latest = await latestDataset(database);
    if (latest === undefined) throw new NeurogradeError('train.no-dataset');
    return latest;
  }
  const exact = await findDataset(database, (await findDatasetTag(database, written))?.version ?? written);
  if (exact !== undefined) return exact;
  const begun = written.length > ID_PREFIX.length && written.startsWith(ID_PREFIX);
  const [found, ...others] = begun ? await findDatasetsByPrefix(database, written, { limit: SHOWN + 1 }) : [];
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'dataset', list: 'datasets', id: written });
  if (others.length === 0) return found;
  const versions = [found, ...others].map(({ version }) => version);
  const candidates = versions.length > SHOWN ? [...versions.slice(0, SHOWN), '…'] : versions;
  throw new NeurogradeError('usage.ambiguous-id', { kind: 'dataset', id: written, candidates: candidates.join(', ') });
}
