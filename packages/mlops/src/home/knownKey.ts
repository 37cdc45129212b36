import { NeurogradeError } from '@neurograde/contracts/errors';
import { keyFingerprint } from './pseudonym.js';
import type { KeyPlace } from './pseudonymKey.js';

/**
 * The key that data were made with; never a new one.
 *
 * @param expected its fingerprint
 * @throws NeurogradeError `home.key-missing`, `home.wrong-key`, `home.key-unusable`
 */
export async function knownKey(place: KeyPlace, expected: string): Promise<Uint8Array> {
  const key = await place.read();
  if (!key) throw new NeurogradeError('home.key-missing', { expected });
  const found = keyFingerprint(key);
  if (found !== expected) throw new NeurogradeError('home.wrong-key', { expected, found });
  return key;
}
