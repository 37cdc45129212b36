import { ENSEMBLES, ensembleNameSchema, NeurogradeError, protocolSchema, type TrainConfiguration } from '@neurograde/contracts';
import { wholeNumber } from './Session.js';

export interface TrainConfigurationOptions {
  readonly protocol?: string;
  readonly repeats?: string;
  /** Names with commas between them. */
  readonly ensembles?: string;
  readonly candidates?: string;
}

/**
 * What the command line and the configuration say of the training, together.
 *
 * @throws `usage.invalid-option`
 */
export function trainConfigurationOf(
  configured: TrainConfiguration,
  { protocol, repeats, ensembles, candidates }: TrainConfigurationOptions,
): TrainConfiguration {
  return {
    ...configured,
    protocol: protocol === undefined ? configured.protocol : protocolNamed(protocol),
    repeats: wholeNumber('--repeats', repeats, 1, 100) ?? configured.repeats,
    ensembles: ensembles === undefined ? configured.ensembles : [...new Set(ensembles.split(',').map(ensembleNamed))],
    candidates: wholeNumber('--candidates', candidates, 1, 10_000) ?? configured.candidates,
  };
}

function protocolNamed(written: string): TrainConfiguration['protocol'] {
  const parsed = protocolSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const expected = protocolSchema.options.join(' | ');
  throw new NeurogradeError('usage.invalid-option', { option: '--protocol', expected, value: written });
}

function ensembleNamed(written: string): TrainConfiguration['ensembles'][number] {
  const parsed = ensembleNameSchema.safeParse(written.trim());
  if (parsed.success) return parsed.data;
  throw new NeurogradeError('usage.invalid-option', {
    option: '--ensembles',
    expected: ENSEMBLES.join(' | '),
    value: written.trim(),
  });
}
