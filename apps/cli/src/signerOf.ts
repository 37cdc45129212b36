import { NeurogradeError } from '@neurograde/contracts';

/** Who signs: named, or the configured actor. @throws `usage.invalid-option` where there is neither */
export function signerOf(by: string | undefined, { NEUROGRADE_ACTOR: actor }: NodeJS.ProcessEnv): string {
  const signer = by ?? actor;
  if (signer) return signer;
  throw new NeurogradeError('usage.invalid-option', { option: '--by', expected: '<…>', value: '' });
}
