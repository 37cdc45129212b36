import { NeurogradeError } from '@neurograde/contracts/errors';

/**
 * The decimal sign of the command line.
 *
 * @throws `usage.invalid-option`
 */
export function decimalMark(written: string | undefined): ',' | '.' | undefined {
  if (written === undefined || written === ',' || written === '.') return written;
  throw new NeurogradeError('usage.invalid-option', { option: '--decimal', expected: ', | .', value: written });
}
