import type { WarningNotice } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

/** What a person should look at, a line each. */
export function describeWarnings(texts: Texts, warnings: readonly WarningNotice[]): string[] {
  return warnings.map(({ message }) => fill(texts.warning, { text: message }));
}
