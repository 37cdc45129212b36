import type { DatasetSummary } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

const MOST_NAMES = 6;

/** A dataset version in words: rows, grades, features, and what was left out and why. */
export function describeDataset(texts: Texts, summary: DatasetSummary): string[] {
  const { version, rows, counts, features, dropped, unreadableCells } = summary;
  const lines = [fill(texts['process.done'], { version, rows, low: counts.low, high: counts.high, features })];
  const reasons = new Map<(typeof dropped)[number]['reason'], string[]>();
  for (const { column, reason } of dropped) reasons.set(reason, [...(reasons.get(reason) ?? []), column]);
  for (const [reason, columns] of reasons) {
    const names = columns.length > MOST_NAMES ? [...columns.slice(0, MOST_NAMES), `+${columns.length - MOST_NAMES}`] : columns;
    lines.push(fill(texts['process.dropped'], { columns: `${names.join(', ')} (${texts[`reason.${reason}`]})` }));
  }
  const unreadable = unreadableCells.reduce((sum, { count }) => sum + count, 0);
  if (unreadable > 0) lines.push(fill(texts['process.unreadable'], { count: unreadable, example: unreadableCells[0]!.example }));
  return lines;
}
