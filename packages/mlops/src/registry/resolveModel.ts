import { NeurogradeError } from '@neurograde/contracts';
import type { Database } from '../database/Database.js';
import { findModel, findModelsByPrefix, type Model } from '../database/modelRepository.js';
import { currentRelease } from '../database/releaseRepository.js';

const ID_PREFIX = 'model-';
/** What is told of the models that a beginning may mean. */
const SHOWN = 5;

/**
 * The model that is meant: by its id, `champion` or `challenger`, or the beginning of its id where no other begins so (`model-1f`).
 *
 * @throws `usage.not-found`, `usage.ambiguous-id`
 */
export async function resolveModel(database: Database, written: string): Promise<Model> {
  const alias = written === 'champion' || written === 'challenger' ? await currentRelease(database, written) : undefined;
  const exact = await findModel(database, alias?.modelId ?? written);
  if (exact !== undefined) return exact;
  const begun = written.length > ID_PREFIX.length && written.startsWith(ID_PREFIX);
  const [found, ...others] = begun ? await findModelsByPrefix(database, written, { limit: SHOWN + 1 }) : [];
  if (found === undefined) throw new NeurogradeError('usage.not-found', { kind: 'model', list: 'models', id: written });
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id }) => id);
  const candidates = ids.length > SHOWN ? [...ids.slice(0, SHOWN), '…'] : ids;
  throw new NeurogradeError('usage.ambiguous-id', { kind: 'model', id: written, candidates: candidates.join(', ') });
}
