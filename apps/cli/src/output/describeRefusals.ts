import type { RefusalNotice } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

const MOST = 20;

/** What was refused and why, a line each. */
export function describeRefusals(texts: Texts, refused: readonly RefusalNotice[]): string[] {
  if (refused.length === 0) return [];
  const lines = [
    fill(texts.refused, { count: refused.length }),
    ...refused.slice(0, MOST).map(({ message }) => `  ✗ ${message}`),
  ];
  if (refused.length > MOST) lines.push(`  ${fill(texts['refused.more'], { count: refused.length - MOST })}`);
  return lines;
}
