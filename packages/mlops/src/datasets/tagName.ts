import { NeurogradeError } from '@neurograde/contracts';

/** How the ids of dataset versions begin, and no tag does. */
export const ID_PREFIX = 'ds-';

/** @throws `usage.invalid-option` for what cannot be a tag */
export function checkTagName(name: string): void {
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/.test(name) && !name.startsWith(ID_PREFIX)) return;
  throw new NeurogradeError('usage.invalid-option', { option: 'tag', expected: 'a–z 0–9 . _ - (1 … 64, not ds-…)', value: name });
}
