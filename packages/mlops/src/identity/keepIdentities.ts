import type { Database } from '../database/Database.js';
import { insertIdentities, knownPseudonyms } from '../database/identityRepository.js';
import type { Seal } from './Seal.js';

/**
 * Keeps whose pseudonyms are, sealed, for `reveal`; those that are known already stay as they are.
 *
 * @param identities the clinic's identifier of each pseudonym
 */
export async function keepIdentities(database: Database, seal: Seal, identities: ReadonlyMap<string, string>): Promise<void> {
  const known = await knownPseudonyms(database, [...identities.keys()]);
  await insertIdentities(
    database,
    [...identities]
      .filter(([pseudonym]) => !known.has(pseudonym))
      .map(([pseudonym, patient]) => ({ pseudonym, sealed: seal.closeText('identity', patient) })),
  );
}
