import { NeurogradeError } from '@neurograde/contracts/errors';

/**
 * A text that a person wrote to be kept, without the blanks around it.
 *
 * @param option what it is called where it was written
 * @param most characters
 * @param least 0 where it may be left out
 * @throws `usage.invalid-option` for one too long or too short, or with control characters
 */
export function writtenText(option: string, written: string, most: number, least = 1): string {
  const trimmed = written.trim();
  const isPlain = !/\p{Cc}/u.test(trimmed.replaceAll('\n', ''));
  if (trimmed.length >= least && trimmed.length <= most && isPlain) return trimmed;
  throw new NeurogradeError('usage.invalid-option', {
    option,
    expected: `${least} … ${most}`,
    value: trimmed === '' ? '' : '…',
  });
}
